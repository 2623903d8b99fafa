"""The files of a new record and of a new translation, ready to fill."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from generator.load.front_matter import FENCE
from generator.model.example import example_at
from generator.model.field import Field, fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.record import Text
from generator.words import Words


def blank_original(kind: Kind, words: Words, known: Mapping[str, int] = MappingProxyType({})) -> str:
    """The original's file: each field below a comment that says what it is, those that may stay out as comments.

    `known` are numbers that are given with the record's id, or with those that there are.
    """
    facts = (f for f in fields_of(FACTS[kind]) if f.name not in _NOT_WRITTEN)
    lines = [line for field in facts for line in _lines(field, kind, words, known)]
    title = f"# {words['fields.title']}", "title:", f"# {words['fields.summary']}", "summary:"
    return "\n".join([FENCE, *title, *lines, FENCE, ""])


_NOT_WRITTEN = frozenset({"aliases", "confirmed"})
"""Fields that commands write, or that answer a warning."""


def known_numbers(kind: Kind, id: str, taken: Collection[int]) -> dict[str, int]:
    """The numbers that a new record has: of an activity `9-1` call and number, of a workshop the next that is free."""
    fields = FACTS[kind].traits.numbered
    parts = id.split("-")
    if all(part.isdigit() for part in parts) and len(parts) == len(fields):
        return dict(zip(fields, map(int, parts), strict=True))
    return {fields[0]: max(taken) + 1} if len(fields) == 1 and taken else {}


def _lines(field: Field, kind: Kind, words: Words, known: Mapping[str, int]) -> Iterator[str]:
    label = words.find(f"fields_of.{kind}.{field.name}") or words[f"fields.{field.name}"]
    hint = ", ".join(field.choices) or (f"{words['fields.vocabulary']} {field.coded.scheme}" if field.coded else "")
    example = example_at(FACTS[kind], (field.name,))
    yield f"# {label}" + (f": {hint}" if hint else "")
    if field.info.is_required():
        yield f"{field.name}: {known.get(field.name, '')}".rstrip()
    else:
        yield f"# {field.name}: {example}"


EMPTY_TRANSLATION = f"{FENCE}\ntitle:\nsummary:\n{FENCE}\n"
"""A translation of an original that has no words yet."""


def blank_translation(original: Text, words: Words) -> str:
    """The translation's file: the original's words as comments, to be translated, and its headings.

    Until it has a title it counts as missing.
    """
    front = [f"# {original.title}", "title:"]
    if original.summary:
        front += [*(f"# {line}" for line in original.summary.split("\n")), "summary:"]
    body = [f"{section.written}\n" for section in original.sections if section.level]
    return "\n".join([FENCE, *front, FENCE, "", *body]).rstrip("\n") + "\n"
