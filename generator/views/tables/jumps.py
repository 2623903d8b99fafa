"""The ways from the head of a long table to its parts: to each year, or to each letter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.tables.table import Row, Table

JUMPED = 20
"""The rows from which on a table has ways to its parts."""


def jumps_into(table: Table, here: Localised) -> Mapping[int, Link]:
    """By the number of a row, the way to it: to the first of each year where a date orders the rows, else of a letter.

    Empty of a short table, and of one without columns, whose rows stand side by side.
    """
    names = [column.name for column in table.columns]
    dated = names.index(table.ordered_by) if table.ordered_by in names else None
    return _to_first((row.number, _part(row, dated, here)) for row in table.rows) if names else {}


def jumps_by_letter(labels: Iterable[str], here: Localised) -> Mapping[int, Link]:
    """The same by the places of labels in their order, the first being 0."""
    return _to_first((n, _letter(label, here)) for n, label in enumerate(labels))


def _to_first(parts: Iterable[tuple[int, str]]) -> Mapping[int, Link]:
    told = list(parts)
    first = {label: n for n, label in reversed(told)}
    ways = {n: Link(label, f"#from-{label.lower()}") for label, n in first.items() if label}
    return {n: ways[n] for n, _ in told if n in ways} if len(told) >= JUMPED else {}


def _part(row: Row, dated: int | None, here: Localised) -> str:
    """The year of a row, or the letter under which it stands; empty where it has no date."""
    if dated is None:
        return _letter(row.link.label, here)
    return (row.cells[dated][0].sort or "")[:4] if row.cells[dated] else ""


def _letter(label: str, here: Localised) -> str:
    return here.language.sort_key(label)[0][:1].upper()
