"""What names a term or a record: the kind of the record that does, and the field in which it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.model.field import Coded, Keeps, Ref
from generator.model.kind import Kind
from generator.model.record import AnyRecord
from generator.model.values import marked_values

RELATION = "→"
"""In place of the name of a vocabulary: the tie is to a record."""


class Use(NamedTuple):
    """A kind and its field that names a term or a record: `Use(Kind.ACTIVITIES, "provider")` of a country."""

    kind: Kind
    field: str


Uses = Mapping[Use, tuple[AnyRecord, ...]]


def ties_of(record: AnyRecord) -> Iterator[tuple[str, str, Use]]:
    """The terms and records that a record names: vocabulary and term, or `RELATION` and record, with the field."""
    kept = {at for at, _, _ in marked_values(record.facts, Keeps)}
    for at, value, coded in (found for found in marked_values(record.facts, Coded) if found.at not in kept):
        yield coded.scheme, str(value), Use(record.kind, str(at[0]))
    for at, value, ref in marked_values(record.facts, Ref):
        name = f"{ref.kind}/{value}" if ref.kind else str(value)
        yield RELATION, name, Use(record.kind, str(at[0]))
