"""The fonts that every reader of PDF has, and how wide their letters are.

The widths are those of Adobe’s metrics of the core fonts, in thousandths of the size, for the signs of `cp1252` from
the space on: these are all that Spanish, English and Portuguese are written with.
"""

from __future__ import annotations

import unicodedata
from functools import cache

REGULAR, BOLD, SLANTED = "F1", "F2", "F3"
FACES = {REGULAR: "Helvetica", BOLD: "Helvetica-Bold", SLANTED: "Helvetica-Oblique"}

_FIRST = 32
_ROMAN = """
    278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278
    584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944
    667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500
    278 556 500 722 500 500 500 334 260 334 584 0 556 0 222 556 333 1000 556 556 333 1000 667 333 1000 0 611 0 0 222
    222 333 333 350 556 1000 333 1000 500 333 944 0 500 667 278 333 556 556 556 556 260 556 333 737 370 556 584 333
    737 333 400 584 333 333 333 556 537 278 333 333 365 556 834 834 834 611 667 667 667 667 667 667 1000 722 667 667
    667 667 278 278 278 278 722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556
    889 500 556 556 556 556 278 278 278 278 556 556 556 556 556 556 556 584 611 556 556 556 556 500 556 500
"""
_HEAVY = """
    278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333
    584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944
    667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556
    333 611 556 778 556 556 500 389 280 389 584 0 556 0 278 556 500 1000 556 556 333 1000 667 333 1000 0 611 0 0 278
    278 500 500 350 556 1000 333 1000 556 333 944 0 500 667 278 333 556 556 556 556 280 556 333 737 370 556 584 333
    737 333 400 584 333 333 333 611 556 278 333 333 365 556 834 834 834 611 722 722 722 722 722 722 1000 722 667 667
    667 667 278 278 278 278 722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556
    889 556 556 556 556 556 278 278 278 278 611 611 611 611 611 611 611 584 611 611 611 611 611 556 611 556
"""


def _table(widths: str) -> tuple[int, ...]:
    return (0,) * _FIRST + tuple(map(int, widths.split()))


WIDTHS = {REGULAR: _table(_ROMAN), BOLD: _table(_HEAVY), SLANTED: _table(_ROMAN)}
"""The width of the letter of each number; the slanted face is as wide as the regular one."""


class UnsettableError(ValueError):
    """A letter that the fonts do not have, named with the words in which it stands."""

    def __init__(self, letter: str, text: str) -> None:
        name = unicodedata.name(letter, "")
        super().__init__(f"“{letter}” (U+{ord(letter):04X} {name}) cannot be set in print: {text[:80]!r}")


def encoded(text: str) -> bytes:
    """The numbers of the letters. Raises UnsettableError."""
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError as why:
        raise UnsettableError(text[why.start], text) from None


@cache
def width(text: str, face: str) -> int:
    """How wide some words are, in thousandths of the size."""
    widths = WIDTHS[face]
    return sum(widths[letter] for letter in encoded(text))
