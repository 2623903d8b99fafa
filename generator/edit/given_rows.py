"""Rows that someone gives back: what they change in the files of records, cell by cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.edit.cell_values import CellError, value_in
from generator.edit.fields import with_fields
from generator.edit.given_cells import CellFault, ChangedCell, GivenRows
from generator.export.record_rows import BODY, ID, ORIGINAL, STATE, RowColumn, record_row, state_of_row
from generator.load.workbook_file import GivenSheet, place_in_sheet
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.record import AnyRecord, Content
from generator.words.nearness import nearest

_HEADS = 5
"""The rows among which that with the keys is looked for."""


def given_rows(
    sheet: GivenSheet, kind: Kind, columns: Sequence[RowColumn], content: Content, folder: Path, lossy: str = ""
) -> GivenRows:
    """What a sheet changes in the records of a kind. `lossy` is the encoding that could not say all letters."""
    found = GivenRows(kind)
    head = next((n for n, row in enumerate(sheet.rows[:_HEADS]) if ID in (cell.strip() for cell in row)), None)
    if head is None:
        found.faults.append(CellFault(sheet.name, "A2", "no-keys", {"key": ID}))
        return found
    known = {column.key: column for column in columns}
    _read_keys(sheet, head, known, found)
    records = {r.id: r for r in content.records if r.kind == kind}
    for n, row in enumerate(sheet.rows[head + 1 :], head + 2):
        if any(cell.strip() for cell in row):
            _Row(sheet, n, row, known, found, content, folder, lossy).read(records)
    found.left += sorted(records.keys() - found.rows.keys())
    return found


def _read_keys(sheet: GivenSheet, head: int, known: Mapping[str, RowColumn], found: GivenRows) -> None:
    for n, cell in enumerate(sheet.rows[head], 1):
        key = cell.strip()
        if not key:
            continue
        place = place_in_sheet(head + 1, n)
        if key not in known:
            near = nearest(key, list(known)) or ""
            code = "unknown-column-near" if near else "unknown-column"
            found.faults.append(CellFault(sheet.name, place, code, {"key": key, "near": near}))
        elif key in found.columns:
            other = place_in_sheet(head + 1, found.columns[key])
            found.faults.append(CellFault(sheet.name, place, "column-twice", {"key": key, "other": other}))
        else:
            found.columns[key] = n


@dataclass
class _Row:
    """A row that is read."""

    sheet: GivenSheet
    n: int
    row: tuple[str, ...]
    known: Mapping[str, RowColumn]
    found: GivenRows
    content: Content
    folder: Path
    lossy: str

    def read(self, records: Mapping[str, AnyRecord]) -> None:
        """Note what the row changes, or what is wrong with it."""
        given = {key: self._cell(at) for key, at in self.found.columns.items()}
        given[ID] = id = given[ID].strip()
        record = records.get(id)
        if not self._is_sound(id, given, record):
            return
        self.found.rows[id] = self.n
        before = record_row(record, self.folder.parent) if record else {ID: id}
        changed = {key: text for key, text in given.items() if self._differs(key, text, before.get(key, ""))}
        if record and changed and not self._is_of_now(given, before):
            return
        if record is None:
            self.found.new.append(id)
        self._write(id, record, changed, before, given)

    def _cell(self, at: int) -> str:
        text = self.row[at - 1] if at <= len(self.row) else ""
        return text.strip("\n") if text.strip() else ""

    def _fault(self, key: str, code: str, **values: object) -> None:
        place = place_in_sheet(self.n, self.found.columns.get(key, 1))
        self.found.faults.append(CellFault(self.sheet.name, place, code, values))

    def _is_sound(self, id: str, given: Mapping[str, str], record: AnyRecord | None) -> bool:
        before = len(self.found.faults)
        keys = self.found.columns.values()
        for n in (n for n, cell in enumerate(self.row, 1) if cell.strip() and n not in keys):
            if not self._stands_below_a_fault(n):
                self.found.faults.append(CellFault(self.sheet.name, place_in_sheet(self.n, n), "no-key-above"))
        if not id:
            self._fault(ID, "no-id")
        elif id in self.found.rows:
            self._fault(ID, "row-twice", id=id, other=place_in_sheet(self.found.rows[id], self.found.columns[ID]))
        original = given.get(ORIGINAL, "").strip()
        languages = self.content.languages
        if original and original not in languages:
            self._fault(ORIGINAL, "no-language", value=original, choices=", ".join(languages))
        elif original and record and original != record.original:
            self._fault(ORIGINAL, "other-original", value=original, original=record.original)
        return len(self.found.faults) == before

    def _stands_below_a_fault(self, n: int) -> bool:
        """Whether it was said already that the column of a cell is none."""
        column = place_in_sheet(1, n)[:-1]
        return any(f.cell.rstrip("0123456789") == column for f in self.found.faults)

    def _differs(self, key: str, text: str, before: str) -> bool:
        """Whether a cell says something else; letters that its encoding lacks are no difference."""
        if key in (ID, ORIGINAL, STATE) or text == before:
            return False
        return not self.lossy or before.encode(self.lossy, "replace").decode(self.lossy) != text

    def _is_of_now(self, given: Mapping[str, str], before: Mapping[str, str]) -> bool:
        """Whether the record is as it was when the sheet was made; if not, and the row was changed, that is a fault."""
        state = given.get(STATE, "").strip()
        if not state or state == state_of_row(before):
            return True
        if state == state_of_row(given):
            self.found.older.append(given[ID])
        else:
            self._fault(ID, "older-row", id=given[ID])
        return False

    def _write(
        self,
        id: str,
        record: AnyRecord | None,
        changed: Mapping[str, str],
        before: Mapping[str, str],
        given: Mapping[str, str],
    ) -> None:
        first = given.get(ORIGINAL, "").strip() or self.content.languages[0]
        original = record.original if record else Language(first)
        fields: dict[Language, dict[str, Any]] = {} if record else {original: {}}
        bodies: dict[Language, str] = {}
        for key, text in changed.items():
            column = self.known[key]
            language = column.language or original
            if column.name == BODY:
                bodies[language] = f"\n{text}\n" if text else ""
                fields.setdefault(language, {})
            else:
                value = self._value(column, text, before.get(key, ""))
                if value is _SAME:
                    continue
                fields.setdefault(language, {})[column.name] = value
            place = place_in_sheet(self.n, self.found.columns[key])
            cell = ChangedCell(f"{self.found.kind}/{id}", column, self.sheet.name, place, before.get(key, ""), text)
            self.found.cells.append(cell)
        for language, said in fields.items():
            path = Path(self.found.kind) / f"{id}.{language}.md"
            file = self.folder / path
            text = file.read_bytes().decode("utf-8") if record and language in record.texts else ""
            self.found.files[path] = with_fields(text, self.found.kind, said, bodies.get(language))

    def _value(self, column: RowColumn, text: str, before: str) -> Any:
        """The value of the cell; of one that says the same in other words, nothing."""
        if column.field is None:
            return text.strip() or None
        try:
            value = value_in(text, column.field)
            return _SAME if before and value == value_in(before, column.field) else value
        except CellError as error:
            self._fault(column.key, "not-read", problem=replace(error.problem, field=column.name))
            return _SAME


_SAME = object()
