"""A drawing as PNG, for programs that take no SVG. Its letters are those of a font that comes with a package of the
lock, and no font of the machine is looked at, so the bytes are the same wherever the library is."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory

from resvg_py import svg_to_bytes

ZOOM = 1.25
"""Pixels for a unit of the drawing: a line of 13 units is read in a document and on a slide."""

_FAMILY = "Lato"
REGULAR, BOLD = "lato-normal", "lato-bold"
"""The fonts: those that MkDocs has for a theme of its own."""

_HEAD, _ENTRY = struct.Struct(">4sIIH"), struct.Struct(">4sIIII")

_MOST = 64
"""Pictures that are kept; a site with an address has some thirty, most of them small."""


@lru_cache(_MOST)
def png_of(svg: str, zoom: float = ZOOM) -> bytes:
    """The drawing of an SVG file. Nothing of a page takes longer to make, so a process that makes several sites makes
    the same one once."""
    with TemporaryDirectory() as folder:
        files = [_in_folder(Path(folder), name, truetype(name)) for name in (REGULAR, BOLD)]
        return bytes(
            svg_to_bytes(
                svg_string=svg,
                zoom=zoom,
                skip_system_fonts=True,
                font_files=files,
                font_family=_FAMILY,
                sans_serif_family=_FAMILY,
            )
        )


def _in_folder(folder: Path, name: str, font: bytes) -> str:
    """Where a font stands as a file, as the library wants it."""
    file = folder / f"{name}.ttf"
    file.write_bytes(font)
    return str(file)


@cache
def truetype(name: str) -> bytes:
    """A font as programs have it."""
    fonts = distribution("mkdocs").locate_file("mkdocs/themes/readthedocs/css/fonts")
    return unpacked(Path(str(fonts), f"{name}.woff").read_bytes())


def unpacked(woff: bytes) -> bytes:
    """A font as programs have it, of one that is packed for the web (WOFF 1.0): the same tables, in their order."""
    _, flavour, _, count = _HEAD.unpack_from(woff)
    tables = tuple(_tables(woff, count))
    power: int = count.bit_length() - 1
    head = struct.pack(">IHHHH", flavour, count, 16 << power, power, 16 * (count - (1 << power)))
    return b"".join((head, *_entries(tables, at=12 + 16 * count), *(data + _filling(data) for _, _, data in tables)))


_Table = tuple[bytes, int, bytes]
"""The name of a part of a font, its sum, and what it says."""


def _tables(woff: bytes, count: int) -> Iterator[_Table]:
    for n in range(count):
        name, begins, packed, length, total = _ENTRY.unpack_from(woff, 44 + 20 * n)
        data = woff[begins : begins + packed]
        yield name, total, zlib.decompress(data) if packed < length else data


def _entries(tables: Sequence[_Table], at: int) -> Iterator[bytes]:
    for name, total, data in tables:
        yield struct.pack(">4sIII", name, total, at, len(data))
        at += len(data) + len(_filling(data))


def _filling(data: bytes) -> bytes:
    """Tables begin at a multiple of four."""
    return b"\0" * (-len(data) % 4)
