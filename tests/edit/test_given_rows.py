"""Rows of the real content, given back as they were and with changes."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edit.cell_values import value_in
from generator.edit.fields import with_fields
from generator.edit.given_cells import GivenRows
from generator.edit.given_rows import given_rows
from generator.export.record_rows import BODY, ID, ORIGINAL, STATE, RowColumn, front_and_body, row_columns, state_of_row
from generator.load.table_file import separated_table
from generator.load.workbook_file import GivenSheet, sheets_in
from generator.model.kind import Kind
from generator.model.language import Language
from generator.words import words_of
from tests.built import ROOT
from tests.export.test_record_sheet import made, rows
from tests.real import real_content

each_kind = pytest.mark.parametrize("kind", Kind)
CONTENT = ROOT / "content"
WORDS_OF_TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=40)


def columns(kind: Kind) -> tuple[RowColumn, ...]:
    return row_columns(kind, real_content().languages, words_of(Language.ES))


def found_in(sheet: GivenSheet, kind: Kind, lossy: str = "") -> GivenRows:
    return given_rows(sheet, kind, columns(kind), real_content(), CONTENT, lossy)


def table(kind: Kind, *given: dict[str, str]) -> list[tuple[str, ...]]:
    keys = [column.key for column in columns(kind)]
    return [tuple(c.label for c in columns(kind)), tuple(keys), *(tuple(row.get(k, "") for k in keys) for row in given)]


@each_kind
def test_a_workbook_given_back_changes_nothing(kind: Kind) -> None:
    found = found_in(sheets_in(made(kind))[0], kind)
    assert (found.files, found.cells, found.faults, found.left) == ({}, [], [], [])
    assert len(found.rows) == len(rows(kind))


@each_kind
def test_saved_by_a_spanish_excel_as_csv_it_changes_nothing_either(kind: Kind) -> None:
    to = StringIO(newline="")
    csv.writer(to, delimiter=";").writerows(table(kind, *rows(kind)))
    read = separated_table(to.getvalue().encode("cp1252", "replace"), kind.value)
    found = found_in(read.sheets[0], kind, read.lossy)
    assert (found.files, found.cells, found.faults, found.left) == ({}, [], [], [])


@each_kind
def test_every_field_written_anew_is_read_as_it_was(kind: Kind) -> None:
    for row in rows(kind):
        file = CONTENT / kind / f"{row[ID]}.{row[ORIGINAL]}.md"
        before, body = front_and_body(file.read_bytes())
        fields = {c.name: value_in(row[c.key], c.field) for c in columns(kind) if c.field and c.key in row}
        now, then = front_and_body(with_fields(file.read_text("utf-8"), kind, fields).encode())
        assert now == before
        assert then.strip("\n") == body.strip("\n")


@each_kind
@settings(max_examples=settings().max_examples // 4)
@given(data=st.data())
def test_what_a_row_says_is_in_the_files_afterwards_and_nothing_else_changes(kind: Kind, data: Any) -> None:
    """A cell takes what that column says in another record, or any text where it holds words."""
    row, other = (data.draw(st.sampled_from(rows(kind))) for _ in range(2))
    free = [c for c in columns(kind) if c.key not in (ID, ORIGINAL, STATE)]
    changed = data.draw(st.lists(st.sampled_from(free), min_size=1, max_size=3, unique_by=lambda c: c.key))
    typed = {c.key: other.get(c.key, "") if c.field else data.draw(WORDS_OF_TEXTS).strip() for c in changed}
    found = found_in(GivenSheet(kind.value, tuple(table(kind, row | typed))), kind)
    assert found.faults == []
    for language in real_content().languages:
        path = Path(kind) / f"{row[ID]}.{language}.md"
        before, body = front_and_body((CONTENT / path).read_bytes())
        if path not in found.files:
            assert all(typed[c.key] == row.get(c.key, "") for c in changed if _is_of(c, language, row))
            continue
        now, then = front_and_body(found.files[path].encode())
        said: dict[str, Any] = {}
        for c in (c for c in changed if _is_of(c, language, row) and c.name != BODY):
            said[c.name] = value_in(typed[c.key], c.field) if c.field else typed[c.key] or None
        expected = {k: v for k, v in (before | said).items() if v is not None}
        assert now == expected
        assert then.strip("\n") == typed.get(f"{BODY}.{language}", body).strip("\n").rstrip()


def _is_of(column: RowColumn, language: Language, row: dict[str, str]) -> bool:
    return (column.language or row[ORIGINAL]) == language


def test_a_row_whose_record_changed_is_left_aside_and_with_a_change_refused() -> None:
    row = dict(rows(Kind.PROGRAMS)[0])
    older = row | {"title.es": "Como era", STATE: ""}
    older[STATE] = state_of_row(older)
    found = found_in(GivenSheet("programs", tuple(table(Kind.PROGRAMS, older))), Kind.PROGRAMS)
    assert (found.older, found.files, found.faults) == ([row[ID]], {}, [])
    found = found_in(GivenSheet("programs", tuple(table(Kind.PROGRAMS, older | {"summary.es": "Otro"}))), Kind.PROGRAMS)
    assert [(f.cell, f.code) for f in found.faults] == [("A3", "older-row")]
    assert found.files == {}
