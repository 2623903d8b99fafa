"""Small sites that tests write, break and check."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue.notices import notices_of
from generator.load.content import read_content
from generator.model.problem import Problem, Severity
from generator.model.record import AnyRecord, Content
from generator.views.clashes import checked_with_addresses
from generator.words import words_of

SITES = Path(__file__).parent / "sites"
SMALL = SITES / "small" / "content"
"""The content of the smallest whole good site."""

SETTINGS = """\
docs_dir: content
theme: {name: material, custom_dir: theme}
plugins: [rial]
"""
"""The least that a configuration says."""


@dataclass(frozen=True)
class SmallSite:
    """A site of one's own, to be changed at will; `content/` is below `folder`."""

    folder: Path

    @classmethod
    def in_folder(cls, folder: Path) -> SmallSite:
        """A copy of the small site in a new folder."""
        shutil.copytree(SMALL, folder / "content")
        (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
        (folder / "theme").mkdir()
        return cls(folder)

    def path(self, name: str) -> Path:
        """The place of a file of the content, like `programs/ar-seclo.es.md`."""
        return self.folder / "content" / name

    def write(self, name: str, text: str | bytes) -> Path:
        """Write a file of the content, in place of the one that is there."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def read(self, name: str) -> str:
        """The text of a file of the content."""
        return self.path(name).read_text("utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace words of a file that has them once."""
        text = self.read(name)
        assert text.count(old) == 1, f"{name} has {old!r} {text.count(old)} times"
        self.write(name, text.replace(old, new))

    def lay(self, folder: Path) -> None:
        """Lay the content of another folder over this one."""
        shutil.copytree(folder, self.folder / "content", dirs_exist_ok=True)

    def content(self) -> Content:
        """All that is read of it."""
        return read_content(self.folder / "content")

    def record(self, name: str) -> AnyRecord:
        """One record, by `<kind>/<id>`."""
        return next(r for r in self.content().records if r.name == name)

    def everything(self) -> tuple[Problem, ...]:
        """All that is found in it."""
        return checked_with_addresses(self.content())[1]

    def found(self) -> tuple[Problem, ...]:
        """All that is wrong with it; what may be meant is in `warned`, so that tests need not write whole summaries."""
        return tuple(problem for problem in self.everything() if problem.severity != Severity.WARNING)

    def warned(self) -> tuple[Problem, ...]:
        """What may be meant in it but seldom is."""
        return tuple(problem for problem in self.everything() if problem.severity == Severity.WARNING)

    def noticed(self) -> tuple[Problem, ...]:
        """What is left to do for its translations."""
        return notices_of(self.content())

    def problems(self, language: str = "es") -> list[str]:
        """The lines of `rial check`, those of warnings left aside."""
        return [words_of(language).problem(problem) for problem in self.found()]
