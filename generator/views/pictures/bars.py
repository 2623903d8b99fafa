"""Bars: how many records each of several things has, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalogue.flows import Tally
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.pictures.picture import Amount, NumberRow, NumberTable, amount_of
from generator.views.pictures.strokes import Stroke, box, group, half, line, text

_WIDTH, _ROW = 390, 44
_LONGEST = 48
"""Letters of a label that fit above its bar."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing: its size and what is in it."""

    width: float
    height: float
    shapes: tuple[Stroke, ...]


def short(label: str, longest: int = _LONGEST) -> str:
    """A label that fits, cut behind a word: the table has it whole."""
    if len(label) <= longest:
        return label
    return f"{label[:longest].rsplit(' ', 1)[0].rstrip(' ,;:(')}…"


def single_bars(rows: Sequence[tuple[Link, int]], tone: str = "plain") -> Drawn:
    """A bar for each label, with its number behind it."""
    unit = (_WIDTH - 40) / max((n for _, n in rows), default=1)
    shapes: list[Stroke] = []
    for at, (to, n) in enumerate(rows):
        y, width = at * _ROW, n * unit
        inside = [text(0, y + 14, short(to.label)), text(width + 6, y + 34, str(n), "strong")]
        if n:
            inside.append(box(0, y + 20, width, 18, tone))
        shapes.append(group(inside, title=f"{to.label}: {n}"))
    return Drawn(_WIDTH, len(rows) * _ROW + 2, tuple(shapes))


def double_bars(rows: Sequence[tuple[Link, Tally, Tally]], sides: tuple[str, str]) -> Drawn:
    """Two bars for each label: to the left what was given, to the right what was received; `sides` names both."""
    left, right = (max(map(len, side), default=0) for side in ([row[1] for row in rows], [row[2] for row in rows]))
    unit = (_WIDTH - 60) / (left + right or 1)
    axis = 30 + left * unit
    key: list[Stroke] = [
        half(10, 12, 7, "gives"),
        text(16, 17, sides[0], "gives"),
        half(96, 12, 7, "receives"),
        text(110, 17, sides[1], "receives"),
    ]
    shapes = [*key, line(axis, 28, axis, 30 + len(rows) * _ROW)]
    for at, (to, gave, received) in enumerate(rows):
        shapes.append(_pair(to.label, len(gave), len(received), 28 + at * _ROW, axis, unit))
    return Drawn(_WIDTH, 32 + len(rows) * _ROW, tuple(shapes))


def _pair(label: str, gave: int, received: int, y: float, axis: float, unit: float) -> Stroke:
    inside = [text(0, y + 15, short(label))]
    if gave:
        inside.append(box(axis - gave * unit, y + 20, gave * unit, 18, "gives"))
        inside.append(text(axis - gave * unit - 5, y + 34, str(gave), "strong", "end"))
    if received:
        inside.append(box(axis, y + 20, received * unit, 18, "receives"))
        inside.append(text(axis + received * unit + 5, y + 34, str(received), "strong"))
    return group(inside, title=f"{label}: {gave} · {received}")


def single_table(head: str, column: str, rows: Sequence[tuple[Link, int]]) -> NumberTable:
    """The numbers of single bars."""
    return NumberTable((head, column), tuple(NumberRow(to, (Amount(n),)) for to, n in rows))


def double_table(
    head: str, rows: Sequence[tuple[Link, Tally, Tally]], sides: tuple[str, str], here: Localised
) -> NumberTable:
    """The numbers of double bars."""
    return NumberTable(
        (head, *sides),
        tuple(NumberRow(to, (amount_of(gave.all, here), amount_of(received.all, here))) for to, gave, received in rows),
    )
