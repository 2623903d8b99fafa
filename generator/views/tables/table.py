"""Tables and description lists, as their templates receive them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.language import Language
from generator.views.links import Address, Link

MANY = 4
"""So many rows are read at a glance."""


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file of a document as a list tells of it."""

    about: str
    """Its type, size and language."""

    checksum_name: str
    """What sort of sum it is."""

    sha256: str


@dataclass(frozen=True, slots=True)
class FactValue:
    """One value of a fact, as people read it."""

    text: str
    address: Address | None = None
    language: Language | None = None
    quoted: str | None = None
    """The source's own words."""

    original_title: str | None = None
    """What a document is called, where `text` is a translation of it."""

    detail_language: Language | None = None
    """The language of these two."""

    short: str = ""
    """The same of a date in a column: in one line."""

    sort: str | None = None
    """What the value is sorted by where that is not its text: a date in ISO 8601; empty, it comes last."""

    tone: str = ""
    """`gives`, `receives` or `planned`."""

    ministry: Link | None = None
    """The ministry that gave or received, where the value is its country."""

    told: str = ""
    """Of a record whose title is but its topic, what tells it from others: from whom to whom, and when."""

    files: tuple[ListedFile, ...] = ()
    """Of a document, the files that it has: a list shows each with its sum, the page has them in a part of its own."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a description list."""

    name: str
    label: str
    values: tuple[FactValue, ...]
    is_ours: bool = False
    """True where this site inferred it."""

    is_doubtful: bool = False
    """True where the record itself says that this is a guess."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: the field that it shows, and its label."""

    name: str
    label: str
    tone: str = ""
    """`gives` or `receives` where that is what it counts."""

    is_told: bool = False
    """Whether its values are not understood without its label: a number, or a country of two."""


@dataclass(frozen=True, slots=True)
class Row:
    """A record in a list: what it is called, one line, and its coded facts in the columns of the list."""

    link: Link
    line: str | None
    line_language: Language | None
    cells: tuple[tuple[FactValue, ...], ...] = ()
    number: int = 0
    """The record's number in the postings of its kind, where its list can be narrowed."""

    mark: str = ""
    """What the reader must know of its standing in this list."""

    told: str = ""
    """From whom to whom, where and when, for lists without columns."""


@dataclass(frozen=True, slots=True)
class Division:
    """Rows of a list that stand under one heading; those without a heading come first."""

    title: str
    id: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Records with what they have in common said in the column heads."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    id: str = ""
    tone: str = ""
    """`gives` or `receives` where that is what the rows have in common."""

    mark: str = ""
    """What the reader must know of all its rows, as that the tie is this site's."""

    ordered_by: str = ""
    """The column that the rows are in the order of, `title` for their titles; empty where none tells it."""

    descending: bool = False
    """Whether they are so from the last to the first: the newest first."""

    divisions: tuple[Division, ...] = ()
    """The same rows under headings, where the list of a kind has them."""

    @property
    def is_sortable(self) -> bool:
        """Whether a reader can sort it: it has columns, and rows enough."""
        return bool(self.columns) and len(self.rows) > 2

    @property
    def is_long(self) -> bool:
        """Whether it has so many rows that a page with other parts folds it."""
        return len(self.rows) > MANY

    def direction(self, column: str) -> str:
        """How the rows are sorted by a column, as `aria-sort` says it; empty where they are not."""
        if not self.is_sortable or column != self.ordered_by:
            return ""
        return "descending" if self.descending else "ascending"
