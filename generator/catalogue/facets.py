"""The facets (filters) of a kind, read from the declarations of its fields: country, theme, year, status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from generator.model.dates import Period
from generator.model.facts import Facts
from generator.model.field import Facet as Declared
from generator.model.field import Field, fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.model.values import items_of
from generator.model.vocabulary import YEARS

TEXTS = "texts"
"""The facet of the languages that a record has a text in."""


VALUES = Declared()
"""A facet of a field's own values."""


@dataclass(frozen=True, slots=True)
class CataloguedFacet:
    """A filter of a list, and where its values come from: a field of the record, or of records that it names.

    `name` is that in addresses and data: the field's, with the other field's where the values are those of the records
    that it names (`activities-beneficiary`). `scheme` is the vocabulary of its values, or what stands for one.
    """

    kind: Kind
    name: str
    scheme: str
    field: Field | None = None
    declared: Declared = VALUES

    @property
    def is_derived(self) -> bool:
        """Whether its values are not those of its field, but years of a date or terms of the records it names."""
        return self.field is None or bool(self.declared.of) or self.declared.by_year

    @property
    def named(self) -> Kind | None:
        """The kind of the records that the field names."""
        return self.field.ref.kind if self.field and self.field.ref else None

    @property
    def choices(self) -> tuple[str, ...]:
        """The values of an enumeration, the languages of texts among them; empty for other facets."""
        if self.field is None:
            return tuple(language.value for language in Language)
        return () if self.is_derived else self.field.choices


@cache
def facets_of(kind: Kind) -> tuple[CataloguedFacet, ...]:
    """The facets of a kind in the order in which a list shows them."""
    model = FACTS[kind]
    declared = [_declared(kind, f) for f in fields_of(model) if f.shown and f.shown.facet]
    ranked = sorted(declared, key=lambda facet: facet.declared.rank)
    return (
        (*ranked, CataloguedFacet(kind, TEXTS, choice_scheme(kind, TEXTS)))
        if model.narrowed_by_texts
        else tuple(ranked)
    )


def _declared(kind: Kind, field: Field) -> CataloguedFacet:
    by = field.shown.facet if field.shown else None
    assert by is not None
    name = f"{field.name}-{by.of}" if by.of else field.name
    scheme = YEARS if by.by_year else _scheme(kind, _named(field, by.of) if by.of else field)
    return CataloguedFacet(kind, name, scheme, field, by)


def _named(field: Field, of: str) -> Field:
    """The field `of` of the records that `field` names."""
    kind = field.ref.kind if field.ref else None
    assert kind is not None
    return next(f for f in fields_of(FACTS[kind]) if f.name == of)


def _scheme(kind: Kind, field: Field) -> str:
    return field.coded.scheme if field.coded else choice_scheme(kind, field.name)


def choice_scheme(kind: Kind, name: str) -> str:
    """The name under which an enumeration's values are looked up, as if it were a vocabulary."""
    return f"{kind}.{name}"


def facet_values(record: AnyRecord, facet: CataloguedFacet, by_name: Mapping[str, AnyRecord]) -> tuple[str, ...]:
    """The values that a record has of a facet of its kind, each once."""
    return tuple(dict.fromkeys(_values(record, facet, by_name)))


def _values(record: AnyRecord, facet: CataloguedFacet, by_name: Mapping[str, AnyRecord]) -> Iterator[str]:
    if facet.field is None:
        yield from sorted(language.value for language in record.texts)
    elif facet.declared.of:
        for named in (n for n in labelled_by(record, facet, by_name) if _counts(n, facet.declared)):
            yield from _said(named.facts, _named(facet.field, facet.declared.of), facet.declared)
    else:
        yield from _said(record.facts, facet.field, facet.declared)


def _counts(named: AnyRecord, declared: Declared) -> bool:
    """Whether a named record fulfils `where` of the facet: a planned activity does not share a programme."""
    return declared.where is None or getattr(named.facts, declared.where[0]) == declared.where[1]


def _said(facts: Facts, field: Field, declared: Declared) -> Iterator[str]:
    for value in items_of(facts, field.name):
        if declared.by_year:
            yield from _years(value, _end(facts, field))
        else:
            yield str(value)


def labelled_by(record: AnyRecord, facet: CataloguedFacet, by_name: Mapping[str, AnyRecord]) -> tuple[AnyRecord, ...]:
    """The records that a record names in the field of a facet."""
    ids = items_of(record.facts, facet.field.name) if facet.field else ()
    return tuple(by_name[f"{facet.named}/{id}"] for id in ids)


def _end(facts: Facts, field: Field) -> Any:
    return getattr(facts, field.shown.until) if field.shown and field.shown.until else None


def _years(value: date | Period | str, end: date | None) -> Iterator[str]:
    """The years of a date, of a period, or of one or two partial dates with a slash."""
    if isinstance(value, Period):
        first, last = value.start.year, value.end.year
    elif isinstance(value, date):
        first, last = value.year, (end or value).year
    else:
        ends = [int(part[:4]) for part in value.split("/")]
        first, last = ends[0], ends[-1]
    yield from map(str, range(first, last + 1))
