"""The reference of the fields, for people: one Markdown file a language, from the same declarations as the schemas."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from generator.model.example import example_at, with_samples
from generator.model.facts import FACTS
from generator.model.field import Field, Labels, fields_of
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.values import part_in
from generator.words import Words, words_of

SAMPLES = {
    **{"library": "report-2016", "calls": "7", "activities": "7-1", "workshops": "2016-lima", "programs": "uy-service"},
    **{"themes": "T1", "populations": "youth", "organizations": "ministry-uy", "components": "C3"},
    **{"document-classes": "report", "cities": "Lima", "results": "c3-uy-unit"},
}
"""Ids for examples that do not depend on what the content has."""


def references() -> Iterator[tuple[str, str]]:
    """File name and text of the reference in each language."""
    for language in Language:
        words = words_of(language)
        with with_samples(lambda: SAMPLES, in_full=True):
            yield words["field_reference.file"], "\n".join(_reference(words)) + "\n"


def _reference(words: Words) -> Iterator[str]:
    said = words["field_reference"]
    yield from (f"# {said['title']}", "", said["intro"], "", said["text"])
    for kind, model in FACTS.items():
        yield from ("", f"## {words[f'kinds.{kind}.singular']} (`{kind}`)", "")
        yield from (words.say("field_reference.files", kind=kind), "")
        yield f"| {' | '.join(said['columns'])} |"
        yield "|---|---|---|---|"
        yield from _rows(model, model, kind, (), words)


def _rows(
    model: type[BaseModel], root: type[BaseModel], kind: Kind, above: tuple[str, ...], words: Words
) -> Iterator[str]:
    """A row a field, those of a group below it: `sources.at.section`."""
    for field in fields_of(model):
        way = (*above, field.name)
        required = words["field_reference.required" if field.info.is_required() else "field_reference.optional"]
        example = example_at(root, way).replace("|", "\\|")
        yield f"| `{'.'.join(way)}` | {_told(field, kind, words)} | `{example}` | {required} |"
        part = part_in(field.info.annotation)
        if part and part is not Labels and example.lstrip("[").startswith("{"):
            yield from _rows(part, root, kind, way, words)


def _told(field: Field, kind: Kind, words: Words) -> str:
    """What a field says, and which values it can have."""
    told = [str(words[f"help.{field.name}"])]
    if field.choices:
        told.append(words.say("field_reference.choices", choices=", ".join(f"`{c}`" for c in field.choices)))
    if field.coded:
        key = "field_reference.open_scheme" if field.coded.open else "field_reference.scheme"
        told.append(words.say(key, scheme=field.coded.scheme))
    return " ".join(told)
