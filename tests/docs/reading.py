"""Reads and checks a content once for all commands that find the same bytes in it.

What is read of a content, and what is found in it, is told by its files alone: neither the language of a command nor
the folder above changes it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import pytest

from generator.catalogue import reconciliation
from generator.load import content as reading
from generator.load import source_file
from generator.load.strict_yaml import tree_of

_MOST = 4
"""Contents that are kept: a command that writes reads what was there and what is there then."""

_MOST_TREES = 2000
"""Files whose YAML is kept: most stay as they are from one command to the next."""

T = TypeVar("T")
R = TypeVar("R")


def read_once(patch: pytest.MonkeyPatch) -> None:
    """Let commands of this process share what they read and find."""
    patch.setattr(reading, "_read", _once(reading._read, _bytes_of))
    for module in (reading, source_file):
        patch.setattr(module, "tree_of", lru_cache(_MOST_TREES)(tree_of))
    found = _once(reconciliation.problems_of, id)
    patch.setattr(reconciliation, "problems_of", lambda content, sound=None: found(content))


def _once(made: Callable[[T], R], name: Callable[[T], object]) -> Callable[[T], R]:
    """What is made of things of one name; the thing stays with it, so that no other gets its identity."""
    kept: dict[object, tuple[T, R]] = {}

    def of(thing: T) -> R:
        key = name(thing)
        if key not in kept:
            if len(kept) == _MOST:
                del kept[next(iter(kept))]
            kept[key] = thing, made(thing)
        return kept[key][1]

    return of


def _bytes_of(folder: Path) -> str:
    """A name for the files of a folder, and all that is in them."""
    sum_ = sha256(folder.name.encode())
    for path in sorted(folder.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        sum_.update(f"\n{path.relative_to(folder)} {len(data)}\n".encode() + data)
    return sum_.hexdigest()
