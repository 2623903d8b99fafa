"""Names of files that every system can hold: a copy is unpacked on Windows and carried on sticks."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from generator.load.file_names import OF_DEVICES
from generator.publish.errors import PublishError

LONGEST = 83
"""A copy is unpacked into a folder of its name, such as `rial-2026-11-29`: below `C:\\Users\\Ana\\Downloads` nothing is
longer than 100 characters. Windows allows 260 in all, and some programs unpack into two folders of that name."""

_ILLEGAL = re.compile(r'[^\x20-\x7e]|[<>:"\\|?*]')
_MOST_SHOWN = 20


def names_of_files(folder: Path) -> Iterator[str]:
    """The names of all files below a folder: `es/index.html`."""
    return (name for name, is_folder in _in(folder) if not is_folder)


def names_of_all(folder: Path) -> Iterator[str]:
    """The same, and those of folders: `es`."""
    return (name for name, _ in _in(folder))


def _in(folder: Path) -> Iterator[tuple[str, bool]]:
    for below, folders, files in os.walk(folder):
        inside = Path(below).relative_to(folder).as_posix()
        before = "" if inside == "." else f"{inside}/"
        yield from ((f"{before}{name}", True) for name in folders)
        yield from ((f"{before}{name}", False) for name in files)


def planned_names(files: Iterable[str]) -> Iterator[str]:
    """The names of files that will be written, and once each those of the folders that they will stand in."""
    folders: set[str] = set()
    for file in files:
        yield file
        folders.update(str(folder) for folder in PurePosixPath(file).parents)
    yield from folders - {"."}


def check_names(names: Iterable[str]) -> None:
    """Raises PublishError with the names that some system would refuse, or take for another's.

    What is written where case does not count has no such pair any more: one was written over the other. So names are
    looked at before as well, as far as they are planned.
    """
    wrong = list(_wrong(names))
    if wrong:
        shown = "\n".join(wrong[:_MOST_SHOWN])
        raise PublishError(f"{len(wrong)} file names that cannot be used everywhere:\n{shown}")


def _wrong(names: Iterable[str]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for name in sorted(names):
        other = seen.get(name.casefold())
        seen.setdefault(name.casefold(), name)
        if why := _why(name) or _why_two(name, other):
            yield f"{name!a}: {why}"


def _why_two(name: str, other: str | None) -> str:
    if other is None:
        return ""
    return "twice" if other == name else f"the same as {other} where case does not count"


def _why(name: str) -> str:
    if _ILLEGAL.search(name):
        return 'only ASCII, and none of < > : " \\ | ? *'
    if len(name) > LONGEST:
        return f"longer than {LONGEST} characters"
    if any(OF_DEVICES.fullmatch(part.partition(".")[0]) or part.endswith((".", " ")) for part in name.split("/")):
        return "a part that Windows refuses"
    return ""
