"""How the value of a field is written, in words: `list: code of vocabularies/themes.yml`."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Any

from generator.model.field import Coded, Field, Ref, first_of, literals_in
from generator.model.files import is_by_language
from generator.model.shape import Shape, bare, item_of, own_marks
from generator.model.values import part_in
from generator.words import Words


def shape_of(field: Field, words: Words) -> str:
    """How the values of a field are written."""
    return _of(field.info.annotation, tuple(field.info.metadata), words)


def _of(annotation: Any, metadata: Any, words: Words) -> str:
    own = list(own_marks(annotation, metadata))
    if shape := first_of(own, Shape):
        return str(words[f"shapes.{shape.name}"])
    if (item := item_of(annotation)) is not None:
        return words.say("shapes.list", item=_of(item, (), words))
    if part := part_in(annotation):
        return str(words["shapes.languages" if is_by_language(part) else "shapes.group"])
    return _named(own, words) or _of_type(annotation, words)


def _named(own: list[Any], words: Words) -> str:
    """What names a term or a record; empty where nothing is named."""
    if coded := first_of(own, Coded):
        return words.say("shapes.open_term" if coded.open else "shapes.term", scheme=coded.scheme)
    if ref := first_of(own, Ref):
        return words.say("shapes.record", kind=ref.kind) if ref.kind else str(words["shapes.any_record"])
    return ""


def _of_type(annotation: Any, words: Words) -> str:
    kind = bare(annotation)
    members = list(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else []
    if choices := list(literals_in(annotation)) or members:
        return words.say("shapes.choice", choices=", ".join(f"`{choice}`" for choice in choices))
    return str(words[f"shapes.{_TYPES.get(kind, 'text')}"])


_TYPES: dict[Any, str] = {bool: "flag", int: "number", Decimal: "number"}
