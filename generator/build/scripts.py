"""Which scripts of `theme/assets/` a page runs, in their order. Each says in its head which others it needs:

// needs: load, facets/postings

Pages are given few files: what the same scripts need comes in one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import dirname, relpath

from generator.build.errors import ScriptError
from generator.export.search import TOLD
from generator.model.language import Language

ASSETS = "assets"

_ADDRESS = f"{ASSETS}/{{name}}.js"
_NEEDS = re.compile(r"^// needs: (.+)$", re.MULTILINE)
_PAGES_RUN = "// pages run it\n"
"""In the head of a script that pages run without those that need it; what no other needs, they run anyway."""

_ASKS_WHERE_IT_IS = "document.currentScript"
_HEAD_ENDS = '"use strict"'


@dataclass(frozen=True, slots=True)
class Scripts:
    """What each file needs, by its name: `facets/filters` for `assets/facets/filters.js`."""

    needs: Mapping[str, Sequence[str]]
    texts: Mapping[str, str] = field(default_factory=dict)
    """What is written to each file."""

    file_of: Mapping[str, str] = field(default_factory=dict)
    """The file that a script is in."""

    _known: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, theme: Path) -> Scripts:
        """The files of a theme's scripts.

        Raises ScriptError where one needs what is not there, or itself by way of others.
        """
        return cls.each_of(theme).together()

    @classmethod
    def each_of(cls, theme: Path) -> Scripts:
        """Those of a theme, each by itself. Raises ScriptError."""
        folder = theme / ASSETS
        files = {file.relative_to(folder).with_suffix("").as_posix(): file for file in sorted(folder.rglob("*.js"))}
        texts = {name: file.read_text("utf-8").rstrip() + "\n" for name, file in files.items()}
        return cls({TOLD: ()} | {name: _needs_of(text) for name, text in texts.items()}, texts).checked()

    def checked(self) -> Scripts:
        """The same. Raises ScriptError."""
        for name in self.texts:
            self.ordered([name])
        return self

    def together(self) -> Scripts:
        """Files of several scripts, by the name of the last: a page that runs one of a file runs them all."""
        files = {self.ordered(names)[-1]: self._of_them(names) for names in self._parts()}
        file_of = {name: file for file, names in files.items() for name in names}
        needs = {
            file: tuple(dict.fromkeys(file_of[needed] for name in names for needed in self.needs[name]))
            for file, names in files.items()
        }
        texts = {
            file: "".join(_ended(self.texts[name]) for name in names[:-1]) + self.texts[file]
            for file, names in files.items()
            if file != TOLD
        }
        return Scripts({f: [n for n in needed if n != f] for f, needed in needs.items()}, texts, file_of).checked()

    def _of_them(self, names: Sequence[str]) -> tuple[str, ...]:
        return tuple(name for name in self.ordered(names) if name in names)

    def _parts(self) -> Iterable[Sequence[str]]:
        """Scripts that the same entries need; alone is what is written elsewhere, and what asks where it is."""
        needed = {name for names in self.needs.values() for name in names}
        entries = [
            name for name in self.needs if name not in needed or _PAGES_RUN in _head_of(self.texts.get(name, ""))
        ]
        parts = defaultdict(list)
        for name in self.needs:
            alone = name if name == TOLD or _ASKS_WHERE_IT_IS in self.texts[name] else ""
            parts[alone, *(entry for entry in entries if name in self.ordered([entry]))].append(name)
        return parts.values()

    def files(self) -> Iterator[tuple[str, str]]:
        """What the site is given: address and text of each file."""
        return ((_ADDRESS.format(name=name), text) for name, text in self.texts.items())

    def __call__(self, entries: Iterable[str], language: Language) -> tuple[str, ...]:
        """The files of a page in a language: `facets/list` last, and before it all that it needs, each once."""
        return tuple(TOLD.format(language=language) if name == TOLD else name for name in self.ordered(entries))

    def beside(self, entry: str, language: Language) -> Iterator[str]:
        """The files that an entry needs, and itself, by the way from its folder: `../load`, `panel`."""
        return (relpath(name, dirname(entry)) for name in self((entry,), language))

    def ordered(self, entries: Iterable[str]) -> tuple[str, ...]:
        """Files, each after those that it needs. Pages ask for a few sets of them over and over."""
        asked = tuple(self.file_of.get(name, name) for name in entries)
        if asked not in self._known:
            self._known[asked] = tuple(dict.fromkeys(n for entry in asked for n in self._after_needs(entry, ())))
        return self._known[asked]

    def _after_needs(self, name: str, asking: tuple[str, ...]) -> Iterator[str]:
        if name not in self.needs:
            raise ScriptError("missing", _file(asking[-1] if asking else name), f"{name}.js")
        if name in asking:
            circle = (*asking[asking.index(name) :], name)
            raise ScriptError("circular", _file(name), " → ".join(f"{n}.js" for n in circle))
        for needed in self.needs[name]:
            yield from self._after_needs(needed, (*asking, name))
        yield name


def _ended(script: str) -> str:
    """A script that another may follow: without its last semicolon, it would call what that one begins with."""
    return script if script.endswith(";\n") else f"{script};\n"


def _needs_of(text: str) -> tuple[str, ...]:
    said = _NEEDS.search(_head_of(text))
    return tuple(name.strip() for name in said[1].split(",")) if said else ()


def _head_of(text: str) -> str:
    return text.partition(_HEAD_ENDS)[0]


def _file(name: str) -> str:
    return f"theme/{_ADDRESS.format(name=name)}"
