"""What was found in a sheet that someone gives back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.export.record_rows import BODY, ID, RowColumn
from generator.load.workbook_file import place_in_sheet
from generator.model.kind import Kind


@dataclass(frozen=True, slots=True)
class CellFault:
    """What is wrong with a cell: `sheets.faults.<code>` says it, and what to do."""

    sheet: str
    cell: str
    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def place(self) -> tuple[str, int, int, str]:
        """By which faults are put in the order of the sheet: its rows, and the cells of each."""
        letters = self.cell.rstrip("0123456789")
        return self.sheet, int(self.cell.removeprefix(letters)), len(letters), letters


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """A cell that says something else than the record does."""

    record: str
    column: RowColumn
    sheet: str
    cell: str
    before: str
    now: str


@dataclass
class GivenRows:
    """What was found in a sheet: changes, faults, and the cells in which the rules' problems stand."""

    kind: Kind
    cells: list[ChangedCell] = field(default_factory=list)
    faults: list[CellFault] = field(default_factory=list)
    files: dict[Path, str] = field(default_factory=dict)
    """The new text of each file that changes, by its path below the folder of the content."""

    rows: dict[str, int] = field(default_factory=dict)
    """The row of each record, by id."""

    columns: dict[str, int] = field(default_factory=dict)
    """The place of each column, by key; both counted from one."""

    new: list[str] = field(default_factory=list)
    """The ids of the rows that are of no record yet."""

    older: list[str] = field(default_factory=list)
    """Those of the rows that nobody changed, and whose records changed since: they are left aside."""

    left: list[str] = field(default_factory=list)
    """Those of the records that have no row: they stay as they are."""


def cell_of_problem(path: str, name: str, found: GivenRows) -> str:
    """The cell in which a problem of a file stands: of its field, else that of its text, else that of its record."""
    id, _, language = path.rpartition("/")[2].removesuffix(".md").rpartition(".")
    if id not in found.rows:
        return ""
    ways: Iterator[str] = iter((name.partition(".")[0], f"{name.partition('.')[0]}.{language}"))
    key = next((way for way in ways if way in found.columns), "" if name else f"{BODY}.{language}")
    return place_in_sheet(found.rows[id], found.columns.get(key, found.columns[ID]))
