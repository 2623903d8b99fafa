"""A table as CSV, which spreadsheets open as it is: UTF-8 with its mark, lines that end with CR and LF (RFC 4180)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from generator.views.data.columns import Datum

_MARK = "\ufeff"
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that spreadsheets take for a formula."""

HELD_BACK = "'"
"""What stands before such a text, and before a text that begins with it: who takes one off has the text."""


def csv_of(head: Sequence[str], rows: Iterable[Sequence[Datum]]) -> bytes:
    """The file. Yes and no are `true` and `false`, what is not known is empty."""
    to = StringIO()
    writer = csv.writer(to, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_written(cell) for cell in row] for row in rows)
    return (_MARK + to.getvalue()).encode()


def _written(cell: Datum) -> str | int | None:
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, str) and cell.startswith((*_FORMULAS, HELD_BACK)):
        return HELD_BACK + cell
    return cell
