"""Names of files that every system can hold: a copy is unpacked on Windows and carried on sticks."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.load.file_names import OF_DEVICES
from generator.publish.errors import PublishError
from generator.words import Words
from generator.words.reasons import SayableError

LONGEST = 83
"""A copy is unpacked into a folder of its name, such as `rial-2026-11-29`: below `C:\\Users\\Ana\\Downloads` nothing is
longer than 100 characters. Windows allows 260 in all, and some programs unpack into two folders of that name."""

_ILLEGAL = re.compile(r'[^\x20-\x7e]|[<>:"\\|?*]')
_MAY_BE_WRONG = re.compile(
    rf"{_ILLEGAL.pattern}|[. ](?:/|$)|(?:^|/)(?:{OF_DEVICES.pattern})(?:[./]|$)", OF_DEVICES.flags
)
"""What `_why` looks for, in one: of thousands of names hardly one has it."""

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


@dataclass(frozen=True, slots=True)
class RefusedName:
    """A name, and why it cannot be: the key of the words for it, and the other name of two that are one."""

    name: str
    why: str
    other: str = ""


class NamesError(SayableError, PublishError):
    """Names that some system would refuse, or take for another's."""

    def __init__(self, refused: Sequence[RefusedName]) -> None:
        """All of them; of many the first are shown."""
        super().__init__(*refused)
        self.refused = refused

    def in_words(self, words: Words) -> str:
        """Each name in a line of its own, with what is wrong with it."""
        shown = (
            f"{r.name!a}: {words.say(f'report.names.{r.why}', other=r.other, most=LONGEST)}"
            for r in self.refused[:_MOST_SHOWN]
        )
        return "\n".join((words.say("report.names.found", n=len(self.refused)), *shown))


def check_names(names: Iterable[str]) -> None:
    """Raises NamesError with the names that some system would refuse, or take for another's.

    What is written where case does not count has no such pair any more: one was written over the other. So names are
    looked at before as well, as far as they are planned.
    """
    wrong = list(_wrong(names))
    if wrong:
        raise NamesError(wrong)


def _wrong(names: Iterable[str]) -> Iterator[RefusedName]:
    seen: dict[str, str] = {}
    for name in sorted(names):
        other = seen.get(name.casefold())
        seen.setdefault(name.casefold(), name)
        if why := _why(name):
            yield RefusedName(name, why)
        elif other is not None:
            yield RefusedName(name, "twice" if other == name else "same", other)


def _why(name: str) -> str:
    if len(name) <= LONGEST and not _MAY_BE_WRONG.search(name):
        return ""
    if _ILLEGAL.search(name):
        return "signs"
    if len(name) > LONGEST:
        return "long"
    if any(OF_DEVICES.fullmatch(part.partition(".")[0]) or part.endswith((".", " ")) for part in name.split("/")):
        return "windows"
    return ""
