"""The sheets of an XLSX file of which nothing is known: sizes are limited; XML that declares anything is refused."""

from __future__ import annotations

import lzma
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate

MOST_UNPACKED = 60_000_000
"""Bytes of all parts that are read, together."""

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 20_000, 500, 1_000_000

MOST_ELEMENTS = 2_000_000
"""Of XML, in a part: each takes a hundred bytes or more, and can be written in four."""

_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, EOFError),
    *(RuntimeError, LookupError, ValueError, OverflowError),
)
"""What the reading of a package raises that is none, or is broken."""

MOST_SHEETS = 200

MOST_OF_A_TAG = 1_000_000
"""Bytes: all attributes of an element are there at once, and each takes many times what it was written in."""

_PIECE = 100_000
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PLACE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_NO_LETTERS = re.compile(r'"[^"]*"|\\.|\[[^][]*\]|_.')


class UnreadableError(Exception):
    """A file cannot be taken for a table; the argument is the key of the reason in `sheets.unreadable`."""


@dataclass(frozen=True, slots=True)
class GivenSheet:
    """A sheet: its name, and its rows as texts; an empty cell is an empty text."""

    name: str
    rows: tuple[tuple[str, ...], ...]


def sheets_in(data: bytes) -> tuple[GivenSheet, ...]:
    """The sheets of a workbook, in their order, with numbers and days as texts. Raises UnreadableError."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            return tuple(_sheets(_Parts(packed)))
    except _BROKEN:
        raise UnreadableError("other") from None


class _Parts:
    """The parts of the package, as far as the limit allows."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        self._packed = packed
        self._left = MOST_UNPACKED

    def __contains__(self, name: str) -> bool:
        return name in self._packed.NameToInfo

    def root(self, name: str) -> Element:
        """The root of a part. What is said of its size is not believed."""
        with self._packed.open(name) as part:
            data = part.read(self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            raise UnreadableError("large")
        return _root(data)


def _root(data: bytes) -> Element:
    """No workbook has a document type: entities, which may grow without end or name files, are declared in one."""
    made = TreeBuilder()
    left = MOST_ELEMENTS

    def start(tag: str, said: dict[str, str]) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise UnreadableError("large")
        made.start(_bare(tag), {_bare(name): value for name, value in said.items()})

    parser = ParserCreate(None, "}")
    parser.StartDoctypeDeclHandler = _refused
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda tag: made.end(_bare(tag))
    parser.CharacterDataHandler = made.data
    try:
        for end in range(_PIECE, len(data) + _PIECE, _PIECE):
            parser.Parse(data[end - _PIECE : end], end >= len(data))
            if end - parser.CurrentByteIndex > MOST_OF_A_TAG:
                raise UnreadableError("large")
    except ExpatError:
        raise UnreadableError("other") from None
    return made.close()


def _bare(name: str) -> str:
    """A name without its namespace, of which workbooks have two."""
    return name.rpartition("}")[2]


def _refused(*_: object) -> None:
    raise UnreadableError("other")


def _sheets(parts: _Parts) -> Iterator[GivenSheet]:
    book = parts.root("xl/workbook.xml")
    targets = {r.get("Id"): r.get("Target", "") for r in parts.root("xl/_rels/workbook.xml.rels")}
    shared = _shared(parts)
    days = _formats_of_days(parts)
    properties = book.find("workbookPr")
    since_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    epoch = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)
    sheets = book.findall("sheets/sheet")
    if len(sheets) > MOST_SHEETS:
        raise UnreadableError("large")
    if not sheets:
        raise UnreadableError("other")
    for sheet in sheets:
        name = posixpath.normpath(posixpath.join("/xl", targets[sheet.get("id")]))[1:]
        reading = _Reading(shared, days, epoch)
        yield GivenSheet(sheet.get("name", ""), reading.rows(parts.root(name)))


def _shared(parts: _Parts) -> list[str]:
    name = "xl/sharedStrings.xml"
    return [_words(item) for item in parts.root(name).iterfind("si")] if name in parts else []


def _words(item: Element) -> str:
    """The text of a string, its runs joined; how it is pronounced left aside."""
    texts = [item.findtext("t", ""), *(run.findtext("t", "") for run in item.iterfind("r"))]
    return _unescaped("".join(texts)).replace("\r\n", "\n").replace("\r", "\n")


def _unescaped(text: str) -> str:
    """A text in which `_x0041_` is the letter that it stands for. Raises ValueError where that is half of one."""
    said = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return said.encode("utf-16", "surrogatepass").decode("utf-16")


def _formats_of_days(parts: _Parts) -> list[bool]:
    """For each style of cells whether it shows a number as a day."""
    name = "xl/styles.xml"
    if name not in parts:
        return []
    styles = parts.root(name)
    own = {int(f.get("numFmtId", 0)): f.get("formatCode", "") for f in styles.iterfind("numFmts/numFmt")}
    used = [int(style.get("numFmtId", 0)) for style in styles.iterfind("cellXfs/xf")]
    return [_shows_days(own[id]) if id in own else id in _DATE_FORMATS for id in used]


def _shows_days(code: str) -> bool:
    return bool(set("dmyDMY") & set(_NO_LETTERS.sub("", code.partition(";")[0])))


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is needed to read the cells of a sheet."""

    shared: list[str]
    days: list[bool]
    epoch: datetime

    def rows(self, root: Element) -> tuple[tuple[str, ...], ...]:
        found: dict[int, dict[int, str]] = {}
        n = 0
        row = 0
        for element in root.iterfind("sheetData/row"):
            row = int(element.get("r", row + 1))
            if row < 1:
                raise UnreadableError("other")
            cells = found.setdefault(row, {})
            at = 0
            for cell in element.iterfind("c"):
                at, n = _column(cell.get("r", ""), at), n + 1
                if row > MOST_ROWS or at > MOST_COLUMNS or n > MOST_CELLS:
                    if not self._text(cell):
                        continue
                    raise UnreadableError("large")
                if cells.get(at):  # of two texts in one place nobody knows which is meant
                    raise UnreadableError("other")
                cells[at] = self._text(cell)
        last = max((r for r, cells in found.items() if any(cells.values())), default=0)
        return tuple(_filled(found.get(r, {})) for r in range(1, last + 1))

    def _text(self, cell: Element) -> str:
        value = cell.findtext("v", "")
        match cell.get("t", "n"):
            case "s":
                return self.shared[_counted(value)] if value else ""
            case "inlineStr":
                inline = cell.find("is")
                return _words(inline) if inline is not None else ""
            case "b":
                return "true" if value.strip() == "1" else "false"
            case "n":
                return self._number(value.strip(), int(cell.get("s", 0)))
        return _unescaped(value)

    def _number(self, value: str, style: int) -> str:
        """A number as people write it: `12` and not `12.0`; a day as `2007-05-29`."""
        if not value:
            return ""
        number = float(value)
        if style < len(self.days) and self.days[style] and 0 < number < 2_958_466:
            return (self.epoch + timedelta(days=number)).date().isoformat()
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else value


def _counted(said: str) -> int:
    """A number from zero on. Raises ValueError."""
    if not (said.isascii() and said.strip().isdigit()):
        raise ValueError(said)
    return int(said)


def _column(place: str, before: int) -> int:
    """The number of a cell's column, from one; of a cell that does not say it, the next."""
    found = _PLACE.fullmatch(place)
    if not found:
        return before + 1
    n = 0
    for letter in found[1]:
        n = 26 * n + ord(letter) - ord("A") + 1
    return n


def _filled(cells: dict[int, str]) -> tuple[str, ...]:
    last = max((n for n, text in cells.items() if text), default=0)
    return tuple(cells.get(n, "") for n in range(1, last + 1))


def place_in_sheet(row: int, column: int) -> str:
    """Where a cell stands, as spreadsheets say it; both are counted from one: `F12`."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"
