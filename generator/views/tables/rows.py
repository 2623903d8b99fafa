"""Records in lists and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from generator.catalogue.facets import facets_of
from generator.catalogue.order import reading_order
from generator.catalogue.ties import role_of, tables_of
from generator.catalogue.uses import Use
from generator.model.field import Field, fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.record import AnyRecord
from generator.model.vocabulary import YEARS
from generator.views.localised import Localised
from generator.views.parts.sentences import told_of
from generator.views.tables.facts import cells_of, columns_of, field_label, is_guess
from generator.views.tables.table import Column, Division, Row, Table
from generator.words.dates import SHORT


def table_of(
    records: Sequence[AnyRecord],
    title: str,
    here: Localised,
    *,
    without: str = "",
    id: str = "",
    tone: str = "",
    of: Sequence[AnyRecord] = (),
) -> Table:
    """Records of one kind in a table, in the reading order of the language.

    `without` is the field that all have in common. `records` is not empty. In one of several tables on a page the
    records that stand apart come last. `of` are the records of a whole list, of which a page shows these.
    """
    hidden = (*filter(None, [without]), *telling_nothing(of or records))
    columns = table_columns(records[0], here, hidden)
    ordered = sorted(records, key=lambda r: (bool(id) and r.facts.stands_apart, *reading_order(r, here.language)))
    rows = tuple(row_of(r, here, without=without, hidden=hidden, numbered=bool(of)) for r in ordered)
    # A table with an id is one of several on its page, and has a heading already.
    divisions = () if id or without else _divisions(ordered, rows, here)
    column, descending = _ordered_by(columns, rows, here)
    return Table(title, columns, rows, id, tone, ordered_by=column, descending=descending, divisions=divisions)


def _divisions(records: Sequence[AnyRecord], rows: Sequence[Row], here: Localised) -> tuple[Division, ...]:
    """The rows under the values of the field that divides the list of their kind."""
    kind = records[0].kind
    field = next((f for f in fields_of(FACTS[kind]) if f.divides), None)
    if field is None:
        return ()
    found: dict[str, list[Row]] = {value: [] for value in ("", *field.choices)}
    for record, row in zip(records, rows, strict=True):
        found[getattr(record.facts, field.name) or ""].append(row)
    return tuple(
        Division(here.choice_label(kind, field.name, value) if value else "", value, tuple(inside))
        for value, inside in found.items()
        if inside
    )


def telling_nothing(records: Sequence[AnyRecord]) -> tuple[str, ...]:
    """The fields that are shown only where they differ, and are the same in all of these records."""
    fields = (f.name for f in columns_of(records[0]) if f.shown and f.shown.where_it_differs)
    return tuple(name for name in fields if len({getattr(record.facts, name) for record in records}) == 1)


def table_columns(record: AnyRecord, here: Localised, hidden: tuple[str, ...] = ()) -> tuple[Column, ...]:
    """The columns of a table of records of this one's kind, without those of the `hidden` fields."""
    return here.once(("columns", record.kind, hidden), lambda: _columns(record, hidden, here))


def _columns(record: AnyRecord, hidden: tuple[str, ...], here: Localised) -> tuple[Column, ...]:
    fields = columns_of(record, hidden)
    return tuple(Column(f.name, field_label(record, f.name, here), is_told=_is_told(f, record)) for f in fields)


def _is_told(field: Field, record: AnyRecord) -> bool:
    """Whether a field's values are not understood without its label: who gave and who received, a mere number."""
    if field.shown and field.shown.tone:
        return True
    says_itself = field.coded or field.ref or field.dated or field.choices
    return not says_itself and field.name != record.facts.traits.date


def _ordered_by(columns: Sequence[Column], rows: Sequence[Row], here: Localised) -> tuple[str, bool]:
    """The first column of dates if the rows are in their order, else the title if they are in its order.

    And whether the newest comes first; what has no date comes last either way.
    """
    for n, column in enumerate(columns):
        said = [(row.cells[n][0].sort or "") if row.cells[n] else "" for row in rows]
        dates = [date for date in said if date]
        if dates and said[: len(dates)] == dates:
            if _is_sorted(dates[::-1]):
                return column.name, True
            if _is_sorted(dates):
                return column.name, False
    return ("title" if _is_sorted([here.language.sort_key(row.link.label) for row in rows]) else ""), False


def _is_sorted(keys: list[Any]) -> bool:
    return all(one <= next for one, next in pairwise(keys))


def row_of(
    record: AnyRecord, here: Localised, *, without: str = "", hidden: tuple[str, ...] = (), numbered: bool = False
) -> Row:
    """A record as a row of a table, whose title says the field `without`, and which has no column of `hidden`.

    Its number, which changes when another record comes before it, is only in a list that can be narrowed.
    """
    asked = record.name, without, hidden
    row = here.once(("row", *asked), lambda: _row(record, without, hidden, here))
    if not numbered:
        return row
    return here.once(("numbered row", *asked), lambda: replace(row, number=here.catalogue.number(record)))


def _row(record: AnyRecord, without: str, hidden: tuple[str, ...], here: Localised) -> Row:
    text = record.text(here.language)
    language = text.language if text.language != here.language else None
    return Row(
        here.record_link(record),
        here.summary_of(text),
        language,
        cells_of(record, here, hidden),
        mark=_mark(record, without, here),
        told=told_of(record, here, SHORT),
    )


def _mark(record: AnyRecord, tie: str, here: Localised) -> str:
    """A result that is only guessed to come from an activity says so where the activity lists it."""
    return str(here.words["notices.doubtful"]) if is_guess(record, tie) else ""


USES = {f"{kind}-{field}": Use(kind, field) for kind in Kind for field in tables_of(kind)}
"""What each table is of that shows how something is used, by the table's id: `activities-provider`."""


def tables_by_use(uses: Iterable[tuple[Use, Sequence[AnyRecord]]], here: Localised) -> tuple[Table, ...]:
    """A table for each use of a term or record: of a country, the activities in which it gave, and received."""
    found = dict(uses)
    return tuple(_table_of_use(id, use, found[use], here) for id, use in USES.items() if use in found)


def _table_of_use(id: str, use: Use, records: Sequence[AnyRecord], here: Localised) -> Table:
    title = here.words[f"roles.{use.kind}.{use.field}"]
    return table_of(records, title, here, without=_said_by_title(use), id=id, tone=_tone(use))


def _said_by_title(use: Use) -> str:
    """The column that would repeat the title of the table: the provider in the table of what a country gave."""
    is_year = any(f.name == use.field and f.scheme == YEARS for f in facets_of(use.kind))
    return "" if is_year else use.field


def _tone(use: Use) -> str:
    """What a country did in the records of a table; only cooperation itself is marked so, not its results."""
    role = role_of(use.kind, use.field)
    return role.tone if role else ""
