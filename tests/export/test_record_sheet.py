"""The workbook of each kind of the real content, read back by another library and by our own reader."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.export.record_rows import STATE, row_columns, rows_of, state_of_row
from generator.export.record_sheet import cell_choices, record_sheet
from generator.load.workbook_file import sheets_in
from generator.model.kind import Kind
from generator.model.language import Language
from generator.words import words_of
from tests.built import ROOT
from tests.real import real_content

each_kind = pytest.mark.parametrize("kind", Kind)
WORDS = words_of(Language.ES)


@cache
def rows(kind: Kind) -> tuple[dict[str, str], ...]:
    return tuple(rows_of(kind, real_content(), ROOT))


@cache
def made(kind: Kind) -> bytes:
    columns = row_columns(kind, real_content().languages, WORDS)
    return record_sheet(kind, columns, rows(kind), real_content(), WORDS)


@cache
def opened(kind: Kind) -> Any:
    return load_workbook(BytesIO(made(kind)))


@each_kind
def test_it_is_read_back_cell_for_cell_and_made_the_same_again(kind: Kind) -> None:
    columns = row_columns(kind, real_content().languages, WORDS)
    sheet, lists = sheets_in(made(kind))
    assert (sheet.name, lists.name) == (kind.value, "Listas")
    assert sheet.rows[0] == tuple(c.label for c in columns)
    assert sheet.rows[1] == tuple(c.key for c in columns)
    read = [{c.key: text for c, text in zip(columns, row, strict=False) if text} for row in sheet.rows[2:]]
    assert read == list(rows(kind))
    assert len(read) == sum(r.kind == kind for r in real_content().records) > 0
    assert made(kind) == made.__wrapped__(kind)


@each_kind
def test_texts_stand_side_by_side_and_heads_stay_in_sight_with_their_help(kind: Kind) -> None:
    sheet = opened(kind)[kind.value]
    keys = [cell.value for cell in sheet[2]]
    assert keys[:6] == ["id", "original", "title.es", "title.en", "summary.es", "summary.en"]
    assert keys[-3:] == ["body.es", "body.en", STATE]
    assert sheet.freeze_panes == "B3"
    assert all(cell.comment and cell.comment.text for cell in sheet[1])
    assert sheet.column_dimensions[sheet.cell(1, len(keys)).column_letter].hidden
    assert {cell.number_format for row in sheet.iter_rows(min_row=3) for cell in row if cell.value} == {"@"}


@each_kind
def test_choices_are_offered_as_lists(kind: Kind) -> None:
    sheet, lists = opened(kind).worksheets
    offered = {str(v.sqref).split("3:")[0]: v for v in sheet.data_validations.dataValidation}
    columns = row_columns(kind, real_content().languages, WORDS)
    for n, column in enumerate(columns, 1):
        choices = cell_choices(column, kind, real_content(), WORDS)
        found = offered.pop(sheet.cell(1, n).column_letter, None)
        assert bool(choices) == (found is not None)
        if found:
            place = found.formula1.split("!")[1].replace("$", "")
            assert [cell.value for (cell,) in lists[place]] == list(choices)
    assert offered == {}


def test_a_single_choice_refuses_others_and_a_list_does_not() -> None:
    sheet = opened(Kind.PROGRAMS)[Kind.PROGRAMS.value]
    keys = [cell.value for cell in sheet[2]]
    refusing = {
        keys[sheet[str(v.sqref).split(":")[0]].column - 1]: v.showErrorMessage
        for v in sheet.data_validations.dataValidation
    }
    assert (refusing["country"], refusing["type"], refusing["themes"]) == (True, True, False)


def test_the_state_tells_of_each_cell() -> None:
    row = rows(Kind.PROGRAMS)[0]
    assert row[STATE] == state_of_row(row)
    for key in row.keys() - {STATE}:
        assert state_of_row(row | {key: f"{row[key]} "}) != row[STATE]
