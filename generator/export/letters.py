"""The letters of a font: how far each reaches, and each as a picture of eight shades, made once.

A picture of letters is one number, four bits a point and a line after the other, so that a letter is put anywhere by a
shift, and into a picture by an “or”: a hundred letters are a fifth of the time that a drawing of them takes.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from generator.export.raster import BOLD, REGULAR, png_of, truetype

_SHADES = 7
"""The shades above none: in the lower three of the four bits of a point."""

BESIDE = 2
"""Free points to the left of a letter: one that reaches back, such as a `j`, does it there."""


@dataclass(frozen=True)
class Metrics:
    """What a TrueType font says of its letters, in parts of an em."""

    em: int
    numbers: Mapping[int, int]
    """The number of the drawing of each letter, by code point."""

    widths: tuple[int, ...]
    kerning: Mapping[tuple[int, int], int]
    """By how much two drawings stand closer or farther apart than they would, by their numbers: the pairs of `kern`,
    which are most of those of text, and not the rarer ones of capitals."""


def metrics_of(font: bytes) -> Metrics:
    """Read the tables `head`, `hmtx`, `cmap` (format 4) and `kern` (format 0), which the fonts of `raster` have."""
    count = struct.unpack_from(">H", font, 4)[0]
    entries = (struct.unpack_from(">4sIII", font, 12 + 16 * n) for n in range(count))
    tables = {name: font[begins : begins + length] for name, _, begins, length in entries}
    wide = struct.unpack_from(">H", tables[b"hhea"], 34)[0]
    return Metrics(
        em=struct.unpack_from(">H", tables[b"head"], 18)[0],
        numbers=dict(_numbers(tables[b"cmap"])),
        widths=tuple(width for width, _ in struct.iter_unpack(">Hh", tables[b"hmtx"][: 4 * wide])),
        kerning={pair[:2]: pair[2] for pair in _pairs(tables[b"kern"])},
    )


def _numbers(cmap: bytes) -> Iterator[tuple[int, int]]:
    """Code point and number of each letter: of runs of code points, whose numbers are listed or follow each other."""
    places = (struct.unpack_from(">HHI", cmap, 4 + 8 * n) for n in range(struct.unpack_from(">H", cmap, 2)[0]))
    at = next(place for platform, script, place in places if (platform, script) == (3, 1))
    runs = struct.unpack_from(">H", cmap, at + 6)[0] // 2
    columns = [at + 14, *(at + 16 + 2 * runs * n for n in (1, 2, 3))]
    for n in range(runs):
        last, first, delta, offset = (struct.unpack_from(">H", cmap, column + 2 * n)[0] for column in columns)
        for point in range(first, min(last, 0xFFFE) + 1):
            listed = columns[3] + 2 * n + offset + 2 * (point - first)
            number = struct.unpack_from(">H", cmap, listed)[0] if offset else point
            if offset == 0 or number:
                yield point, (number + delta) & 0xFFFF


def _pairs(kern: bytes) -> Iterator[tuple[int, int, int]]:
    count = struct.unpack_from(">H", kern, 10)[0]
    return struct.iter_unpack(">HHh", kern[18 : 18 + 6 * min(count, (len(kern) - 18) // 6)])


@dataclass
class Face:
    """A font in a size, in a picture of so many points across."""

    is_bold: bool
    size: int
    across: int
    _letters: dict[str, int] = field(default_factory=dict)
    _words: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Its height: what goes below the line included."""
        self._metrics = metrics_of(truetype(BOLD if self.is_bold else REGULAR))
        self.high = self.size + self.size // 2
        self._cell = self.size + self.size // 2 + 2 * BESIDE

    def has(self, text: str) -> bool:
        """Whether it has a drawing of every letter."""
        return all(ord(letter) in self._metrics.numbers for letter in text)

    def width(self, text: str) -> int:
        """How far a text reaches, in points."""
        words = text.split(" ")
        return self._points(sum(map(self._parts, words)) + (len(words) - 1) * self._parts(" "))

    def _parts(self, word: str) -> int:
        """How far a word reaches, in parts of an em; they are asked for again and again while lines are broken."""
        if (parts := self._words.get(word)) is None:
            parts = self._words[word] = sum(step for _, step in self._steps(word))
        return parts

    def line(self, text: str) -> int:
        """A line as a picture: its letters stand on the row below `size` rows, its last point is the number's last."""
        self._draw(text)
        drawn, at = 0, 0
        for letter, step in self._steps(text):
            drawn |= self._letters.get(letter, 0) >> 4 * self._points(at)
            at += step
        return drawn

    def _steps(self, text: str) -> Iterator[tuple[str, int]]:
        """Each letter, and how far the next one is from it, in parts of an em."""
        metrics = self._metrics
        numbers = [metrics.numbers.get(ord(letter), 0) for letter in text]
        for letter, number, after in zip(text, numbers, (*numbers[1:], 0), strict=True):
            yield letter, metrics.widths[min(number, len(metrics.widths) - 1)] + metrics.kerning.get((number, after), 0)

    def _points(self, parts: int) -> int:
        return (2 * parts * self.size + self._metrics.em) // (2 * self._metrics.em)

    def _draw(self, text: str) -> None:
        """Make the pictures of letters that have none yet, all in one drawing: a strip of cells."""
        new = sorted({*text} - {*self._letters, " ", "\u00a0"})
        if not new:
            return
        rows = list(shades(png_of(self._strip(new), zoom=1)))
        for n, letter in enumerate(new):
            cell = slice(n * self._cell, (n + 1) * self._cell)
            self._letters[letter] = self._number([row[cell] for row in rows])

    def _strip(self, letters: Sequence[str]) -> str:
        """A drawing of letters, each in a cell of its own."""
        weight = 700 if self.is_bold else 400
        drawn = (
            f'<text x="{n * self._cell + BESIDE}" y="{self.size}">{escape(letter)}</text>'
            for n, letter in enumerate(letters)
        )
        size = f'width="{len(letters) * self._cell}" height="{self.high}"'
        face = f'font-family="sans-serif" font-size="{self.size}" font-weight="{weight}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><g {face}>{"".join(drawn)}</g></svg>'

    def _number(self, rows: list[bytes]) -> int:
        """The picture of a letter at the left of a line, as a number."""
        return as_number(rows, self.across)


def as_number(rows: Iterable[bytes], across: int) -> int:
    """Rows of shades, from none to 255, at the left of a picture."""
    return int(b"".join(row.translate(_AS_DIGITS).ljust(across, b"0") for row in rows), 16)


_AS_DIGITS = bytes(ord("01234567"[(shade * _SHADES + 127) // 255]) for shade in range(256))


def shades(png: bytes) -> Iterator[bytes]:
    """How opaque each point is, a row after the other, of a PNG as `raster` makes them: RGBA, eight bits, in order."""
    width, height = struct.unpack_from(">II", png, 16)
    data = zlib.decompress(b"".join(_contents(png, b"IDAT")))
    above = bytes(width)
    for begins in range(0, height * (4 * width + 1), 4 * width + 1):
        above = _unfiltered(data[begins], data[begins + 4 : begins + 4 * width + 1 : 4], above)
        yield above


def _contents(png: bytes, kind: bytes) -> Iterator[bytes]:
    at = 8
    while at < len(png):
        length, name = struct.unpack_from(">I4s", png, at)
        if name == kind:
            yield png[at + 8 : at + 8 + length]
        at += 12 + length


def _unfiltered(how: int, row: bytes, above: bytes) -> bytes:
    """A row of one channel, which a PNG has as what it differs by from its neighbours: section 9 of the standard."""
    if how == 0:
        return row
    guess = _GUESSES[how - 1]
    made = bytearray()
    left = corner = 0
    for value, up in zip(row, above, strict=True):
        left, corner = (value + guess(left, up, corner)) & 255, up
        made.append(left)
    return bytes(made)


def _nearest(left: int, up: int, corner: int) -> int:
    """Paeth: which of the three is nearest to left + up - corner."""
    if up == corner:
        return left
    if left == corner:
        return up
    wanted = left + up - corner
    return min((left, up, corner), key=lambda value: abs(value - wanted))


_GUESSES: tuple[Callable[[int, int, int], int], ...] = (
    lambda left, up, corner: left,
    lambda left, up, corner: up,
    lambda left, up, corner: (left + up) // 2,
    _nearest,
)
