"""The kinds of record, a file each: its fields, and what the kind does on the site. `activities.py` has `Activity`."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from pydantic import BaseModel

from generator.model.facts import Facts
from generator.model.field import fields_of
from generator.model.kind import Kind
from generator.model.values import part_in
from generator.model.vocabulary import ACRONYMS, VOCABULARIES, YEARS

for _file in iter_modules(__path__, f"{__name__}."):
    import_module(_file.name)


def _model_of(kind: Kind) -> type[Facts]:
    """The class that names the kind. `generator.catalogue.house` tells of a kind that none names."""
    return next((model for model in MODELS if model.kind == kind), Facts)


MODELS: tuple[type[Facts], ...] = tuple(Facts.__subclasses__())
FACTS: dict[Kind, type[Facts]] = {kind: _model_of(kind) for kind in Kind}
"""The model of each kind's facts."""


def vocabularies_read() -> frozenset[str]:
    """The names of the vocabularies that the site uses: those with pages, those of a field's values, the acronyms."""
    of_fields = frozenset[str]().union(*map(_schemes_of, MODELS))
    return frozenset(of_fields | (VOCABULARIES.keys() - {YEARS}) | {ACRONYMS})


@cache
def _schemes_of(model: type[BaseModel]) -> frozenset[str]:
    """The vocabularies of a model's values, and of the parts that it holds."""
    own = (field.coded.scheme for field in fields_of(model) if field.coded)
    parts = (part for field in fields_of(model) if (part := part_in(field.info.annotation)))
    return frozenset(own).union(*map(_schemes_of, parts))
