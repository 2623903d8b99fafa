"""What a path is to the content: `rial check ../notes.md` is no part of it, and a README inside it is never read."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from generator.load.folders import ATTACHMENTS, FOLDERS, NETWORK, REGISTER_FILES, VOCABULARY_FILES, files_below
from generator.load.leftovers import is_leftover
from generator.model.kind import Kind
from generator.model.register import REGISTERS


class PathPlace(StrEnum):
    """What a path is to the content."""

    READ = "read"
    """Something is read there, or is wrong with the place itself."""

    NAMED = "named"
    """Attachments: their names are checked, and who names them; what they hold is not read."""

    UNREAD = "unread"
    """It is in the content's folder, and nothing is read there."""

    OUTSIDE = "outside"
    MISSING = "missing"


def place_of(path: Path, content: Path) -> PathPlace:
    """What `path` is to the content in the folder `content`."""
    if not path.exists():
        return PathPlace.MISSING
    there, folder = path.resolve(), content.resolve()
    if folder.is_relative_to(there):
        return PathPlace.READ
    if not there.is_relative_to(folder):
        return PathPlace.OUTSIDE
    inside = there.relative_to(folder)
    if len(inside.parts) == 1 and there.is_dir() and inside.name not in FOLDERS and not is_leftover(inside.name):
        return PathPlace.READ  # a folder with a wrong name is a problem that has its path
    files = [p.relative_to(folder) for p in there.rglob("*") if p.is_file()] if there.is_dir() else [inside]
    found = {_of_file(file) for file in files}
    return next((place for place in (PathPlace.READ, PathPlace.NAMED) if place in found), PathPlace.UNREAD)


def has_records(path: Path, content: Path) -> bool:
    """Whether a record's file is at `path` or below it."""
    there, folder = path.resolve(), content.resolve()
    return any(file.is_relative_to(there) for kind in Kind for file in files_below(folder / kind, ".md"))


def _of_file(inside: Path) -> PathPlace:
    """What a file is, by its path inside the content."""
    if is_leftover(inside.name) or len(inside.parts) == 1:
        return PathPlace.READ if inside.name == NETWORK else PathPlace.UNREAD
    match inside.parts[0]:
        case folder if folder in list(Kind):
            return PathPlace.READ
        case folder if folder == ATTACHMENTS:
            return PathPlace.NAMED
        case folder if folder == VOCABULARY_FILES and inside.suffix == ".yml":
            return PathPlace.READ
        case folder if folder == REGISTER_FILES and inside.name.endswith(tuple(f"{name}.yml" for name in REGISTERS)):
            return PathPlace.READ
    return PathPlace.UNREAD
