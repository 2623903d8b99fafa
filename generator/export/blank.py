"""The two files of a new record, ready to fill."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.front_matter import FENCE
from generator.model.facts import FACTS
from generator.model.field import Field, fields_of
from generator.model.kind import Kind
from generator.model.language import DEFAULT, Language
from generator.words import Words


def blank_files(kind: Kind, id: str, words: Words) -> Iterator[tuple[str, str]]:
    """File name and text of each language: the original with every field, the optional ones as comments."""
    for language in Language:
        lines = ["title:", "summary:"]
        if language == DEFAULT:
            lines += [_line(f, kind, words) for f in fields_of(FACTS[kind])]
        yield f"{id}.{language}.md", "\n".join([FENCE, *lines, FENCE, ""])


def _line(field: Field, kind: Kind, words: Words) -> str:
    label = words.find(f"fields_of.{kind}.{field.name}") or words[f"fields.{field.name}"]
    hint = ", ".join(field.choices) or (f"{words['fields.vocabulary']} {field.coded.scheme}" if field.coded else "")
    note = f"  # {label}" + (f": {hint}" if hint else "")
    return f"{field.name}:{note}" if field.info.is_required() else f"# {field.name}:{note}"
