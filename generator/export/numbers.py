"""The numbers of a picture as CSV (RFC 4180), with a mark of UTF-8 for the programs that would not expect it."""

from __future__ import annotations

import csv
import io

from generator.views.pictures.picture import NOTHING, NumberRow, NumberTable

_MARK = "\ufeff"
_UNSAFE = ("=", "+", "-", "@", "\t", "\r")


def csv_of(table: NumberTable) -> str:
    """The table as text: a row of heads, then the rows, then their sum."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.heads)
    writer.writerows(_row(row) for row in table.rows)
    if table.total:
        writer.writerow(_row(table.total))
    return _MARK + out.getvalue()


def _row(row: NumberRow) -> list[str]:
    return [_cell(row.head.label), *(_cell(number.said) for number in row.numbers)]


def _cell(said: str) -> str:
    """What a cell says; one that a spreadsheet would take for a formula is marked as text, and none is left empty."""
    if said == NOTHING:
        return ""
    return f"'{said}" if said.startswith(_UNSAFE) else said
