"""Which files there are, and in which state: two looks compared say what changed.

We look instead of being told (`watchdog`): a look at a thousand files costs 6 ms, needs nothing of the system, and sees
the same on network drives and in containers, where no notice comes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.load.leftovers import is_leftover

State = tuple[int, int, int]
"""Time of the last change, size and inode: editors that write a new file and rename it change the last."""

Snapshot = Mapping[Path, State]

_TEMPORARY = re.compile(r"__pycache__|.*\.(pyc|tmp|temp|swp|swo|swx|bak|part|crdownload)", re.IGNORECASE)
"""Files of browsers and Python that come and go."""


def look(roots: Iterable[Path]) -> dict[Path, State]:
    """All files at and below `roots`. What vanishes meanwhile is not there."""
    return {path: state for root in roots for path, state in _seen(root)}


def changed_files(before: Snapshot, after: Snapshot) -> tuple[Path, ...]:
    """What is new, gone or different, sorted."""
    return tuple(sorted(p for p in before.keys() | after.keys() if before.get(p) != after.get(p)))


def _passes(name: str) -> bool:
    """Whether what has this name is no part of a site: `.notes.md.swp`, `notes.md~`, `notes.tmp`."""
    return is_leftover(name) or bool(_TEMPORARY.fullmatch(name))


def _seen(root: Path) -> Iterator[tuple[Path, State]]:
    try:
        if root.is_dir():
            for folder, folders, files in os.walk(root, followlinks=True):
                folders[:] = [name for name in folders if not _passes(name)]
                for name in files:
                    if not _passes(name):
                        yield from _state(Path(folder, name))
            return
    except OSError:
        return
    yield from _state(root)


def _state(path: Path) -> Iterator[tuple[Path, State]]:
    try:
        found = path.stat()
    except OSError:
        return
    yield path, (found.st_mtime_ns, found.st_size, found.st_ino)
