"""Who gave to whom: a row for each country that gave, a column for each that received."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.catalogue.flows import NONE, Tally, givers, pairs, receivers, tallies
from generator.model.record import AnyRecord
from generator.views.links import Address, Link
from generator.views.localised import Localised
from generator.views.pictures.bars import short
from generator.views.pictures.picture import (
    Amount,
    NumberRow,
    NumberTable,
    Picture,
    numbers_of_records,
    sourced,
)
from generator.views.pictures.strokes import Stroke, box, counts, group, length, line, text

_CELL = 31
_TOP = 140
"""Where the cells begin: above them stand the names."""

_LETTER = 7
"""The width of a letter, at most on average."""

_LEVELS = ((1, "one"), (2, "two"), (10_000, "more"))
"""How dark a cell is, by the most that it counts; its number says it as well."""


@dataclass(frozen=True, slots=True)
class _Matrix:
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], Tally]
    gave: Mapping[str, Tally]
    received: Mapping[str, Tally]
    here: Localised

    def name(self, country: str) -> str:
        return self.here.label("countries", country)

    @property
    def left(self) -> float:
        """Where the cells begin: before them stand the names."""
        return 14 + _LETTER * max(len(self.name(country)) for country in self.rows)


def flow_matrix(records: Sequence[AnyRecord], here: Localised, *, file: Address = "") -> Picture | None:
    """Every pair of countries in these records, with what each gave and received in all; None where there is none."""
    cells = tallies(records, pairs)
    if not cells:
        return None
    gave, received = tallies(records, givers), tallies(records, receivers)
    matrix = _Matrix(_ordered(gave, here), _ordered(received, here), cells, gave, received, here)
    words = here.words
    picture = Picture(
        id="matrix",
        title=words["pictures.matrix.title"],
        how=words["pictures.matrix.how"],
        says=_says(matrix, here),
        width=matrix.left + _CELL * len(matrix.columns) + 90,
        height=_TOP + _CELL * len(matrix.rows) + 34,
        shapes=tuple(_shapes(matrix)),
        table=_table(matrix),
        file=file,
        is_counted=True,
    )
    return sourced(picture, records, here)


def _ordered(counts: Mapping[str, Tally], here: Localised) -> tuple[str, ...]:
    return tuple(
        sorted(counts, key=lambda c: (-len(counts[c]), here.catalogue.name_key("countries", c, here.language)))
    )


def said(tally: Tally) -> str:
    """A count as a cell has it, what is planned apart: `2+1`; empty for nothing."""
    planned = f"+{len(tally.planned)}" if tally.planned else ""
    return f"{len(tally.done) or ''}{planned}"


def told(stroke: Stroke, tally: Tally, here: Localised, way: str = "text", **more: str) -> Stroke:
    """What is counted anew, what is planned apart."""
    return counts(stroke, way, numbers_of_records(tally.done, here), numbers_of_records(tally.planned, here), **more)


def _says(matrix: _Matrix, here: Localised) -> str:
    words, most = here.words, max(map(len, matrix.cells.values()))
    first = [pair for pair, tally in matrix.cells.items() if len(tally) == most]
    names = words.joined(
        sorted(words.say("pictures.pair", giver=matrix.name(g), receiver=matrix.name(r)) for g, r in first)
    )
    return words.say(
        "pictures.matrix.says",
        pairs=len(matrix.cells),
        once=sum(len(tally) == 1 for tally in matrix.cells.values()),
        most=most,
        names=names,
    )


def _shapes(matrix: _Matrix) -> list[Stroke]:
    width, height = _CELL * len(matrix.columns), _CELL * len(matrix.rows)
    left, right, foot = matrix.left, matrix.left + width, _TOP + height
    grid = [line(left, y, right, y, "hair") for n in range(len(matrix.rows) + 1) if (y := _TOP + n * _CELL)]
    grid += [line(x, _TOP, x, foot, "hair") for n in range(len(matrix.columns) + 1) if (x := left + n * _CELL)]
    sums = str(matrix.here.words["pictures.sum"])
    heads = [_head(left + n * _CELL, matrix.name(c)) for n, c in enumerate(matrix.columns)]
    rows = [shape for n, giver in enumerate(matrix.rows) for shape in _row(matrix, giver, _TOP + n * _CELL, width)]
    last = text(left - 8, foot + 20, sums, "strong", "end")
    bottom = [_received(matrix, c, left + (n + 0.5) * _CELL, foot + 20) for n, c in enumerate(matrix.columns)]
    return [*grid, *heads, _head(right + 8, sums), *rows, last, *bottom]


def _received(matrix: _Matrix, country: str, x: float, y: float) -> Stroke:
    tally = matrix.received[country]
    return told(text(x, y, said(tally), "sum receives", "middle"), tally, matrix.here)


def _head(x: float, name: str) -> Stroke:
    """A name over its column, turned so that its letters can be read."""
    at = f"{length(x + 18)} {_TOP - 8}"
    return text(x + 18, _TOP - 8, short(name, 24), transform=f"rotate(-55 {at})")


def _row(matrix: _Matrix, giver: str, y: float, width: float) -> list[Stroke]:
    name = text(matrix.left - 8, y + 20, matrix.name(giver), "", "end")
    total = told(
        text(matrix.left + width + 10, y + 20, said(matrix.gave[giver]), "sum gives"), matrix.gave[giver], matrix.here
    )
    cells = [
        _cell(matrix, giver, receiver, matrix.left + n * _CELL, y)
        for n, receiver in enumerate(matrix.columns)
        if (giver, receiver) in matrix.cells
    ]
    return [name, *cells, total]


def _cell(matrix: _Matrix, giver: str, receiver: str, x: float, y: float) -> Stroke:
    tally = matrix.cells[giver, receiver]
    level = next(name for most, name in _LEVELS if len(tally) <= most)
    tone = f"cell cell--{level}" if tally.done else "cell cell--planned"
    title = _cell_title(matrix, giver, receiver, len(tally.done), len(tally.planned))
    middle = told(text(x + _CELL / 2, y + 20, said(tally), "count", "middle"), tally, matrix.here)
    cell = group((box(x + 1, y + 1, _CELL - 2, _CELL - 2, tone), middle), title=title)
    return told(cell, tally, matrix.here, "field", says=_cell_title(matrix, giver, receiver, "{n}", "{p}"))


def _cell_title(matrix: _Matrix, giver: str, receiver: str, done: object, planned: object) -> str:
    names = {"giver": matrix.name(giver), "receiver": matrix.name(receiver)}
    return matrix.here.words.say("pictures.matrix.cell", done=done, planned=planned, **names)


def _table(matrix: _Matrix) -> NumberTable:
    heads = (matrix.here.words["pictures.heads.giver_receiver"], *map(matrix.name, matrix.columns))
    rows = tuple(
        _table_row(
            matrix.here.term_link("countries", giver),
            [matrix.cells.get((giver, c)) for c in matrix.columns],
            matrix.gave[giver],
            matrix.here,
        )
        for giver in matrix.rows
    )
    columns = [matrix.received[c] for c in matrix.columns]
    everything = tallies([r for t in columns for r in t.all], lambda _: [""])[""]
    sums = Link(matrix.here.words["pictures.sum"])
    return NumberTable((*heads, sums.label), rows, _table_row(sums, columns, everything, matrix.here))


def _table_row(head: Link, cells: Sequence[Tally | None], total: Tally, here: Localised) -> NumberRow:
    return NumberRow(head, tuple(amount_with_planned(cell or NONE, here) for cell in (*cells, total)))


def amount_with_planned(tally: Tally, here: Localised) -> Amount:
    """A count with what is planned apart; nothing is said of zero."""
    numbers = numbers_of_records(tally.all, here)
    return Amount(len(tally), said(tally) or "·", numbers, numbers_of_records(tally.planned, here))
