"""The pieces that views are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.markdown.prose import Glossary
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.record import Section

Address = str
"""A page or a file of the site, relative to the site's root: `es/talleres/2009-buenos-aires.html#resultado`."""


def data_address(kind: Kind) -> Address:
    """The data file of a kind."""
    return f"data/{kind}.json"


@dataclass(frozen=True, slots=True)
class Link:
    """A label, and where it leads if anywhere."""

    label: str
    address: Address | None = None
    language: Language | None = None
    """The language of the label where it is not the page's."""

    count: int | None = None
    title: str | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language."""

    language: Language
    address: Address
    is_fallback: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """How to propose a change from a page: what whoever publishes the site has set for it."""

    publisher: str = ""
    email: str = ""
    mail: str | None = None
    """A mail with its subject and its first words."""

    issue: str | None = None
    """A new issue of the repository with the same."""

    answers: str = ""
    """In how many days an answer comes."""

    @property
    def is_open(self) -> bool:
        """Whether there is any address."""
        return bool(self.mail or self.issue)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the content of each page, and what it says of itself to machines."""

    language: Language
    address: Address
    root: str
    """From the page to the site's root: ``, `../` or `../../`."""

    heading: str
    title: str
    """The document's title, unique on the site."""

    description: str
    breadcrumbs: tuple[Link, ...]
    nav: tuple[Link, ...]
    alternates: tuple[Alternate, ...]
    """Every language of the page, its own included; empty on the pages that speak every language in turn."""

    home: Address
    search: Address
    edition: str
    change: Change = Change()
    foot: tuple[Link, ...] = ()
    """To the pages about the site itself."""

    host: str | None = None
    """The home page of the published site; None where its address is not known."""

    canonical: str | None = None
    """Absolute; None where the site's own address is not known."""

    indexed: bool = True
    """False keeps search engines away."""

    @property
    def others(self) -> tuple[Alternate, ...]:
        """Where the language switch leads: the page in each language but its own."""
        return tuple(a for a in self.alternates if a.language != self.language)


@dataclass(frozen=True, slots=True)
class FactValue:
    """One value of a fact, as people read it."""

    text: str
    address: Address | None = None
    language: Language | None = None
    detail: str | None = None
    """The source's own words, always in the language `detail_language`."""

    detail_language: Language | None = None
    sort: str | None = None
    """What the value is sorted by where that is not its text: a date in ISO 8601; empty, it comes last."""

    tone: str = ""
    """`gives`, `receives` or `planned`."""

    ministry: Link | None = None
    """The ministry that gave or received, where the value is its country."""


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


@dataclass(frozen=True, slots=True)
class Row:
    """A record in a list: what it is called, one line, and its coded facts in the columns of the list."""

    link: Link
    line: str | None
    line_language: Language | None
    cells: tuple[tuple[FactValue, ...], ...] = ()
    number: int = 0
    """The record's number in the postings of its kind."""

    mark: str = ""
    """What the reader must know of its standing in this list."""


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

    ordered_by: str = ""
    """The column that the rows are in the order of, `title` for their titles; empty where none tells it."""

    descending: bool = False
    """Whether they are so from the last to the first: the newest first."""

    divisions: tuple[Division, ...] = ()
    """The same rows under headings, where the list of a kind has them."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A term with the terms below it."""

    link: Link
    below: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Links under a title."""

    title: str
    links: tuple[Link, ...]
    all: Link | None = None
    tone: str = ""
    """`gives` or `receives` where that is what the links have in common."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, what it counts, and the page that proves it; none has to prove a zero."""

    value: int
    label: str
    address: Address | None
    note: str = ""
    tone: str = ""
    """`gives` or `receives` where that is what it counts."""


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a text with what its rendering needs."""

    sections: tuple[Section, ...]
    ids: tuple[str, ...]
    targets: Mapping[str, str] = field(default_factory=dict)
    """From the target of a link, as written, to the one on the page."""

    contents: tuple[Link, ...] = ()
    """The headings of the second level, where there are enough of them."""

    abbreviations: Glossary = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the reader must know before reading."""

    kind: str
    text: str
    link: Link | None = None
