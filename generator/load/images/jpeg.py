"""JPEG (ITU-T T.81, annex B): segments up to the end of the image, and nothing behind it."""

from __future__ import annotations

import re

from generator.load.images.exif import EXIF_MARK, is_on_its_side, tells_place, turn_in, turned
from generator.load.images.raster import ImageError, Raster, parted

JPEG_SIGNATURE = b"\xff\xd8\xff"
_START, _END, _SCAN = b"\xff\xd8", 0xD9, 0xDA
_FRAMES = (0xC0, 0xC1, 0xC2)
"""Baseline, extended, progressive: what browsers show."""

_TABLES = (0xC4, 0xDB, 0xDD)
_FIRST, _NOTE = 0xE0, 0xFE
_OF_LOOK = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""Segments of applications that concern the look: density, colours."""

_NAMES = {0xE1: "XMP", 0xED: "IPTC", _NOTE: "comment"}
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def jpeg_in(data: bytes) -> Raster:
    """Read an image. Raises ImageError."""
    kept, besides = [_START], list[str]()
    size, turn, scans, at = (0, 0), 1, 0, 2
    while data[(at := _mark_at(data, at)) + 1] != _END:
        mark, end = data[at + 1], _segment_end(data, at)
        part = data[at + 4 : end]
        if mark == 0xE1 and part.startswith(EXIF_MARK):
            turn = turn_in(part[len(EXIF_MARK) :])
            besides += _exif_besides(part, turn)
            kept += _exif(turned(turn))
        elif _is_besides(mark, part):
            besides.append(_NAMES.get(mark, f"APP{mark - _FIRST}"))
        else:
            if mark == _SCAN:
                end, scans = _scan_end(data, end), scans + 1
            elif mark in _FRAMES and not any(size):
                size = int.from_bytes(part[3:5], "big"), int.from_bytes(part[1:3], "big")
            elif mark not in (*_TABLES, *_OF_LOOK):
                raise ImageError("broken", f"FF{mark:02X}")
            kept.append(data[at:end])
        at = end
    if not (scans and all(size)):
        raise ImageError("broken", "cut")
    if data[at + 2 :]:
        raise ImageError("broken", "behind")
    width, height = reversed(size) if is_on_its_side(turn) else size
    return parted([*kept, b"\xff\xd9"], width, height, besides)


def _is_besides(mark: int, part: bytes) -> bool:
    """Whether a segment is of an application, or a note, and does not concern the look."""
    is_of_application = _FIRST <= mark <= 0xEF or mark == _NOTE
    return is_of_application and not (mark in _OF_LOOK and part.startswith(_OF_LOOK[mark]))


def _exif_besides(part: bytes, turn: int) -> list[str]:
    if part == turned(turn):
        return []
    return ["EXIF (GPS)" if tells_place(part[len(EXIF_MARK) :]) else "EXIF"]


def _exif(part: bytes) -> list[bytes]:
    return [b"\xff\xe1", (len(part) + 2).to_bytes(2, "big"), part] if part else []


def _segment_end(data: bytes, at: int) -> int:
    size = int.from_bytes(data[at + 2 : at + 4], "big")
    if size < 2 or at + 2 + size > len(data):
        raise ImageError("broken", "cut")
    return at + 2 + size


def _mark_at(data: bytes, at: int) -> int:
    """Where the next mark is; any number of FF may stand before it."""
    while data[at : at + 2] == b"\xff\xff":
        at += 1
    if len(data) < at + 2 or data[at] != 0xFF:
        raise ImageError("broken", "cut")
    return at


def _scan_end(data: bytes, at: int) -> int:
    found = _AFTER_SCAN.search(data, at)
    if not found:
        raise ImageError("broken", "cut")
    return found.start()
