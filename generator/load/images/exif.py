"""What of EXIF concerns the look of an image: how it is turned. TIFF 6.0, section 2; Exif 3.0, 4.6."""

from __future__ import annotations

import struct

EXIF_MARK = b"Exif\0\0"
_TURNED, _PLACE = 0x0112, 0x8825
_UPRIGHT = 1
_ON_ITS_SIDE = range(5, 9)


def turn_in(exif: bytes) -> int:
    """How an image is turned, from 1 (upright) to 8, by what stands behind `Exif`; 1 where it does not say."""
    turn = _tags(exif).get(_TURNED, _UPRIGHT)
    return turn if 1 <= turn <= 8 else _UPRIGHT


def tells_place(exif: bytes) -> bool:
    """Whether it says where the image was taken."""
    return _PLACE in _tags(exif)


def turned(turn: int) -> bytes:
    """EXIF that says this and nothing else; nothing for an image that is upright."""
    if turn == _UPRIGHT:
        return b""
    return EXIF_MARK + b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, _TURNED, 3, 1, turn, 0, 0)


def is_on_its_side(turn: int) -> bool:
    """Whether width and height change places when it is turned."""
    return turn in _ON_ITS_SIDE


def _tags(exif: bytes) -> dict[int, int]:
    """The tags of the first directory with what stands in the place of their values."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2], "")
    if not order or len(exif) < 8:
        return {}
    (start,) = struct.unpack_from(f"{order}I", exif, 4)
    if start + 2 > len(exif):
        return {}
    (count,) = struct.unpack_from(f"{order}H", exif, start)
    places = (start + 2 + 12 * n for n in range(min(count, 500)))
    entries = (struct.unpack_from(f"{order}HHIH", exif, place) for place in places if place + 12 <= len(exif))
    return {tag: value for tag, _, _, value in entries}
