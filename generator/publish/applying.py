"""From an edition's ZIP and a delta to the next edition's ZIP, byte for byte, or to nothing.

A delta may come from anyone. Its head says how much there is in it; what is more than it says, or than any copy has,
is not unpacked. The sums of both ZIPs are compared, and nothing is written before they are as the head says.
"""

from __future__ import annotations

import json
import lzma
import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from generator.publish.archive import pack
from generator.publish.deltas import MAGIC, NAMES, EarlierFiles, Head, sums_without
from generator.publish.errors import DeltaError, PublishError
from generator.publish.members import MOST_OF_A_COPY, members_of
from generator.publish.names import check_names
from generator.publish.sums import SUMS, sum_of

_LONGEST_HEAD = 2_000
_MEMORY = 64_000_000
"""Bytes that the unpacking of a delta may take."""

_GROWTH = 10
"""An edition has not so many times the bytes of the one before: what would come of so few is a trap."""

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,80}\.zip")
"""A file name and nothing else: it is written beside the old one."""

_SUM = re.compile(r"[0-9a-f]{64}")


def head_of(delta: bytes) -> Head:
    """Of which ZIPs a delta is. Raises DeltaError."""
    if not delta.startswith(MAGIC):
        raise DeltaError("none")
    end = delta.find(b"\n", len(MAGIC), len(MAGIC) + _LONGEST_HEAD)
    try:
        return _sound(Head(**json.loads(delta[len(MAGIC) : max(end, 0)])))
    except (ValueError, TypeError, RecursionError) as why:
        raise DeltaError("damaged") from why


def applied(old: bytes, delta: bytes) -> bytes:
    """The ZIP to which a delta leads from the old one. Raises DeltaError."""
    head = head_of(delta)
    if sum_of(old) != head.old:
        raise DeltaError("other_old")
    try:
        new = _made(old, _Told(head, _unpacked(head, delta)), head)
    except (PublishError, lzma.LZMAError, MemoryError, ValueError, IndexError) as why:
        raise DeltaError("damaged") from why
    if len(new) != head.bytes or sum_of(new) != head.new:
        raise DeltaError("damaged" if head.zlib == zlib.ZLIB_RUNTIME_VERSION else "other_zlib")
    return new


def _sound(head: Head) -> Head:
    """Raises ValueError."""
    counts: tuple[Any, ...] = (head.bytes, head.unpacked, head.runs, head.literal)
    texts: tuple[Any, ...] = (head.old, head.new, head.name, head.zlib)
    if not all(type(n) is int and 0 <= n <= MOST_OF_A_COPY for n in counts) or not all(type(t) is str for t in texts):
        raise ValueError(head)
    if not (_SUM.fullmatch(head.old) and _SUM.fullmatch(head.new) and _NAME.fullmatch(head.name)):
        raise ValueError(head)
    return head


def _unpacked(head: Head, delta: bytes) -> bytes:
    """The runs and what is new: just as much as the head says. Raises ValueError and lzma.LZMAError."""
    stream = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY)
    size = head.runs + head.literal
    packed = delta[delta.index(b"\n", len(MAGIC)) + 1 :]
    data = stream.decompress(packed, size + 1)
    if len(data) != size or not stream.eof or stream.unused_data:
        raise ValueError(size)
    return data


def _made(old: bytes, told: _Told, head: Head) -> bytes:
    """The new ZIP. Raises PublishError, ValueError and IndexError."""
    before = members_of(old)
    if head.unpacked > _GROWTH * (sum(map(len, before.values())) + head.literal):
        raise ValueError(head.unpacked)
    sources = EarlierFiles(before)
    names = told.file(NAMES, sources).decode("ascii").splitlines()
    if len(set(names)) != len(names):
        raise ValueError(NAMES)
    check_names(names)
    files = {name: b"" if name == SUMS else told.file(name, sources) for name in names}
    if SUMS in files:
        files[SUMS] = sums_without(files)
    told.end()
    if sum(map(len, files.values())) != head.unpacked:
        raise ValueError(head.unpacked)
    to = BytesIO()
    pack(files.items(), to)
    return to.getvalue()


class _Told:
    """What a delta tells, read from its beginning to its end."""

    def __init__(self, head: Head, data: bytes) -> None:
        self._numbers = _numbers(data[: head.runs])
        self._new = memoryview(data)[head.runs :]
        self._left = head.unpacked + head.unpacked // 100 + 1_000_000
        """What may still come of it: all files, and their names."""

    def file(self, name: str, sources: EarlierFiles) -> bytes:
        """The next file. Raises ValueError and IndexError."""
        earlier, place = sources.text(name), sources.start(name)
        parts: list[bytes] = []
        for _ in range(self._next()):
            parts.append(self._literal(self._next()))
            away = self._next()
            place += away // 2 if away % 2 == 0 else -(away + 1) // 2
            length = self._next()
            if place < 0 or place + length > len(earlier):
                raise IndexError(name)
            self._count(length)
            parts.append(earlier[place : place + length])
            place += length
        return b"".join(parts)

    def end(self) -> None:
        """Nothing may be left. Raises ValueError."""
        if self._new or next(self._numbers, None) is not None:
            raise ValueError("left over")

    def _next(self) -> int:
        number = next(self._numbers, None)
        if number is None:
            raise IndexError
        return number

    def _literal(self, length: int) -> bytes:
        if length > len(self._new):
            raise IndexError(length)
        self._count(length)
        data, self._new = bytes(self._new[:length]), self._new[length:]
        return data

    def _count(self, length: int) -> None:
        self._left -= length
        if self._left < 0:
            raise ValueError("too much")


def _numbers(data: bytes) -> Iterator[int]:
    """Numbers of seven bits a byte, the lowest first. Raises ValueError where one is larger than any place can be."""
    number, shift = 0, 0
    for byte in data:
        number |= (byte & 0x7F) << shift
        shift += 7
        if shift > 35:
            raise ValueError("too large")
        if byte < 0x80:
            yield number
            number, shift = 0, 0
    if shift:
        raise ValueError("cut off")
