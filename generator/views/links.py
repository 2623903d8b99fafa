"""Addresses of pages, and the links to them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.kind import Kind
from generator.model.language import Language

Address = str
"""A page or a file of the site, relative to the site's root: `es/talleres/2009-buenos-aires.html#resultado`."""


FEEDS = "feeds"
"""The folder of feeds and calendars, a folder a language."""

DATA_FOLDER = "data"
"""The folder of the data files."""

CARDS = "cards"
"""The folder of the pictures that links show where they are passed on."""

OAI = f"{DATA_FOLDER}/oai.xml"
"""All records for harvesters, where the site has what these ask for."""


def data_address(kind: Kind, ending: str = "json", language: Language | None = None) -> Address:
    """A data file of a kind: `data/programs.json`, and in a language `data/programs.es.csv`."""
    return f"{DATA_FOLDER}/{kind}.{language}.{ending}" if language else f"{DATA_FOLDER}/{kind}.{ending}"


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
class Followed:
    """A feed or a calendar that tells what is new on a page."""

    title: str
    address: Address
    media_type: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language."""

    language: Language
    address: Address
    is_fallback: bool = False


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
