"""What the form of a kind asks, read from the declarations of its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from annotated_types import Ge, MinLen
from pydantic import BaseModel

from generator.catalogue.help import has_help, help_of
from generator.model.example import example_at, with_samples
from generator.model.facts import AsPrinted
from generator.model.field import Coded, Field, Ref, fields_of, first_of, literals_in
from generator.model.files import is_by_language
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.shape import Shape, bare, item_of, own_marks
from generator.model.values import part_in, stands_below
from generator.views.localised import Localised
from generator.views.parts.form_field import FormField
from generator.words import Words

KEPT = ("aliases", "confirmed")
"""Fields that commands write, or that answer a warning: a form keeps them as they are."""

MOST_OF_A_LIST = 40
"""Terms that one still finds in an open list; among more, and among records, one searches."""

_SHAPES = frozenset({"date", "span", "period", "id", "file", "image", "address", "reference"})


def form_fields(kind: Kind, here: Localised) -> tuple[FormField, ...]:
    """What the form of a kind asks, in the order in which a file has it."""
    model = FACTS[kind]
    with with_samples(lambda: _samples(here)):
        return tuple(
            _asked(field, model, field.name, kind, here) for field in fields_of(model) if field.name not in KEPT
        )


def _samples(here: Localised) -> Mapping[str, str]:
    """The first term of each vocabulary."""
    return {name: scheme.terms[0].id for name, scheme in here.catalogue.schemes.items()}


def _asked(field: Field, model: type[BaseModel], at: str, kind: Kind, here: Localised) -> FormField:
    annotation, metadata = field.info.annotation, tuple(field.info.metadata)
    item = item_of(annotation)
    if item is None:
        one = _one(annotation, metadata, FormField(at, field.name, "line"), kind, here)
        asked = replace(one, is_required=field.info.is_required())
    else:
        one = _one(item, (), FormField(f"{at}.0", field.name, "line"), kind, here)
        is_required = first_of(list(metadata), MinLen) is not None
        asked = FormField(at, field.name, "several", is_required=is_required, is_below=stands_below(field), item=one)
    return replace(
        asked,
        label=_label(field.name, model, kind, here.words),
        help=_help(field.name, model, here.words),
        example=here.catalogue.once((_example, model, field), lambda: _example(model, field)),
    )


def _label(name: str, model: type[BaseModel], kind: Kind, words: Words) -> str:
    own = words.find(f"fields_of.{kind}.{name}") if model is FACTS[kind] else None
    printed = words.find(f"as_printed.{name}") if issubclass(model, AsPrinted) else None
    return str(own or printed or words.find(f"fields.{name}") or words.find(f"form.fields.{name}") or name)


def _help(name: str, model: type[BaseModel], words: Words) -> str:
    return help_of(model.__name__, name, words) if has_help(model.__name__, name, words) else ""


def _example(model: type[BaseModel], field: Field) -> str:
    """An example of the value; none where it would be the writer's own words."""
    example = example_at(model, (field.name,))
    return "" if "…" in example else example


def _one(annotation: Any, metadata: Any, blank: FormField, kind: Kind, here: Localised) -> FormField:
    """A value that is no list."""
    marks = list(own_marks(annotation, metadata))
    blank = replace(blank, is_whole=bare(annotation) is int)
    if shape := first_of(marks, Shape):
        return replace(blank, sort=shape.name if shape.name in _SHAPES else "line")
    if coded := first_of(marks, Coded):
        many = len(here.catalogue.terms(coded.scheme)) > MOST_OF_A_LIST
        of = f"terms/{coded.scheme}"
        return replace(blank, sort="term", of=of, is_open=coded.open, is_searched=many or coded.open)
    if ref := first_of(marks, Ref):
        return replace(blank, sort="record", of=f"records/{ref.kind}" if ref.kind else "records", is_searched=True)
    if part := part_in(annotation):
        return _group(part, blank, kind, here)
    if choices := tuple(literals_in(annotation)):
        return replace(blank, sort="choice", choices=tuple((c, _called(c, blank.name, kind, here)) for c in choices))
    return _scalar(bare(annotation), marks, blank)


def _group(part: type[BaseModel], blank: FormField, kind: Kind, here: Localised) -> FormField:
    if is_by_language(part):
        return replace(blank, sort="labels", fields=tuple(_of_languages(part, blank.at, here)))
    fields = tuple(_asked(field, part, f"{blank.at}.{field.name}", kind, here) for field in fields_of(part))
    return replace(blank, sort="group", fields=fields)


def _of_languages(part: type[BaseModel], at: str, here: Localised) -> Iterator[FormField]:
    """The same words in each language of the site."""
    for tag in here.catalogue.languages:
        label = here.words.name_of(tag).capitalize()
        yield FormField(f"{at}.{tag}", str(tag), "line", label, is_required=part.model_fields[tag].is_required())


def _scalar(kind: Any, marks: Sequence[Any], blank: FormField) -> FormField:
    least = first_of(list(marks), Ge)
    if kind is int:
        return replace(blank, sort="number", least=int(least.ge) if least else None)
    return replace(blank, sort="flag" if kind is bool else "date" if kind is date else "line")


def _called(value: str, name: str, kind: Kind, here: Localised) -> str:
    """What a value of an enumeration is called; of what the words do not name, the value itself."""
    words = here.words
    if value in tuple(Language):
        return words.name_of(Language(value)).capitalize()
    keys = (f"values.{kind}.{name}.{value}", f"values.{kind}.{name}s.{value}", f"form.values.{name}.{value}")
    return next((str(said) for key in keys if (said := words.find(key))), value)
