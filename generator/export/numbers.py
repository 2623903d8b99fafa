"""The numbers of a picture as a table for spreadsheets."""

from __future__ import annotations

from generator.export.csv_table import csv_of
from generator.views.data.columns import Datum
from generator.views.pictures.picture import NOTHING, Amount, NumberRow, NumberTable


def numbers_of(table: NumberTable) -> str:
    """The table as CSV: a row of heads, then the rows, then their sum."""
    rows = (*table.rows, *filter(None, [table.total]))
    return csv_of(table.heads, map(_row, rows)).decode()


def _row(row: NumberRow) -> list[Datum]:
    return [row.head.label, *map(_cell, row.numbers)]


def _cell(amount: Amount) -> Datum:
    return "" if amount.said == NOTHING else amount.said
