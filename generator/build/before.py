"""The edition before, against which a site says what is new. It is read only where the site is made anew."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from generator.load.commits import CommitError, commit_before, commit_named

if TYPE_CHECKING:
    from generator.catalogue.editions import Edition


class UnknownEditionError(Exception):
    """A name that is none of these, which is the message; the cause says why."""


def edition_before(named: str, content: Path) -> tuple[str, Callable[[], Edition] | None]:
    """What tells the edition before from every other, and how it is read: of the one that is named, or of Git's.

    None where nothing is named and Git knows none. Raises UnknownEditionError.
    """
    path = Path(named)
    if named and path.exists():
        return _state_of(path), lambda: _reading().edition_named(named, content)
    try:
        commit = commit_named(named, content) if named else commit_before(content)
    except CommitError as why:
        raise UnknownEditionError(named) from why
    return (commit.id, lambda: _reading().edition_at(commit, content)) if commit else ("", None)


def _state_of(path: Path) -> str:
    """A digest of names, sizes and times of the files of an edition."""
    files = [path] if path.is_file() else sorted(file for file in path.rglob("*") if file.is_file())
    said = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return sha256(repr(said).encode("utf-8", "surrogateescape")).hexdigest()


def _reading() -> ModuleType:
    """What reads editions; it imports all that reads content: longer than seeing that nothing changed."""
    from generator.build import editions

    return editions
