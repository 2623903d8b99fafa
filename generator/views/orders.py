"""The orders in which a list can be sorted, for lists that are longer than a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.kind import Kind
from generator.views.localised import Localised
from generator.views.parts import FactValue, Row
from generator.views.rows import row_of, table_columns

READING = "reading"
"""The name of the reading order of the language."""


@dataclass(frozen=True, slots=True)
class Order:
    """The numbers of all records of a kind in an order; the last `empty` of them have nothing in the column."""

    column: str
    numbers: tuple[int, ...]
    empty: int = 0


def orders_of(kind: Kind, here: Localised) -> Iterator[Order]:
    """Reading order, then that of titles and of each column, what is equal in it in reading order."""
    records = here.catalogue.listed(kind, here.language)
    rows = [row_of(record, here) for record in records]
    yield Order(READING, tuple(row.number for row in rows))
    yield _order("title", rows, [row.link.label for row in rows], here)
    for n, column in enumerate(table_columns(records[0], here)):
        yield _order(column.name, rows, [_said(row.cells[n]) for row in rows], here)


def _said(cell: Sequence[FactValue]) -> str:
    if cell and cell[0].sort is not None:
        return cell[0].sort
    return ", ".join(value.text for value in cell)


def _order(column: str, rows: Sequence[Row], said: Sequence[str], here: Localised) -> Order:
    keys = [here.language.sort_key(re.sub(r"^\W+", "", text)) for text in said]
    filled = sorted((n for n, key in enumerate(keys) if key[0]), key=lambda n: keys[n][0])
    empty = [n for n, key in enumerate(keys) if not key[0]]
    return Order(column, tuple(rows[n].number for n in (*filled, *empty)), len(empty))
