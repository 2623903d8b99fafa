"""The reference of the fields, for people: one Markdown file a language, from the same declarations as the schemas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from generator.catalogue.help import help_of
from generator.load.folders import NETWORK, REGISTER_FILES, VOCABULARY_FILES
from generator.model.example import example_at, with_samples
from generator.model.facts import Facts
from generator.model.field import Field, fields_of
from generator.model.files import OTHER_FILES, is_by_language
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.register import REGISTERS
from generator.model.source import Place, Source
from generator.model.text import TextFields
from generator.model.values import group_in
from generator.schema.shapes import shape_of
from generator.words import Words, words_of

SAMPLES = {
    **{kind.value: model.example_id for kind, model in FACTS.items() if model.example_id},
    **{
        "themes": "T1",
        "topics": "disability",
        "populations": "youth",
        "organizations": "ministry-uy",
        "components": "C3",
    },
    **{"document-classes": "report", "cities": "Lima", "countries": "AR"},
}
"""Ids for examples that do not depend on what the content has."""

_SHARED = (Source, Place)
"""Groups that many files have: their fields are told once, with those of every record."""


def references() -> Iterator[tuple[str, str]]:
    """File name and text of the reference in each language."""
    for language in Language:
        words = words_of(language)
        with with_samples(lambda: SAMPLES, in_full=True):
            yield words["field_reference.file"], "\n".join(_reference(words)) + "\n"


def _reference(words: Words) -> Iterator[str]:
    parts = words["field_reference.parts"]
    anchors = {name: re.sub(r"[^\w-]", "", part["title"].lower().replace(" ", "-")) for name, part in parts.items()}
    yield f"# {words['field_reference.title']}"
    yield from ("", words["field_reference.intro"], "", words.say("field_reference.outline", **anchors))
    yield from _part(parts["every"], _record_file("", words), words)
    yield from _table([*_rows(TextFields, words), *_rows(Facts, words, expands=True)], words)
    for kind, model in FACTS.items():
        title = f"{words[f'kinds.{kind}.singular']} (`{kind}`)"
        said = {"title": title, "says": words["field_reference.kind"]}
        yield from _part(said, _record_file(kind, words), words)
        yield from _table(list(_rows(model, words, but=Facts)), words)
    for name, model_of_file in OTHER_FILES.items():
        yield from _part(parts[name], _file(name, words), words)
        yield from _table(list(_rows(model_of_file, words)), words)


def _record_file(kind: str, words: Words) -> str:
    return words.say("field_reference.record_file", kind=kind or words["field_reference.any_kind"])


def _file(name: str, words: Words) -> str:
    """Where a file is that is no original of a record."""
    if name in REGISTERS:
        return f"{REGISTER_FILES}/{name}.yml"
    return {"vocabulary": f"{VOCABULARY_FILES}/*.yml", "network": NETWORK}.get(name) or _record_file("", words)


def _part(said: dict[str, str], place: str, words: Words) -> Iterator[str]:
    files = words.say("field_reference.files", files=f"`content/{place}`")
    yield from ("", f"## {said['title']}", "", f"{said['says']} {files}", "")


def _table(rows: list[tuple[str, ...]], words: Words) -> Iterator[str]:
    columns = words["field_reference.columns"]
    yield f"| {' | '.join(columns)} |"
    yield "|---" * len(columns) + "|"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _rows(
    model: type[BaseModel], words: Words, but: type[BaseModel] | None = None, expands: bool = False
) -> Iterator[tuple[str, ...]]:
    """A row a field, without those of `but`, which has its own table."""
    for field in fields_of(model):
        if but is None or field.name not in but.model_fields:
            yield from _row(model, model, field, (), words, expands)


def _row(
    root: type[BaseModel], model: type[BaseModel], field: Field, above: tuple[str, ...], words: Words, expands: bool
) -> Iterator[tuple[str, ...]]:
    """The row of a field, and those of a group below it: `sources.at.section`."""
    way, group = (*above, field.name), group_in(field)
    told = help_of(model.__name__, field.name, words)
    if group in _SHARED and not expands:
        told += " " + words.say("field_reference.above", title=words["field_reference.parts.every.title"])
    required = words["field_reference.required" if field.info.is_required() else "field_reference.optional"]
    example = example_at(root, way).replace("|", "\\|")
    yield f"`{'.'.join(way)}`", told, shape_of(field, words), f"`{example}`", required
    if group and not is_by_language(group) and (group not in _SHARED or expands):
        for inner in fields_of(group):
            yield from _row(root, group, inner, way, words, expands)
