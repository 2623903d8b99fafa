"""A document to be printed, as plain data: blocks one below the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.language import Language


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a line, all set alike; `to` is an anchor of the document (`#programs/ar-seclo`) or an address."""

    text: str
    bold: bool = False
    slanted: bool = False
    to: str = ""
    language: str = ""
    """Where it is not that of the document."""


Runs = tuple[Run, ...]
"""A line, or a paragraph."""


@dataclass(frozen=True, slots=True)
class HeadBlock:
    """A heading. Those of the first two levels stand in the table of contents, of the first three in the bookmarks."""

    level: int
    text: str
    anchor: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph: `text`, `lead`, `small` or `quote`."""

    runs: Runs
    style: str = "text"


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list, each item with its mark: `•`, `1.`."""

    items: tuple[tuple[str, Runs], ...]
    depth: int = 0


@dataclass(frozen=True, slots=True)
class FactsBlock:
    """Labels, each with what is said beside it."""

    rows: tuple[tuple[str, Runs], ...]


@dataclass(frozen=True, slots=True)
class GridBlock:
    """A table: its heads, the share of the width that each column has, and its rows."""

    heads: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[Runs, ...], ...]
    numbers: tuple[int, ...] = ()
    """The columns of numbers, which stand at the right."""


DocumentBlock = HeadBlock | TextBlock | ListBlock | FactsBlock | GridBlock


@dataclass(frozen=True, slots=True)
class Leaflet:
    """A whole document: what stands on its cover, the head of its contents, its blocks."""

    language: Language
    title: str
    subject: str
    network: str
    """Who it is of: the name of the network."""

    cover: tuple[str, ...]
    """The lines at the foot of the cover."""

    contents: str
    foot: str
    blocks: tuple[DocumentBlock, ...]
    made: date | None


def one_run(text: str, *, bold: bool = False, to: str = "") -> Runs:
    """A line of words that are all set alike."""
    return (Run(text, bold=bold, to=to),)
