"""A card as PNG: sixteen colours, four bits a point, and in a comment of what it was made."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256

from generator.export.letters import BESIDE, Face, as_number, shades
from generator.export.raster import png_of
from generator.views.cards import HEIGHT, WIDTH, Card

_ROW = WIDTH + 2
"""A row as a PNG has it: before its points a byte, here zero, which is room for two of them."""

_LEFT, _RIGHT = 36, 36
_GROUND, _WHITE, _BLUE = (0x0B, 0x3F, 0x5F), (0xFF, 0xFF, 0xFF), (0x85, 0xC5, 0xF0)
_NAME_AT, _ABOVE_AT, _FOOT_AT = 64, 112, 293
_ROOM = (126, 268)
"""From where to where the title may reach, below one line of what stands above it."""

_SIZES = (38, 30, 24, 21)
"""Of the title: the largest in which all of it has room; what has none in the smallest is cut."""

_MOST_ABOVE = 2
_ELLIPSIS = "…"


def card_png(card: Card, before: bytes | None = None) -> bytes:
    """The picture of a card; that of the last site, where it was made of the same words."""
    made_of = sha256(repr((card.name, card.above, card.title, card.otherwise, card.foot)).encode()).hexdigest()[:32]
    comment = f"Comment\0{made_of}".encode()
    if before and comment in before[:512]:
        return before
    return b"".join((_SIGNATURE, _chunk(b"IHDR", _HEAD), _chunk(b"PLTE", _PALETTE), _chunk(b"tEXt", comment),
                     _chunk(b"IDAT", zlib.compress(_points(card), 6)), _chunk(b"IEND", b"")))  # fmt: skip


_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEAD = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 4, 3, 0, 0, 0)


def _mixed(colour: tuple[int, ...], shade: int) -> bytes:
    return bytes((7 * g + (c - g) * shade) // 7 for g, c in zip(_GROUND, colour, strict=True))


_PALETTE = b"".join(_mixed(colour, shade) for colour in (_WHITE, _BLUE) for shade in range(8))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _points(card: Card) -> bytes:
    """The rows of the picture, each behind its byte."""
    picture = _around(card.name, card.foot)
    for drawn, colour in _lines(card):
        picture |= _coloured(drawn, colour)
    return picture.to_bytes(_ROW // 2 * HEIGHT, "big")


@cache
def _around(name: str, foot: str) -> int:
    """What is the same on each card of a language: the mark, the network's name and what the name stands for."""
    named = _put(_face(27, bold=True), name, _NAME_AT, _LEFT + 50)
    said = _put(_face(18), _cut(_face(18), foot), _FOOT_AT)
    return _mark() | named | _coloured(said, _BLUE)


def _lines(card: Card) -> Iterator[tuple[int, tuple[int, ...]]]:
    """What a card says of its page: the lines above the title, and those of the title."""
    small = _face(20)
    above = _wrapped(small, card.above, _MOST_ABOVE) if small.has(card.above) else []
    if above and above[-1].endswith(_ELLIPSIS) and "," in above[-1]:  # behind a whole name, of several words too
        above[-1] = above[-1].rpartition(",")[0] + _ELLIPSIS
    for n, line in enumerate(above):
        yield _put(small, line, _ABOVE_AT + 26 * n), _BLUE
    top = _ROOM[0] + 26 * (len(above) - 1)
    title = card.title if _face(_SIZES[0], bold=True).has(card.title) else card.otherwise
    face, lines = _title(title, _ROOM[1] - top)
    for n, line in enumerate(lines, 1):
        yield _put(face, line, top + n * _step(face.size) - face.size // 5), _WHITE


def _title(title: str, room: int) -> tuple[Face, Sequence[str]]:
    """A title in the largest size in which it has room."""
    for size in _SIZES:
        face = _face(size, bold=True)
        lines = _wrapped(face, title, room // _step(size))
        if not any(line.endswith(_ELLIPSIS) for line in lines):
            break
    return face, lines


def _step(size: int) -> int:
    """From a line of a title to the next."""
    return size + size // 5


def _wrapped(face: Face, text: str, most: int) -> list[str]:
    """A text in lines that have room, at most so many; what is left over is cut behind a word."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if len(lines) > most or _fits(face, longer):
            lines[-1] = longer
        else:
            lines.append(word)
    kept = lines[:most] if len(lines) <= most else [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [_cut(face, line) for line in kept if line]


def _cut(face: Face, text: str) -> str:
    """A text as far as it has room in a line: behind a whole word, of one word alone behind a letter."""
    if _fits(face, text):
        return text
    words = text.split()
    ends = [" ".join(words[:n]) for n in range(len(words) - 1, 0, -1)] + [text[:n] for n in range(len(words[0]), 0, -1)]
    return next((cut for end in ends if _fits(face, cut := end.rstrip(_NOT_LAST) + _ELLIPSIS)), "")


_NOT_LAST = " ,.;:·-–—(«“¿¡"
"""What an ellipsis does not stand behind."""


def _fits(face: Face, text: str) -> bool:
    return face.width(text) <= WIDTH - _LEFT - _RIGHT


def _put(face: Face, text: str, base: int, left: int = _LEFT) -> int:
    """A line of text in the picture, whose letters stand on the row `base`."""
    return _moved(face.line(text), base - face.size + face.high, left - BESIDE)


def _moved(drawn: int, below: int, left: int) -> int:
    """Rows as wide as the picture, in their place: `below` is the first row under them, `left` their first column."""
    return drawn << 4 * _ROW * (HEIGHT - below) >> 4 * (left + _ROW - WIDTH)


def _coloured(drawn: int, colour: tuple[int, ...]) -> int:
    """A drawing in white, or in blue, whose shades are those from eight on."""
    if colour is _WHITE:
        return drawn
    some = (drawn | drawn >> 1 | drawn >> 2) & _LOWEST
    return drawn | some << 3


_LOWEST = int("1" * (_ROW * HEIGHT), 16)
"""The lowest bit of each point."""


@cache
def _face(size: int, *, bold: bool = False) -> Face:
    return Face(bold, size, _ROW)


def _mark() -> int:
    """The mark of the theme, on the left of the name."""
    return _moved(as_number(shades(png_of(_MARK, zoom=1)), _ROW), _NAME_AT + 15, _LEFT - 8)


_MARK = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="48" height="48">
<g stroke="#fff" stroke-width="2.5"><path d="m10 10 8.8 8.8"/><circle cx="10" cy="10" r="4.5" fill="#fff"/>
<circle cx="22" cy="22" r="4.5" fill="none"/></g></svg>"""
