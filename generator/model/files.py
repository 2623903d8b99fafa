"""The model of each file of the content, and of the groups of fields in it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from generator.model.field import fields_of
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.network import Network
from generator.model.register import REGISTERS
from generator.model.term import Scheme
from generator.model.text import TranslationFields
from generator.model.values import group_in

OTHER_FILES: dict[str, type[BaseModel]] = {
    "translation": TranslationFields,
    "vocabulary": Scheme,
    **REGISTERS,
    "network": Network,
}
"""What is no original of a record."""

FILES: dict[str, type[BaseModel]] = {**{str(kind): model for kind, model in FACTS.items()}, **OTHER_FILES}


def groups_in(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and those of the groups of fields in it; of what is said in each language there is none."""
    yield model
    for field in fields_of(model):
        group = group_in(field)
        if group and not is_by_language(group):
            yield from groups_in(group)


def is_by_language(model: type[BaseModel]) -> bool:
    """Whether a group has nothing but the same words in each language."""
    return set(model.model_fields) <= {language.value for language in Language}
