"""The fields of a kind that name terms or records, read from its declarations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from generator.catalogue.facets import facets_of
from generator.model.field import Coded, Keeps, Ref, fields_of, first_of, marks_in
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.traits import Role
from generator.model.values import part_in
from generator.model.vocabulary import VOCABULARIES


@cache
def tables_of(kind: Kind) -> tuple[str, ...]:
    """The fields of a kind that make tables on other pages, in order: `provider`, `beneficiary`, `themes`.

    What facets lead to comes first, then the countries in the order of their roles, then the other fields as they are
    declared: `activities-beneficiary`, `country`, `institution`, … of programmes.
    """
    traits = FACTS[kind].traits
    names = (*_derived(kind), *(plays.field for plays in traits.countries), *_tied(kind))
    return tuple(name for name in dict.fromkeys(names) if name not in traits.no_tables)


def role_of(kind: Kind, field: str) -> Role | None:
    """What the countries of a field do in the records of a kind; None where the field holds none."""
    return next((plays.role for plays in FACTS[kind].traits.countries if plays.field == field), None)


@cache
def kind_of_terms(scheme: str) -> Kind | None:
    """The kind whose records are the terms of a vocabulary, if there is one: institutions are organizations."""
    return next((kind for kind, model in FACTS.items() if model.traits.term_of == scheme), None)


def _derived(kind: Kind) -> Iterator[str]:
    return (facet.name for facet in facets_of(kind) if facet.is_derived and not facet.choices)


def _tied(kind: Kind) -> Iterator[str]:
    """The fields with terms that have pages, or with records, be they in parts of the field."""
    return (f.name for f in fields_of(FACTS[kind]) if _leads(f.info.annotation, tuple(f.info.metadata)))


def _leads(annotation: object, metadata: tuple[object, ...]) -> bool:
    marks = list(marks_in(annotation, metadata))
    coded: Coded | None = first_of(marks, Coded)
    if first_of(marks, Keeps):
        return False
    if first_of(marks, Ref) or (coded and coded.scheme in VOCABULARIES):
        return True
    part: type[BaseModel] | None = part_in(annotation)
    return part is not None and any(_leads(f.annotation, tuple(f.metadata)) for f in part.model_fields.values())
