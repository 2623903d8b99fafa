"""Records in lists and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.catalogue.catalogue import Use
from generator.model.kind import Kind
from generator.model.record import AnyRecord
from generator.views.facts import cells_of, columns_of, field_label
from generator.views.localised import Localised
from generator.views.parts import Column, Row, Table

_TONES = {Use(Kind.ACTIVITIES, "provider"): "gives", Use(Kind.ACTIVITIES, "beneficiary"): "receives"}


def table_of(
    records: Sequence[AnyRecord],
    title: str,
    here: Localised,
    *,
    without: str = "",
    id: str = "",
    tone: str = "",
) -> Table:
    """Records of one kind in a table. `without` is the field that all have in common. `records` is not empty."""
    columns = tuple(Column(f.name, field_label(records[0], f.name, here)) for f in columns_of(records[0], without))
    return Table(title, columns, tuple(row_of(r, here, without=without) for r in records), id, tone=tone)


def row_of(record: AnyRecord, here: Localised, *, without: str = "") -> Row:
    """A record as a row."""
    text = record.text(here.language)
    language = text.language if text.language != here.language else None
    return Row(here.record_link(record), text.summary, language, cells_of(record, here, without))


def tables_by_use(uses: Iterable[tuple[Use, Sequence[AnyRecord]]], here: Localised) -> tuple[Table, ...]:
    """A table for each way in which records are tied to a thing, in the order in which the words list them."""
    found = {(u.kind, u.field): (u, records) for u, records in uses}
    tables = []
    for kind in Kind:
        for field, title in (here.words.find(f"roles.{kind}") or {}).items():
            if (kind, field) in found:
                use, records = found[kind, field]
                tables.append(
                    table_of(records, title, here, without=field, id=f"{kind}-{field}", tone=_TONES.get(use, ""))
                )
    return tuple(tables)
