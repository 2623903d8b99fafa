"""The ways from the head of a long table to its parts: to each year, or to each letter."""

from __future__ import annotations

from collections.abc import Iterable

from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.tables.table import Row, Table

JUMPED = 20
"""The rows from which on a table has ways to its parts."""


def jumps_into(table: Table, here: Localised) -> tuple[Link, ...]:
    """To the first row of each year where a date orders the rows, else of each letter.

    A row is called by its number, the same in each language. None into a short table, nor into one without columns,
    whose rows stand side by side.
    """
    names = [column.name for column in table.columns]
    dated = names.index(table.ordered_by) if table.ordered_by in names else None
    return _to_first((_part(row, dated, here), f"n{row.number}") for row in table.rows) if names else ()


def jumps_by_letter(labelled: Iterable[tuple[str, str]], here: Localised) -> tuple[Link, ...]:
    """To the first of each letter: each row with its label and its id on the page."""
    return _to_first((_letter(label, here), id) for label, id in labelled)


def _to_first(parts: Iterable[tuple[str, str]]) -> tuple[Link, ...]:
    told = list(parts)
    first: dict[str, str] = {}
    for label, id in told:
        first.setdefault(label, id)
    return tuple(Link(label, f"#{id}") for label, id in first.items() if label) if len(told) >= JUMPED else ()


def _part(row: Row, dated: int | None, here: Localised) -> str:
    """The year of a row, or the letter under which it stands; empty where it has no date."""
    if dated is None:
        return _letter(row.link.label, here)
    return (row.cells[dated][0].sort or "")[:4] if row.cells[dated] else ""


def _letter(label: str, here: Localised) -> str:
    return here.language.sort_key(label)[0][:1].upper()
