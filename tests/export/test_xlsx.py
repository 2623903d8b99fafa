"""Workbooks, read back by another library."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from generator.export.xlsx import tabs_of, xlsx_of
from generator.model.language import USUAL, Language
from generator.views.documents.data import data_workbook
from generator.views.documents.registers import disagreements_workbook, glossary_workbook
from generator.views.documents.sheets import Sheet, SheetValue, Workbook, columns
from tests.documents import document, here, made

SHOWN = {
    "rial-data": data_workbook,
    "rial-disagreements": disagreements_workbook,
    "rial-glossary": glossary_workbook,
}


def book(*rows: tuple[SheetValue, ...], edition: date | None = date(2026, 11, 29)) -> Workbook:
    sheet = Sheet("Hoja", columns(("Uno", 20), ("Dos", 40)), rows)
    return Workbook("Un título", "Qué es", (("Qué es", "Un libro"),), (sheet,), edition)


def read(data: bytes) -> Any:
    return load_workbook(BytesIO(data))


@pytest.mark.parametrize("language", USUAL)
@pytest.mark.parametrize("id", SHOWN)
def test_what_is_read_back_is_what_is_shown(id: str, language: Language) -> None:
    shown = SHOWN[id](document(id), here(language))
    found = read(made(id, language))
    assert found.sheetnames == [shown.about, *(sheet.name for sheet in shown.sheets)]
    for sheet in shown.sheets:
        rows = [list(row) for row in found[sheet.name].iter_rows(values_only=True)]
        assert rows[0] == [column.label for column in sheet.columns]
        assert [[_read(cell) for cell in row] for row in rows[1:]] == [list(row) for row in sheet.rows]


def _read(cell: object) -> object:
    return cell.date() if isinstance(cell, datetime) else cell


@pytest.mark.parametrize("id", SHOWN)
def test_heads_stay_in_sight_and_can_be_narrowed(id: str) -> None:
    for sheet in read(made(id, Language.ES)).worksheets[1:]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
        assert all(dimension.width >= 8 for dimension in sheet.column_dimensions.values())


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)", "https://x.example", "007"])
def test_text_is_text_whatever_it_begins_with(text: str) -> None:
    cell = read(xlsx_of(book((text, 1)))).worksheets[1]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert bool(cell.quotePrefix) == (text[0] in "=+-@")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1))
def test_any_text_comes_back(text: str) -> None:
    cell = read(xlsx_of(book((text, 1)))).worksheets[1]["A2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_a_day_is_a_date_and_a_number_a_number() -> None:
    sheet = read(xlsx_of(book((date(2007, 5, 29), 12), ("2007-05", None)))).worksheets[1]
    assert (sheet["A2"].value, sheet["A2"].number_format) == (datetime(2007, 5, 29), "yyyy-mm-dd")
    assert (sheet["B2"].value, sheet["A3"].value, sheet["B3"].value) == (12, "2007-05", None)


def test_the_same_sheets_give_the_same_bytes_and_no_clock() -> None:
    assert xlsx_of(book(("a", 1))) == xlsx_of(book(("a", 1)))
    with ZipFile(BytesIO(xlsx_of(book(("a", 1))))) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert read(xlsx_of(book())).properties.created == datetime(2026, 11, 29)
    assert read(xlsx_of(book(edition=None))).properties.created == datetime(1980, 1, 1)


@pytest.mark.parametrize(
    ("names", "tabs"),
    [
        (["Contenido", "Programas"], ["Contenido", "Programas"]),
        (["Programas/proyectos", "[a]: b?*\\c"], ["Programas-proyectos", "-a-- b---c"]),
        (["'Programas'", "''", ""], ["Programas", "-", "- (2)"]),
        (["Campos", "campos", "CAMPOS"], ["Campos", "campos (2)", "CAMPOS (3)"]),
        (["n" * 40, "n" * 50], ["n" * 31, f"{'n' * 26} (2)"]),
    ],
)
def test_tabs_are_called_as_spreadsheets_take_it_and_each_otherwise(names: list[str], tabs: list[str]) -> None:
    assert tabs_of(names) == tabs
