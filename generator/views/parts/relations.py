"""The records beside one: the tables of those related to it, and its neighbours in the series of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.catalogue.uses import Use
from generator.model.field import fields_of
from generator.model.kinds.pages import Step
from generator.model.record import AnyRecord
from generator.model.values import items_of, parts_of
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.institutions import uses_of
from generator.views.tables.facts import field_label
from generator.views.tables.rows import table_of, tables_by_use
from generator.views.tables.table import Row, Table


def relations_of(record: AnyRecord, here: Localised) -> tuple[Table, ...]:
    """The tables of a record: the records in its `tabled` fields, then those that name it in theirs."""
    uses = {**here.catalogue.incoming(record), **uses_of(record, here)}
    kept = {
        use: tuple(r for r in records if r.name != record.name and not _already(record, r, use))
        for use, records in uses.items()
    }
    tables = (*_own(record, here), *tables_by_use([(use, found) for use, found in kept.items() if found], here))
    return tuple(_brief(table, here) if len(table.rows) > _LONG else table for table in tables)


def _own(record: AnyRecord, here: Localised) -> Iterator[Table]:
    """The tables of records that this one names itself; where the tie is ours, it says so."""
    fields = {f.name: f for f in fields_of(type(record.facts))}
    for name in record.facts.traits.tabled:
        ref = fields[name].ref
        named = tuple(here.catalogue.by_name[f"{ref.kind}/{id}"] for id in items_of(record.facts, name)) if ref else ()
        if named:
            table = table_of(named, field_label(record, name, here), here, id=name)
            mark = str(here.words["notices.ours"]) if name in record.facts.ours else ""
            yield replace(table, mark=mark)


_LONG = 10
"""The rows from which on a relation is a table to look something up in, without the records' summaries."""


def _brief(table: Table, here: Localised) -> Table:
    return replace(table, rows=tuple(_without_line(row, here) for row in table.rows))


def _without_line(row: Row, here: Localised) -> Row:
    """The row without its line; the memory keeps both rows, so that the identity in its key stays theirs."""
    return here.once(("brief", id(row)), lambda: (row, replace(row, line=None)))[1]


def _already(record: AnyRecord, other: AnyRecord, use: Use) -> bool:
    """Whether the other record already stands in `related` or among the steps of this one."""
    steps = (step.record for _, step in parts_of(record.facts, Step))
    return use.field == "related" and other.name in (*record.facts.related, *steps)


def beside(record: AnyRecord, step: int, here: Localised) -> Link | None:
    """The record before or after this one in its series, which goes from the first to the last."""
    series = here.catalogue.series(record.kind)
    if not series:
        return None
    at = series.index(record.name) + step
    return here.record_link(here.catalogue.by_name[series[at]]) if 0 <= at < len(series) else None
