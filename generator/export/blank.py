"""The files of a new record and of a new translation, ready to fill."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.front_matter import FENCE
from generator.model.example import example_at
from generator.model.facts import FACTS
from generator.model.field import Field, fields_of
from generator.model.kind import Kind
from generator.model.record import Text
from generator.words import Words


def blank_original(kind: Kind, words: Words) -> str:
    """The original's file: each field below a comment that says what it is, those that may stay out as comments."""
    facts = (f for f in fields_of(FACTS[kind]) if f.name not in _NOT_WRITTEN)
    lines = [line for field in facts for line in _lines(field, kind, words)]
    title = f"# {words['fields.title']}", "title:", f"# {words['fields.summary']}", "summary:"
    return "\n".join([FENCE, *title, *lines, FENCE, ""])


_NOT_WRITTEN = frozenset({"aliases", "confirmed"})
"""Fields that commands write, or that answer a warning."""


def _lines(field: Field, kind: Kind, words: Words) -> Iterator[str]:
    label = words.find(f"fields_of.{kind}.{field.name}") or words[f"fields.{field.name}"]
    hint = ", ".join(field.choices) or (f"{words['fields.vocabulary']} {field.coded.scheme}" if field.coded else "")
    example = example_at(FACTS[kind], (field.name,))
    yield f"# {label}" + (f": {hint}" if hint else "")
    yield f"{field.name}:" if field.info.is_required() else f"# {field.name}: {example}"


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
