"""A workbook as XLSX, the same bytes for the same sheets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from itertools import chain, count
from typing import TYPE_CHECKING

from generator.views.documents.sheets import Sheet, SheetColumn, SheetValue, Workbook

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FIRST_DAY = datetime(1980, 1, 1)
"""When a workbook was made, where the edition has no date: the first day that a ZIP can tell."""

FORMULAS = ("=", "+", "-", "@")
"""What a cell begins with that programs take for a formula: it is marked as text, also for whoever saves it as CSV."""

_FORMATS: Mapping[str, Mapping[str, object]] = {
    "head": {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E4ECF3"},
    "text": {"text_wrap": True, "valign": "top"},
    "formula": {"text_wrap": True, "valign": "top", "quote_prefix": True},
    "date": {"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"},
    "number": {"valign": "top"},
    "title": {"bold": True, "font_size": 14, "valign": "top"},
    "label": {"bold": True, "text_wrap": True, "valign": "top"},
}

_LABELS, _LINES = 24, 90
"""The widths of the two columns of the first sheet."""

_LONGEST_TAB = 31
_NOT_IN_TABS = re.compile(r"[\[\]:*?/\\]")

_LANDSCAPE_FROM = 90
"""The characters from which on a sheet is printed on its side."""


def xlsx_of(workbook: Workbook) -> bytes:
    """The file: a sheet that says what it is, then its sheets."""
    from xlsxwriter import Workbook as Book  # only when one is made: it costs a fifteenth of a second

    to = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Book(to, options)
    made = datetime.combine(workbook.made, datetime.min.time()) if workbook.made else FIRST_DAY
    book.set_properties({"title": workbook.title, "subject": _line(workbook), "created": made})
    formats = {name: book.add_format(dict(said)) for name, said in _FORMATS.items()}
    about, *tabs = tabs_of([workbook.about, *(sheet.name for sheet in workbook.sheets)])
    _write_about(workbook, book.add_worksheet(about), formats)
    for sheet, tab in zip(workbook.sheets, tabs, strict=True):
        _write_sheet(sheet, book.add_worksheet(tab), formats)
    book.close()
    return to.getvalue()


def tabs_of(names: Iterable[str]) -> list[str]:
    """What spreadsheets take as the names of sheets, each once: `Programas-proyectos` for `Programas/proyectos`."""
    tabs: list[str] = []
    for name in names:
        plain = _NOT_IN_TABS.sub("-", name)[:_LONGEST_TAB].strip("'") or "-"
        taken = {tab.casefold() for tab in tabs}
        numbered = (f"{plain[: _LONGEST_TAB - 5]} ({n})" for n in count(2))
        tabs.append(next(tab for tab in chain([plain], numbered) if tab.casefold() not in taken))
    return tabs


def _line(workbook: Workbook) -> str:
    """What the workbook is, in its own words."""
    return workbook.lines[0][1] if workbook.lines else ""


def _write_about(workbook: Workbook, to: Worksheet, formats: Mapping[str, Format]) -> None:
    _set_widths(to, (SheetColumn("", _LABELS), SheetColumn("", _LINES)))
    to.write_string(0, 0, workbook.title, formats["title"])
    for n, (label, text) in enumerate(workbook.lines, 2):
        to.write_string(n, 0, label, formats["label"])
        _write(to, n, 1, text, formats)


def _write_sheet(sheet: Sheet, to: Worksheet, formats: Mapping[str, Format]) -> None:
    _set_widths(to, sheet.columns)
    for n, column in enumerate(sheet.columns):
        to.write_string(0, n, column.label, formats["head"])
    for n, row in enumerate(sheet.rows, 1):
        for m, cell in enumerate(row):
            _write(to, n, m, cell, formats)
    to.freeze_panes(1, 1)
    to.repeat_rows(0)
    to.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    to.fit_to_pages(1, 0)
    if sum(column.width for column in sheet.columns) > _LANDSCAPE_FROM:
        to.set_landscape()


def _set_widths(to: Worksheet, columns: Sequence[SheetColumn]) -> None:
    to.set_paper(9)  # A4
    for n, column in enumerate(columns):
        to.set_column(n, n, column.width)


def _write(to: Worksheet, row: int, column: int, cell: SheetValue, formats: Mapping[str, Format]) -> None:
    """A cell of its own type; text is never a formula, a link or a number."""
    match cell:
        case None:
            return
        case bool():
            to.write_boolean(row, column, cell, formats["number"])
        case int():
            to.write_number(row, column, cell, formats["number"])
        case date():
            to.write_datetime(row, column, datetime.combine(cell, datetime.min.time()), formats["date"])
        case str():
            kind = "formula" if cell.startswith(FORMULAS) else "text"
            to.write_string(row, column, cell, formats[kind])
