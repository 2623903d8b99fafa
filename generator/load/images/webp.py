"""WebP (RFC 9649): one frame, and chunks that end where the file does."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.images.exif import EXIF_MARK, tells_place
from generator.load.images.raster import ImageError, Raster, parted

WEBP_SIGNATURE = b"RIFF"
_EXTENDED, _LOSSY, _LOSSLESS = b"VP8X", b"VP8 ", b"VP8L"
_OF_LOOK = (_EXTENDED, _LOSSY, _LOSSLESS, b"ALPH", b"ICCP")
_MOVES = (b"ANIM", b"ANMF")
_NAMES = {b"EXIF": "EXIF", b"XMP ": "XMP"}
_ANIMATED, _XMP, _EXIF = 0x02, 0x04, 0x08


def webp_in(data: bytes) -> Raster:
    """Read an image. Raises ImageError."""
    chunks = list(_chunks(data))
    names = [name for name, _ in chunks]
    said = dict(chunks)
    if any(name in _MOVES for name in names) or said.get(_EXTENDED, b"\0")[0] & _ANIMATED:
        raise ImageError("animated", "WebP")
    frames = [_size(name, part) for name, part in chunks if name in (_LOSSY, _LOSSLESS)]
    if len(frames) != 1 or (_EXTENDED in said and _canvas(said[_EXTENDED]) != frames[0]):
        raise ImageError("broken", "VP8")
    kept = b"".join(_whole(name, part) for name, part in chunks if name in _OF_LOOK)
    besides = [_named(name, part) for name, part in chunks if name not in _OF_LOOK]
    if said.get(_EXTENDED, b"\0")[0] & (_XMP | _EXIF) and not besides:
        besides = ["VP8X"]
    head = [WEBP_SIGNATURE, (len(kept) + 4).to_bytes(4, "little"), b"WEBP"]
    return parted([*head, kept], *frames[0], besides)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    if data[8:12] != b"WEBP" or len(data) != int.from_bytes(data[4:8], "little") + 8:
        raise ImageError("broken", "behind" if len(data) > int.from_bytes(data[4:8], "little") + 8 else "cut")
    at = 12
    while at < len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + size > len(data):
            raise ImageError("broken", "cut")
        yield data[at : at + 4], data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _whole(name: bytes, part: bytes) -> bytes:
    if name == _EXTENDED:
        part = bytes([part[0] & ~(_XMP | _EXIF)]) + part[1:]
    return name + len(part).to_bytes(4, "little") + part + b"\0" * (len(part) % 2)


def _named(name: bytes, part: bytes) -> str:
    known = _NAMES.get(name) or name.decode("latin-1").strip()
    return f"{known} (GPS)" if name == b"EXIF" and tells_place(part.removeprefix(EXIF_MARK)) else known


def _canvas(part: bytes) -> tuple[int, int]:
    return int.from_bytes(part[4:7], "little") + 1, int.from_bytes(part[7:10], "little") + 1


def _size(name: bytes, part: bytes) -> tuple[int, int]:
    """The width and height of a frame, as its own head says them."""
    if name == _LOSSY and len(part) >= 10 and part[3:6] == b"\x9d\x01\x2a":
        width, height = (int.from_bytes(part[n : n + 2], "little") & 0x3FFF for n in (6, 8))
        return width, height
    if name == _LOSSLESS and len(part) >= 5 and part[0] == 0x2F:
        bits = int.from_bytes(part[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    raise ImageError("broken", "VP8")
