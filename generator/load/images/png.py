"""PNG (ISO/IEC 15948): chunks whose sums are right, and just as many pixels as are said."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from generator.load.images.exif import tells_place
from generator.load.images.raster import ImageError, Raster, parted

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_OF_LOOK = frozenset(
    (
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"cHRM",
        b"gAMA",
        b"iCCP",
        b"sBIT",
        b"sRGB",
        b"bKGD",
        b"pHYs",
        b"cICP",
    )
)
_MOVES = frozenset((b"acTL", b"fcTL", b"fdAT"))
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of Adam7: the first column and row of each, and the steps between them."""

_AT_A_TIME = 1 << 20


def png_in(data: bytes, most_pixels: int) -> Raster:
    """Read an image of at most so many pixels. Raises ImageError."""
    chunks = list(_chunks(data))
    if chunks[0][0] != b"IHDR" or len(chunks[0][1]) != 13:
        raise ImageError("broken", "IHDR")
    head = chunks[0][1]
    width, height = int.from_bytes(head[:4]), int.from_bytes(head[4:8])
    if any(name in _MOVES for name, _, _ in chunks):
        raise ImageError("animated", "APNG")
    if not 0 < width * height <= most_pixels:
        raise ImageError("large", f"{width} × {height}")
    _unpack(b"".join(part for name, part, _ in chunks if name == b"IDAT"), _bytes_of(width, height, head))
    kept = [PNG_SIGNATURE, *(whole for name, _, whole in chunks if name in _OF_LOOK)]
    return parted(kept, width, height, [_named(name, part) for name, part, _ in chunks if name not in _OF_LOOK])


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Name, content and the whole of each, to the last byte of the file."""
    at, name = len(PNG_SIGNATURE), b""
    while name != b"IEND":
        end = at + 12 + int.from_bytes(data[at : at + 4])
        name, part = data[at + 4 : at + 8], data[at + 8 : end - 4]
        if end > len(data) or len(name) < 4:
            raise ImageError("broken", "cut")
        if zlib.crc32(name + part) != int.from_bytes(data[end - 4 : end]):
            raise ImageError("broken", "sum")
        yield name, part, data[at:end]
        at = end
    if data[at:]:
        raise ImageError("broken", "behind")


def _named(name: bytes, part: bytes) -> str:
    if name == b"eXIf":
        return "EXIF (GPS)" if tells_place(part) else "EXIF"
    return "XMP" if part.startswith(b"XML:com.adobe.xmp") else name.decode("latin-1")


def _bytes_of(width: int, height: int, head: bytes) -> int:
    """How many bytes the pixels have, each row with the byte that says how it is written."""
    depth, colours, *_, woven = head[8:]
    bits = depth * _CHANNELS.get(colours, 0)
    if not bits or woven > 1:
        raise ImageError("broken", "IHDR")
    passes = _PASSES if woven else ((0, 0, 1, 1),)
    sizes = ((-(-(width - x) // dx), -(-(height - y) // dy)) for x, y, dx, dy in passes)
    return sum(rows * (1 + -(-columns * bits // 8)) for columns, rows in sizes if columns > 0 and rows > 0)


def _unpack(packed: bytes, expected: int) -> None:
    """See that just the pixels come out, without keeping them."""
    stream, count = zlib.decompressobj(), 0
    try:
        while not stream.eof and count <= expected:
            piece = stream.decompress(packed, _AT_A_TIME)
            packed, count = stream.unconsumed_tail, count + len(piece)
            if not piece and not packed:
                break
    except zlib.error:
        raise ImageError("broken", "IDAT") from None
    if count != expected or not stream.eof or stream.unused_data:
        raise ImageError("broken", "IDAT")
