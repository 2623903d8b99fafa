"""Names of files that every system can hold: a copy is unpacked on Windows and carried on sticks."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

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


def check_names(names: Iterable[str]) -> None:
    """Raises PublishError with the names that some system would refuse, or take for another's."""
    wrong = list(_wrong(names))
    if wrong:
        shown = "\n".join(wrong[:_MOST_SHOWN])
        raise PublishError(f"{len(wrong)} file names that cannot be used everywhere:\n{shown}")


def _wrong(names: Iterable[str]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for name in sorted(names):
        why = _why(name)
        other = seen.setdefault(name.casefold(), name)
        if why or other != name:
            yield f"{name!a}: {why or f'the same as {other} where case does not count'}"


def _why(name: str) -> str:
    if _ILLEGAL.search(name):
        return 'only ASCII, and none of < > : " \\ | ? *'
    if len(name) > LONGEST:
        return f"longer than {LONGEST} characters"
    if any(OF_DEVICES.fullmatch(part.partition(".")[0]) or part.endswith((".", " ")) for part in name.split("/")):
        return "a part that Windows refuses"
    return ""
