"""The columns of the table of a kind: one or more for each declared field, with what they hold in words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from pydantic import BaseModel

from generator.catalogue.help import help_of
from generator.model.facts import AsPrinted
from generator.model.field import Field, fields_of
from generator.model.files import is_by_language
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.model.shape import bare, item_of
from generator.model.source import Source
from generator.model.values import group_in, items_of
from generator.views.citing.sources import said_sources
from generator.views.data.published import IN_EACH_LANGUAGE, OF_EVERY_KIND, body_in
from generator.views.localised import Localised
from generator.words import Words

Datum = str | int | bool | None
"""What stands in a table; a list is one text, its items behind one another with `; `."""

LABELLED = "_label"
"""What the column with the words for codes is called behind the one with the codes: `country_label`."""

_BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column: its name for programs, its label, what it says, and its value of a record as it is published."""

    name: str
    label: str
    told: str
    type: str
    """`string`, `integer` or `boolean`."""

    value: Callable[[AnyRecord, Mapping[str, Any]], Datum]
    required: bool = False
    choices: tuple[str, ...] = ()
    """The values that there are; empty where any may stand."""

    is_body: bool = False
    """Whether it holds whole texts, for which the cells of spreadsheets are too small."""


def data_columns(kind: Kind, here: Localised) -> tuple[DataColumn, ...]:
    """The columns of a kind, as a language labels them: what every record has, then the fields as declared."""
    return here.once((data_columns, kind), lambda: tuple(_columns(kind, here)))


def _columns(kind: Kind, here: Localised) -> Iterator[DataColumn]:
    words = here.words
    for name in OF_EVERY_KIND:
        label, told = _label(name, kind, words), str(words[f"data.told.{name}"])
        value = partial(_in_language, name, here) if name in IN_EACH_LANGUAGE else partial(_plain, (name,))
        if name == "body":  # of this language alone, so that the others' are not read
            value = partial(_body, here.language)
        required = name not in IN_EACH_LANGUAGE or name == "url"
        yield DataColumn(name, label, told, "string", value, required, is_body=name == "body")
    for field in fields_of(FACTS[kind]):
        if not field.info.exclude:
            yield from _of_field(field, kind, here)


def _of_field(field: Field, kind: Kind, here: Localised) -> Iterator[DataColumn]:
    group, words = group_in(field), here.words
    if group and item_of(field.info.annotation) is None and not is_by_language(group):
        for member in fields_of(group):
            name = f"{field.name}.{member.name}"
            label = f"{_label(field.name, kind, words)}: {_label_in(group, member.name, kind, words)}"
            told = help_of(group.__name__, member.name, words)
            value = partial(_plain, (field.name, member.name))
            yield DataColumn(name, label, told, _type(member), value, choices=member.choices)
        return
    label, told = _label(field.name, kind, words), help_of(FACTS[kind].__name__, field.name, words)
    labels = _labels(field, kind, group, here)
    yield DataColumn(
        field.name,
        words.say("data.code", label=label) if labels else label,
        told,
        _type(field),
        partial(_plain, (field.name,)),
        field.info.is_required(),
        field.choices if item_of(field.info.annotation) is None else (),
    )
    if labels:
        yield DataColumn(field.name + LABELLED, label, words.say("data.in_words", told=told), "string", labels)


def _labels(
    field: Field, kind: Kind, group: type[BaseModel] | None, here: Localised
) -> Callable[[AnyRecord, Mapping[str, Any]], Datum] | None:
    """What tells the codes of a field in words; None where it has none."""
    if group is Source:
        return lambda record, _: said_sources(record.facts.sources, here)
    if group:
        return None
    if coded := field.coded:
        return partial(_said, field.name, lambda id: here.label(coded.scheme, id))
    if ref := field.ref:
        records = here.catalogue.by_name
        named = (lambda id: f"{ref.kind}/{id}") if ref.kind else str
        return partial(_said, field.name, lambda id: str(records[named(id)].text(here.language).title))
    if field.choices and here.words.find(f"values.{kind}.{field.name}"):
        return partial(_said, field.name, lambda value: here.choice_label(kind, field.name, value))
    return None


def _said(name: str, label: Callable[[Any], str], record: AnyRecord, _: Mapping[str, Any]) -> Datum:
    return _BETWEEN.join(label(value) for value in items_of(record.facts, name)) or None


def _in_language(name: str, here: Localised, _: AnyRecord, published: Mapping[str, Any]) -> Datum:
    value: str | None = published[name][here.language.value]
    return here.site.url + value if name == "url" and value else value


def _body(language: Language, record: AnyRecord, _: Mapping[str, Any]) -> Datum:
    return body_in(record, language)


def _plain(way: tuple[str, ...], _: AnyRecord, published: Mapping[str, Any]) -> Datum:
    value: Any = published
    for name in way:
        value = value.get(name) if value is not None else None
    return cell_of(value)


def cell_of(value: Any) -> Datum:
    """A published value in one cell: days of a period with a slash, items of a list with `; `, groups as JSON."""
    match value:
        case None | bool() | int() | str():
            return value
        case list() if not any(isinstance(item, dict) for item in value):
            return _BETWEEN.join("/".join(map(str, i)) if isinstance(i, list) else str(i) for i in value) or None
        case [] | {}:
            return None
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _type(field: Field) -> str:
    kind = bare(field.info.annotation)
    return "boolean" if kind is bool else "integer" if kind is int else "string"


def _label(name: str, kind: Kind, words: Words) -> str:
    own = words.find(f"fields_of.{kind}.{name}") or words.find(f"data.members.{name}")
    return str(own or words[f"fields.{name}"])


def _label_in(group: type[BaseModel], name: str, kind: Kind, words: Words) -> str:
    """What a field within a group is called."""
    own = words.find(f"as_printed.{name}") if issubclass(group, AsPrinted) else None
    return str(own or _label(name, kind, words))
