"""A table that someone gives back: a workbook, or a CSV file as a spreadsheet writes it."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from generator.load.workbook_file import GivenSheet, UnreadableError, sheets_in

MOST_BYTES_GIVEN = 20_000_000
"""The workbook of the kind with the most records has a hundredth of it."""

_SEPARATORS = ";,\t"
_SAID = re.compile(r"sep=(?P<sign>.)\r?\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GivenTable:
    """The sheets of a file."""

    sheets: tuple[GivenSheet, ...]
    lossy: str = ""
    """The encoding, where it cannot say all letters: those that it lacks were written as `?`."""


def table_in(path: Path) -> GivenTable:
    """What a file says, by what it is and not by its name. Raises UnreadableError."""
    if path.stat().st_size > MOST_BYTES_GIVEN:
        raise UnreadableError("large")
    data = path.read_bytes()
    if data[:4] == b"PK\x03\x04":
        return GivenTable(sheets_in(data))
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise UnreadableError("old")
    return separated_table(data, path.stem)


def separated_table(data: bytes, name: str) -> GivenTable:
    """A CSV file as Excel writes it: `;` or `,` or tabs, UTF-8 with or without its mark, UTF-16 or Windows-1252."""
    text, lossy = _text(data)
    if "\0" in text:
        raise UnreadableError("other")
    said = _SAID.match(text)
    text = text[said.end() :] if said else text
    rows = _rows(text, said["sign"] if said else _separator(text))
    return GivenTable((GivenSheet(name, rows),), lossy)


def _text(data: bytes) -> tuple[str, str]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace"), ""
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "cp1252"


def _separator(text: str) -> str:
    """The sign that parts the cells of the row with the keys, which has neither quotation marks nor other signs."""
    keys = next((line for line in text.splitlines() if re.match(r'"?id"?[;,\t]', line)), text.partition("\n")[0])
    return max(_SEPARATORS, key=keys.count)


def _rows(text: str, separator: str) -> tuple[tuple[str, ...], ...]:
    before = csv.field_size_limit(MOST_BYTES_GIVEN)
    try:
        read = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        return tuple(tuple(_line_feeds(cell) for cell in row) for row in read)
    except csv.Error:
        raise UnreadableError("other") from None
    finally:
        csv.field_size_limit(before)


def _line_feeds(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n")
