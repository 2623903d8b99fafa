"""Tables of the records of a kind, and of what leads from record to record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.field import Coded, Ref
from generator.model.kind import Kind
from generator.model.record import AnyRecord
from generator.model.values import Marked, marked_values
from generator.views.data.columns import DataColumn, Datum, data_columns
from generator.views.data.published import without_bodies
from generator.views.localised import Localised

DataRow = tuple[Datum, ...]

EDGES = ("from", "field", "to", "to_is")
"""The columns of the edges."""


@dataclass(frozen=True, slots=True)
class DataTable:
    """The records of a kind as a language tells them: a row each, sorted by id."""

    kind: Kind
    columns: tuple[DataColumn, ...]
    rows: tuple[DataRow, ...]


def data_table(kind: Kind, here: Localised) -> DataTable:
    """The table of a kind."""
    return here.once((data_table, kind), lambda: _table(kind, here))


def sheet_table(kind: Kind, here: Localised) -> DataTable:
    """The table of a kind without the column of whole texts: an edit of a body changes nothing in it."""
    return here.once((sheet_table, kind), lambda: _sheet_table(kind, here))


def _sheet_table(kind: Kind, here: Localised) -> DataTable:
    columns = tuple(column for column in data_columns(kind, here) if not column.is_body)
    pairs = ((here.catalogue.by_name[f"{kind}/{of['id']}"], of) for of in without_bodies(kind, here))
    return DataTable(kind, columns, tuple(tuple(c.value(record, of) for c in columns) for record, of in pairs))


def _table(kind: Kind, here: Localised) -> DataTable:
    columns, rows = data_columns(kind, here), sheet_table(kind, here).rows
    at, body = next((n, column) for n, column in enumerate(columns) if column.is_body)
    bodies = (body.value(here.catalogue.by_name[f"{kind}/{row[0]}"], {}) for row in rows)
    return DataTable(kind, columns, tuple((*r[:at], text, *r[at:]) for r, text in zip(rows, bodies, strict=True)))


def edges_of(here: Localised) -> tuple[tuple[str, str, str, str], ...]:
    """All that leads from the facts of a record to another record or to a term: `programs/ar-seclo`, `themes`,
    `themes/R3`, `term`. They are the same in every language."""
    return here.catalogue.once((edges_of, id(here.site)), lambda: tuple(sorted(set(_edges(here)))))


def _edges(here: Localised) -> Iterator[tuple[str, str, str, str]]:
    for record in here.catalogue.records:
        for marked in marked_values(record.facts, Ref):
            name = f"{marked.mark.kind}/{marked.value}" if marked.mark.kind else marked.value
            yield record.name, _field(marked), name, "record"
        yield from _to_terms(record, here)


def _to_terms(record: AnyRecord, here: Localised) -> Iterator[tuple[str, str, str, str]]:
    for marked in marked_values(record.facts, Coded):
        if here.catalogue.term(marked.mark.scheme, marked.value):  # an open vocabulary admits other words
            yield record.name, _field(marked), f"{marked.mark.scheme}/{marked.value}", "term"


def _field(marked: Marked) -> str:
    """The way to a value without the places in lists: `sources.document`."""
    return ".".join(step for step in marked.at if isinstance(step, str))
