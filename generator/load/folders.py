"""The folders of the content, and the files in them that are read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.load.leftovers import is_leftover
from generator.model.kind import Kind

VOCABULARY_FILES = "vocabularies"
REGISTER_FILES = "registers"
ATTACHMENTS = "attachments"
NETWORK = "network.yml"
FOLDERS = (*(kind.value for kind in Kind), VOCABULARY_FILES, REGISTER_FILES, ATTACHMENTS)
"""What stands directly below the content folder."""


def entries_in(folder: Path) -> list[os.DirEntry[str]]:
    """What stands directly in a folder, by name, without leftovers of systems and editors; of a missing one none."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as found:
        return sorted((entry for entry in found if not is_leftover(entry.name)), key=lambda entry: entry.name)


def files_in(folder: Path, ending: str = "") -> list[Path]:
    """The files directly in a folder whose names end so; links to other places are none."""
    if folder.is_symlink():
        return []
    there = (entry for entry in entries_in(folder) if entry.name.endswith(ending))
    return [folder / entry.name for entry in there if entry.is_file(follow_symlinks=False)]


def files_below(folder: Path, ending: str = "") -> list[Path]:
    """The same in a folder and in those below it."""
    return [*map(Path, sorted(paths_below(folder, ending), key=lambda path: path.replace(os.sep, "\0")))]


def paths_below(folder: Path, ending: str = "") -> list[str]:
    """The same as plain words, which are made in a tenth of the time, in any order."""
    if folder.is_symlink():
        return []
    there = (entry for entry in entries_below(folder) if entry.name.endswith(ending))
    return [entry.path for entry in there if entry.is_file(follow_symlinks=False)]


def entries_below(folder: Path) -> Iterator[os.DirEntry[str]]:
    """All that stands in a folder and, before each of them, in the folders below it; no link is followed."""
    for entry in entries_in(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from entries_below(Path(entry.path))
        yield entry


def shown_as(path: Path, folder: Path) -> PurePosixPath:
    """A path as problems say it: `content/calls/9.es.md`."""
    inside, above = str(path), f"{folder}{os.sep}"
    below = inside[len(above) :] if inside.startswith(above) else str(path.relative_to(folder))
    shown = "/".join(filter(None, (folder.name, below.replace(os.sep, "/"))))
    return PurePosixPath(shown if shown.isascii() else shown.encode("utf-8", "backslashreplace").decode())
