"""Records of a kind as rows: a column for each field, and for each text in each language."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.catalogue.help import help_of
from generator.export.cells import cell_text, scalar_text
from generator.load.front_matter import split_parts
from generator.load.strict_yaml import tree_of
from generator.load.text import decoded
from generator.model.field import Field, fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.record import AnyRecord, Content
from generator.model.text import TextFields
from generator.words import Words

ID, ORIGINAL, STATE, BODY = "id", "original", "state", "body"
"""Columns that are no fields: the record, the language of its original, the row as it was made, the text below."""

_BY_COMMANDS = frozenset({"aliases", "confirmed"})
"""Fields that commands write, or that answer a warning: they stay out of sheets, and as they are in the files."""


@dataclass(frozen=True, slots=True)
class RowColumn:
    """A column: its key in the second row (`title.es`), and the field and the language that it is of."""

    key: str
    name: str
    label: str
    told: str
    field: Field | None = None
    language: Language | None = None


def row_columns(kind: Kind, languages: Sequence[Language], words: Words) -> tuple[RowColumn, ...]:
    """The columns of a kind: what the record is, its texts side by side, its facts, its bodies side by side."""
    return tuple(_columns(kind, languages, words))


def _columns(kind: Kind, languages: Sequence[Language], words: Words) -> Iterator[RowColumn]:
    for key in (ID, ORIGINAL):
        yield RowColumn(key, key, words[f"sheets.columns.{key}"], words[f"sheets.help.{key}"])
    for name in TextFields.model_fields:
        yield from _texts(name, words[f"fields.{name}"], help_of(FACTS[kind].__name__, name, words), languages, words)
    for field in fields_of(FACTS[kind]):
        if field.name not in _BY_COMMANDS:
            label = words.find(f"fields_of.{kind}.{field.name}") or words[f"fields.{field.name}"]
            told = help_of(FACTS[kind].__name__, field.name, words)
            yield RowColumn(field.name, field.name, str(label), told, field)
    yield from _texts(BODY, words[f"sheets.columns.{BODY}"], words[f"sheets.help.{BODY}"], languages, words)
    yield RowColumn(STATE, STATE, words[f"sheets.columns.{STATE}"], words[f"sheets.help.{STATE}"])


def _texts(name: str, label: str, told: str, languages: Sequence[Language], words: Words) -> Iterator[RowColumn]:
    for language in languages:
        yield RowColumn(f"{name}.{language}", name, f"{label} ({words[f'languages.{language}']})", told, None, language)


Cells = Mapping[str, str]
"""What stands in a row, by the keys of its columns; an empty cell may be left out."""


def record_row(record: AnyRecord, root: Path) -> dict[str, str]:
    """The row of a record, as its files say it; `root` is the folder that the content is in."""
    cells = {ID: record.id, ORIGINAL: str(record.original)}
    for language, text in record.texts.items():
        front, body = front_and_body((root / text.origin.path).read_bytes())
        cells |= {f"{name}.{language}": scalar_text(front.get(name)) for name in TextFields.model_fields}
        cells[f"{BODY}.{language}"] = body.strip("\n")
        if language == record.original:
            names = (f.name for f in fields_of(FACTS[record.kind]) if f.name not in _BY_COMMANDS)
            cells |= {name: cell_text(front.get(name)) for name in names}
    return {key: text for key, text in cells.items() if text}


def front_and_body(data: bytes) -> tuple[Mapping[str, Any], str]:
    """The fields and the body of a file that is sound."""
    parts, _ = split_parts(decoded(data, "")[0], "")
    return (tree_of(parts.front, "").value, parts.body) if parts else ({}, "")


def rows_of(kind: Kind, content: Content, root: Path) -> Iterator[dict[str, str]]:
    """The rows of a kind by id, each with the state that tells whether its record has changed since."""
    for record in sorted((r for r in content.records if r.kind == kind), key=lambda r: r.id):
        cells = record_row(record, root)
        yield cells | {STATE: state_of_row(cells)}


def state_of_row(cells: Cells) -> str:
    """The first 8 hex digits of the SHA-256 of what stands in a row."""
    said = "\0".join(f"{key}\0{cells[key]}" for key in sorted(cells) if key != STATE and cells[key])
    return hashlib.sha256(said.encode()).hexdigest()[:8]
