"""The records of a kind as a workbook that can be filled in and given back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from generator.export.record_rows import BODY, ID, ORIGINAL, STATE, Cells, RowColumn
from generator.export.xlsx import FIRST_DAY, FORMULAS
from generator.model.field import Field
from generator.model.kind import Kind
from generator.model.record import Content
from generator.model.shape import bare, item_of
from generator.words import Words

if TYPE_CHECKING:
    from xlsxwriter import Workbook as Book
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_IN_A_CELL = 32_767
"""Characters: spreadsheets hold no more in a cell."""

_FREE_ROWS = 500
"""Rows below the records for which cells offer their choices too."""

_FORMATS: Mapping[str, Mapping[str, object]] = {
    "head": {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E4ECF3"},
    "key": {"font_color": "#595959", "valign": "top", "bottom": 1, "num_format": "@"},
    "text": {"text_wrap": True, "valign": "top", "num_format": "@"},
    "formula": {"text_wrap": True, "valign": "top", "num_format": "@", "quote_prefix": True},
}
"""All cells are text for the program that opens them: else it would make a date of `7-6`."""

_WIDTHS = {ID: 26, ORIGINAL: 10, BODY: 60}
_OF_TEXTS, _OF_CODES = 40, 22
_NOTE = {"author": "rial", "x_scale": 2.5, "y_scale": 1.5, "font_size": 9}


def record_sheet(
    kind: Kind, columns: Sequence[RowColumn], rows: Sequence[Cells], content: Content, words: Words
) -> bytes:
    """The file: the records, and a sheet with the choices of each field that has some."""
    from xlsxwriter import Workbook as Book  # only when one is made: it costs a fifteenth of a second

    to = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Book(to, options)
    book.set_properties({"title": words[f"kinds.{kind}.plural"], "created": FIRST_DAY})
    formats = {name: book.add_format(dict(said)) for name, said in _FORMATS.items()}
    sheet = book.add_worksheet(kind.value)
    _write_heads(sheet, columns, formats)
    for n, row in enumerate(rows, 2):
        for m, column in enumerate(columns):
            if text := row.get(column.key, ""):
                sheet.write_string(n, m, text, formats["formula" if text.startswith(FORMULAS) else "text"])
    choices = {c.key: found for c in columns if (found := cell_choices(c, kind, content, words))}
    _offer(book, sheet, columns, choices, len(rows), words, formats)
    book.close()
    return to.getvalue()


def _write_heads(sheet: Worksheet, columns: Sequence[RowColumn], formats: Mapping[str, Format]) -> None:
    for n, column in enumerate(columns):
        width = _WIDTHS.get(column.name, _OF_CODES if column.field else _OF_TEXTS)
        sheet.set_column(n, n, width, formats["text"], {"hidden": column.key == STATE})
        sheet.write_string(0, n, column.label, formats["head"])
        sheet.write_string(1, n, column.key, formats["key"])
        sheet.write_comment(0, n, column.told, _NOTE)
    sheet.freeze_panes(2, 1)
    sheet.repeat_rows(0, 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4


CellChoices = Mapping[str, str]
"""What a cell may hold, each with its label."""


def cell_choices(column: RowColumn, kind: Kind, content: Content, words: Words) -> CellChoices:
    """What may stand in a cell of the column; of a list, what its items may be. Empty where anything may."""
    if column.key == ORIGINAL:
        return {str(language): words[f"languages.{language}"] for language in content.languages}
    if column.field is None:
        return {}
    return _of_field(column.field, kind, content, words)


def _of_field(field: Field, kind: Kind, content: Content, words: Words) -> CellChoices:
    if field.coded:
        terms = next((v.scheme.terms for v in content.vocabularies if v.name == field.coded.scheme), ())
        return {term.id: term.labels.text(words.language) for term in terms}
    if field.ref:
        of = (r for r in content.records if field.ref.kind in (None, r.kind))
        return {r.id if field.ref.kind else r.name: r.text(words.language).title for r in sorted(of, key=_name)}
    if bare(field.info.annotation) is bool:
        return {"true": words["sheets.affirmed"], "false": words["sheets.denied"]}
    return {value: str(words.find(f"values.{kind}.{field.name}.{value}") or value) for value in field.choices}


def _name(record: object) -> str:
    return str(getattr(record, "name", ""))


def _offer(
    book: Book,
    sheet: Worksheet,
    columns: Sequence[RowColumn],
    choices: Mapping[str, CellChoices],
    rows: int,
    words: Words,
    formats: Mapping[str, Format],
) -> None:
    """Write the choices on a sheet of their own, two columns a field, and have the cells offer them."""
    lists = book.add_worksheet(words["sheets.lists"])
    lists.freeze_panes(1, 0)
    at = {key: 2 * n for n, key in enumerate(choices)}
    for n, column in enumerate(columns):
        if column.key not in choices:
            continue
        first, found = at[column.key], choices[column.key]
        lists.set_column(first, first, _OF_CODES)
        lists.set_column(first + 1, first + 1, _OF_TEXTS)
        lists.write_string(0, first, column.key, formats["head"])
        lists.write_string(0, first + 1, column.label, formats["head"])
        for m, (value, label) in enumerate(found.items(), 1):
            lists.write_string(m, first, value, formats["text"])
            lists.write_string(m, first + 1, label, formats["text"])
        sheet.data_validation(2, n, 1 + rows + _FREE_ROWS, n, _offered(column, words, first, len(found)))


def _offered(column: RowColumn, words: Words, at: int, n: int) -> dict[str, object]:
    """What the cells of a column offer. Only where one value alone may stand there is another one refused."""
    from xlsxwriter.utility import xl_range_abs

    field = column.field
    one = field is None or (item_of(field.info.annotation) is None and not (field.coded and field.coded.open))
    place = xl_range_abs(1, at, n, at)
    return {
        "validate": "list",
        "source": f"='{words['sheets.lists']}'!{place}",
        "show_error": one,
        "error_title": column.label[:32],
        "error_message": words.say("sheets.choose", lists=words["sheets.lists"])[:255],
    }
