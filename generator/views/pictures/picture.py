"""A picture with the same numbers in a table, what is to be seen, and from what it was made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from generator.model.record import AnyRecord
from generator.views.links import Address, Link
from generator.views.localised import Localised
from generator.views.pictures.strokes import Stroke
from generator.views.tables.bars import Bars

FITS = 400
"""The widest drawing that is narrowed to fit a phone, where its letters stay legible; a wider one is scrolled."""

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of a picture: how many records it counts, or what a source prints."""

    value: int | None
    text: str = ""
    """As it is said, where not by its digits: a rate."""

    records: tuple[int, ...] = ()
    """The records that it counts, by their numbers in the reading order of their kind, where they can be chosen."""

    planned: tuple[int, ...] | None = None
    """Those of them that are planned, where they are said apart."""

    @property
    def numbers(self) -> str:
        """The records that are said first: all, or those that are not planned."""
        return " ".join(str(n) for n in self.records if n not in (self.planned or ()))

    @property
    def apart(self) -> str | None:
        """The planned ones, where they are said apart."""
        return None if self.planned is None else " ".join(map(str, self.planned))

    @property
    def said(self) -> str:
        """As the table has it."""
        return self.text or (NOTHING if self.value is None else str(self.value))


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A row of a table of numbers."""

    head: Link
    numbers: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class NumberTable:
    """The numbers of a picture; the first head is that of the column of names."""

    heads: tuple[str, ...]
    rows: tuple[NumberRow, ...]
    total: NumberRow | None = None
    whole: frozenset[int] = frozenset()
    """The columns of what cannot be chosen: a table of what is chosen has them not."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing and all that stands beside it."""

    id: str
    title: str
    how: str
    """How to read it."""

    says: str
    """What is to be seen, in a sentence."""

    width: float
    height: float
    shapes: tuple[Stroke, ...]
    table: NumberTable
    sources: tuple[Link, ...] = ()
    source: str = ""
    """From what it was made, in a sentence."""

    note: str = ""
    """What else it rests on: whose outlines a map has."""

    file: Address = ""
    """Of its files, without their endings: `es/explorador/map`; none where they are not made."""

    is_small: bool = False
    """Whether only its numbers are a file: the explorer draws the same larger, and has its drawings as files."""

    is_counted: bool = False
    """Whether a script counts it anew, when some of the records are chosen."""

    instead: Bars | None = None
    """What takes its place on a phone."""

    @property
    def has_links(self) -> bool:
        """Whether parts of it lead somewhere."""
        return any(shape.address for shape in self.shapes)

    @property
    def fits(self) -> bool:
        """Whether a phone shows it whole."""
        return self.width <= FITS

    @property
    def drawing(self) -> Address | None:
        """The file of the drawing."""
        return f"{self.file}.svg" if self.file and not self.is_small else None

    @property
    def pixels(self) -> Address | None:
        """The file of the drawing as PNG, of one that is wider than a phone."""
        return f"{self.file}.png" if self.drawing and not self.fits else None

    @property
    def numbers(self) -> Address | None:
        """The file of the numbers."""
        return f"{self.file}.csv" if self.file else None


def numbers_of_records(records: Iterable[AnyRecord], here: Localised) -> tuple[int, ...]:
    """The numbers of records in the reading order of their kind, the least first."""
    return tuple(sorted(map(here.catalogue.number, records)))


def amount_of(records: Iterable[AnyRecord], here: Localised, *, chosen: bool = False) -> Amount:
    """How many records; where they can be chosen, also which."""
    found = tuple(records)
    return Amount(len(found), records=numbers_of_records(found, here) if chosen else ())


def sourced(picture: Picture, records: Sequence[AnyRecord], here: Localised) -> Picture:
    """The same with where its numbers are from: the records amount_of, and the documents that they cite most."""
    kinds = dict.fromkeys(record.kind for record in records)
    counts = [here.words.count(kind, sum(r.kind == kind for r in records)) for kind in kinds]
    documents: dict[str, int] = {}
    for document in (source.document for record in records for source in record.facts.sources):
        documents[document] = documents.get(document, 0) + 1
    most = sorted(documents, key=lambda document: (-documents[document], document))[:_SOURCES]
    return replace(
        picture,
        source=here.words.say("pictures.source", records=here.words.joined(counts)),
        sources=tuple(here.record_link(here.catalogue.by_name[f"library/{document}"]) for document in most),
    )


_SOURCES = 3
"""How many documents are named."""


def beside_page(page: Callable[[Localised], Address], id: str, here: Localised) -> Address:
    """Where the files of a picture are: `es/explorador/map`, without an ending, of `es/explorador/index.html`."""
    stem = page(here).removesuffix(".html")
    folder, _, name = stem.rpartition("/")
    return f"{folder}/{id}" if name == "index" else f"{folder}/{name}-{id}"
