"""The orders of a list of several pages: for each column, its records from first to last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.kind import Kind
from generator.views.localised import Localised
from generator.views.tables.rows import row_of, table_columns
from generator.views.tables.table import FactValue

READING = "reading"
"""The name of the reading order of the language."""


@dataclass(frozen=True, slots=True)
class Order:
    """All records of a kind in the order of a column; the last `empty` of them have nothing in it.

    Reading order tells each record by its number in the postings; the others, by its place in reading order, which
    tells the chunk that has its row.
    """

    column: str
    items: tuple[int, ...]
    empty: int = 0


def orders_of(kind: Kind, here: Localised) -> Iterator[Order]:
    """Reading order, then that of titles and of each column, what is equal in it in reading order."""
    records = here.catalogue.listed(kind, here.language)
    rows = [row_of(record, here, numbered=True) for record in records]
    yield Order(READING, tuple(row.number for row in rows))
    yield _order("title", [row.link.label for row in rows], here)
    for n, column in enumerate(table_columns(records[0], here)):
        yield _order(column.name, [_said(row.cells[n]) for row in rows], here)


def _said(cell: Sequence[FactValue]) -> str:
    if cell and cell[0].sort is not None:
        return cell[0].sort
    return ", ".join(value.text for value in cell)


def _order(column: str, said: Sequence[str], here: Localised) -> Order:
    keys = [here.language.sort_key(text)[0] for text in said]
    filled = sorted((place for place, key in enumerate(keys) if key), key=keys.__getitem__)
    empty = [place for place, key in enumerate(keys) if not key]
    return Order(column, (*filled, *empty), len(empty))
