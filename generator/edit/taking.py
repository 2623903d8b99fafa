"""What a file that came by mail would change, before anything is changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import unified_diff
from pathlib import Path, PurePosixPath

from generator.export.canonical import canonical
from generator.load.bundle_file import GivenBundle
from generator.load.commits import CommitError, commits_of, content_at
from generator.load.text import decoded
from generator.model.kind import Kind
from generator.words import dates, words_of

_LATER = timedelta(days=400)
"""How long after the newest commit an edition may be dated."""


@dataclass(frozen=True, slots=True)
class Taking:
    """The files that would be others, by their paths inside the content: what is there, and what would be."""

    files: Mapping[str, tuple[bytes | None, bytes]]

    @property
    def written(self) -> dict[Path, bytes]:
        """What would be written."""
        return {Path(path): new for path, (_, new) in self.files.items()}

    @property
    def lines(self) -> Iterator[str]:
        """The difference of the texts, line by line."""
        for path, (old, new) in self.files.items():
            if path.endswith(".md"):
                before, after = (_lines(data) for data in (old or b"", new))
                yield from unified_diff(before, after, f"content/{path}" if old else "", f"content/{path}", lineterm="")


def taking_of(given: GivenBundle, content: Path) -> Taking:
    """What of a bundle differs from the content; texts are taken in their canonical form."""
    new = {path: _in_form(path, data) for path, data in given.texts.items()} | dict(given.attachments)
    old = {path: _there(content / path) for path in new}
    return Taking({path: (old[path], data) for path, data in new.items() if old[path] != data})


def changed_since(given: GivenBundle, taking: Taking, content: Path) -> tuple[str, ...] | None:
    """The files that changed here after the edition that a bundle was made from; None where that is not known."""
    try:
        commits = commits_of(content)
        day = _day_of(given, commits[-1].day, commits[0].day) if commits else None
        then = next((commit for commit in commits if day and commit.day <= day), None)
        if then is None:
            return None
        with content_at(then, content) as folder:
            return tuple(path for path, (old, _) in taking.files.items() if _there(folder / path) != old)
    except CommitError:
        return None


def _day_of(given: GivenBundle, first: date, last: date) -> date | None:
    """The day of the edition of which a page said, in its language: “Edition of 29 November 2026”."""
    words = words_of(given.language)
    days = (first + timedelta(days=n) for n in range((last + _LATER - first).days + 1))
    said = given.edition.strip()
    return next((d for d in days if said in (d.isoformat(), words.say("site.edition", date=dates.day(words, d)))), None)


def _in_form(path: str, data: bytes) -> bytes:
    text, problems = decoded(data, path)
    return data if problems else canonical(text, Kind(PurePosixPath(path).parts[0])).encode()


def _there(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() and not file.is_symlink() else None


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8", "replace").splitlines()
