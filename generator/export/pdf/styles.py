"""How words are set in a document."""

from __future__ import annotations

from dataclasses import dataclass

from generator.export.pdf.sheet import BLUE, INK, MUTED, Colour


@dataclass(frozen=True, slots=True)
class Style:
    """How words are set: their size, from line to line, before and after, and their colour."""

    size: float
    leading: float
    before: float = 0
    after: float = 0
    colour: Colour = INK
    indent: float = 0


TEXT_STYLES = {
    "text": Style(9.6, 13.2, after=5),
    "lead": Style(10.6, 14.2, after=5, colour=MUTED),
    "small": Style(8, 10.8, after=6, colour=MUTED),
    "quote": Style(9.6, 13.2, after=5, indent=14),
}
HEAD_STYLES = {
    1: Style(22, 26, after=12, colour=BLUE),
    2: Style(13.5, 17, before=14, after=4, colour=BLUE),
    3: Style(11, 14.5, before=10, after=3, colour=BLUE),
    4: Style(9.6, 13.2, before=6, after=2),
}
