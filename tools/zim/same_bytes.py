"""Takes out of a ZIM file what was drawn by lot, so that the same copy gives the same bytes."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

LOT = 16
"""Bytes of an id."""

_OWN = 8
"""Where the id of the file itself stands, behind its mark and version."""

_INDEX = re.compile(rb"\x0f\x0dXapian Glass..", re.DOTALL)
"""What stands before the id of an index: the mark of its format and its version."""

INDEXES = 2
"""Of the texts, and of the titles."""


def made_same(file: Path) -> None:
    """Put what follows from all the rest in the place of the ids of a finished file and of its indexes.

    The file ends with the MD5 of what stands before, which readers compare. Raises ValueError for a file that another
    libzim laid out otherwise.
    """
    data = bytearray(file.read_bytes()[:-LOT])
    places = (_OWN, *(found.end() for found in _INDEX.finditer(data)))
    if len(places) != 1 + INDEXES:
        raise ValueError(
            f"{file}: {len(places) - 1} search indexes found in place of {INDEXES}: is libzim another one?"
        )
    for place in places:
        data[place : place + LOT] = bytes(LOT)
    id = hashlib.sha256(data).digest()[:LOT]
    for place in places:
        data[place : place + LOT] = id
    file.write_bytes(data + hashlib.md5(data, usedforsecurity=False).digest())
