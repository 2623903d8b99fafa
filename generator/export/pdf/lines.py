"""Words broken into lines of a width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.export.pdf.fonts import BOLD, REGULAR, SLANTED, width
from generator.views.documents.blocks import Run

_PIECES = re.compile(r"[ \n\t]+|[^ \n\t]+")
_BREAKABLE = re.compile(r"(?<=[/?&=_-])")
"""Where an address may be broken."""


@dataclass(frozen=True, slots=True)
class SetWords:
    """Words of a line that are set alike, and how far from its beginning they stand, in points."""

    x: float
    text: str
    face: str
    wide: float
    to: str = ""
    language: str = ""


def broken_lines(runs: Sequence[Run], size: float, wide: float, *, bold: bool = False) -> list[list[SetWords]]:
    """The lines that some runs make; a word that is wider than a line is broken."""
    made: list[list[SetWords]] = []
    line: list[SetWords] = []
    x, gap = 0.0, None
    for text, face, run in _words(runs, bold=bold):
        if text.isspace():
            gap = (face, run)
            continue
        for part in _fitting(text, face, size, wide):
            space = width(" ", face) * size / 1000 if gap and line else 0.0
            long = width(part, face) * size / 1000
            if line and x + space + long > wide:
                made.append(line)
                line, x, space = [], 0.0, 0.0
            _add(line, SetWords(x + space, part, face, long, run.to, run.language), spaced=space > 0)
            x, gap = x + space + long, None
    return [*made, line] if line else made


def _words(runs: Sequence[Run], *, bold: bool) -> Iterator[tuple[str, str, Run]]:
    for run in runs:
        face = BOLD if run.bold or bold else SLANTED if run.slanted else REGULAR
        for piece in _PIECES.findall(run.text):
            yield piece, face, run


def _fitting(text: str, face: str, size: float, wide: float) -> Iterator[str]:
    """A word, in parts where it is wider than a line."""
    if width(text, face) * size / 1000 <= wide:
        yield text
        return
    part = ""
    for piece in (p for whole in _BREAKABLE.split(text) for p in (whole if len(whole) > 40 else [whole])):
        if part and width(part + piece, face) * size / 1000 > wide:
            yield part
            part = ""
        part += piece
    yield part


def _add(line: list[SetWords], new: SetWords, *, spaced: bool) -> None:
    """Set a word in the line; it joins the one before it where both are set alike."""
    last = line[-1] if line else None
    if last and (last.face, last.to, last.language) == (new.face, new.to, new.language):
        text = f"{last.text} {new.text}" if spaced else last.text + new.text
        line[-1] = SetWords(last.x, text, last.face, new.x + new.wide - last.x, last.to, last.language)
    else:
        line.append(new)
