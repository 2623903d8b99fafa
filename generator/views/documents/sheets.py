"""A workbook before it has a format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

SheetValue = str | int | date | None
"""What stands in a cell. A date of which the source tells only the month or the year is a text: `2007-05`."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its head, and its width in characters."""

    label: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: what stands on its tab, its columns, and a row a record."""

    name: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[SheetValue, ...], ...]


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets, and what they are: the first sheet says it."""

    title: str
    about: str
    """The name of the first sheet."""

    lines: tuple[tuple[str, str], ...]
    """What the first sheet says, each with its label."""

    sheets: tuple[Sheet, ...]
    made: date | None
    """The date of the edition."""


def columns(*named: tuple[str, int]) -> tuple[SheetColumn, ...]:
    """Columns by their heads and widths."""
    return tuple(SheetColumn(label, width) for label, width in named)
