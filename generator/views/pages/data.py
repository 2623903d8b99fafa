"""The page of the data files: what there is, what each file holds, and how it is read, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model.kind import Kind
from generator.views.data.columns import data_columns
from generator.views.data.published import OF_EVERY_KIND, VERSION
from generator.views.feeds import feed_of_all, feed_of_kind
from generator.views.links import DATA_FOLDER, OAI, Address, Followed, Link, data_address
from generator.views.localised import Localised
from generator.views.parts.frames import Frame, frame
from generator.words.sizes import size

WHOLE = (
    ("sqlite", f"{DATA_FOLDER}/all.sqlite"),
    ("relations", f"{DATA_FOLDER}/relations.csv"),
    ("turtle", f"{DATA_FOLDER}/vocabularies.ttl"),
    ("jsonld", f"{DATA_FOLDER}/vocabularies.jsonld"),
    ("package", f"{DATA_FOLDER}/datapackage.json"),
    ("dcat", f"{DATA_FOLDER}/dcat.jsonld"),
    ("schema", f"{DATA_FOLDER}/schema.json"),
    ("oai", OAI),
)
"""The files about all records: their word in `data.files`, and their address."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A file: its format, where it is and how large; the size is empty where it is not known."""

    format: str
    file: Link
    size: str


@dataclass(frozen=True, slots=True)
class Member:
    """A line of the dictionary: the name of a column, what it is, what it says, and its type in words."""

    name: str
    label: str
    told: str
    type: str


@dataclass(frozen=True, slots=True)
class DataOfKind:
    """The files of a kind, and its columns but those that every kind has."""

    title: str
    id: str
    count: str
    files: tuple[Offered, ...]
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class DataOfAll:
    """A file about all records, and what it is."""

    title: str
    about: str
    file: Offered


@dataclass(frozen=True, slots=True)
class DataView:
    """All data files, with what holds for each of them."""

    frame: Frame
    intro: str
    made: str
    languages: str
    kinds: tuple[DataOfKind, ...]
    whole: tuple[DataOfAll, ...]
    common: tuple[Member, ...]
    """The columns that every record has in every file."""

    feeds: tuple[Followed, ...]
    """Those of everything and of each kind; none where it is not known when anything changed."""

    stable: str
    examples: tuple[str, ...]


def data_view(here: Localised, size_of: Callable[[Address], int]) -> DataView:
    """The page of the data files; their sizes are in bytes."""
    words = here.words
    return DataView(
        frame=frame(
            here,
            here.addresses(lambda p: p.data),
            heading=words["data.title"],
            description=words["data.intro"],
            breadcrumbs=(Link(words["data.title"]),),
            feeds=feed_of_all(here),
        ),
        intro=words["data.intro"],
        made=words["data.made"],
        languages=words.joined([p.words["language"] for p in here.everywhere]),
        kinds=tuple(_of_kind(kind, size_of, here) for kind in Kind),
        whole=tuple(_of_all(name, address, size_of, here) for name, address in _whole(here)),
        common=_members(next(iter(Kind)), here)[: len(OF_EVERY_KIND)],
        feeds=(*feed_of_all(here), *(feed for kind in Kind for feed in feed_of_kind(kind, here))),
        stable=words.say("data.stable", version=VERSION),
        examples=_examples(here),
    )


def _of_kind(kind: Kind, size_of: Callable[[Address], int], here: Localised) -> DataOfKind:
    addresses = (
        ("CSV", data_address(kind, "csv", here.language)),
        ("Excel", data_address(kind, "xlsx", here.language)),
        ("JSON", data_address(kind)),
        ("JSON Lines", data_address(kind, "jsonl")),
    )
    return DataOfKind(
        title=here.words[f"kinds.{kind}.plural"],
        id=kind,
        count=here.words.count(kind, len(here.catalogue.by_kind[kind])),
        files=tuple(_download(format, address, size_of, here) for format, address in addresses),
        members=_members(kind, here)[len(OF_EVERY_KIND) :],
    )


def _whole(here: Localised) -> Iterator[tuple[str, Address]]:
    """The files about all records that this site has."""
    return ((name, address) for name, address in WHOLE if address != OAI or here.site.is_harvested)


def _of_all(name: str, address: Address, size_of: Callable[[Address], int], here: Localised) -> DataOfAll:
    title, about = here.words[f"data.files.{name}.title"], here.words[f"data.files.{name}.about"]
    return DataOfAll(title, about, _download(address.rpartition("/")[2], address, size_of, here))


def _download(format: str, address: Address, size_of: Callable[[Address], int], here: Localised) -> Offered:
    bytes = size_of(address)
    return Offered(format, Link(format, address), size(here.words, bytes) if bytes else "")


def _members(kind: Kind, here: Localised) -> tuple[Member, ...]:
    types = here.words["data.types"]
    return tuple(Member(c.name, c.label, c.told, types[c.type]) for c in data_columns(kind, here))


def _examples(here: Localised) -> tuple[str, ...]:
    """Lines that work as they are in the folder of the site, or at its address."""
    base = here.site.url + f"{DATA_FOLDER}/" if here.site.url else f"{DATA_FOLDER}/"
    language = here.language
    return (
        f"import pandas\npandas.read_csv('{base}activities.{language}.csv')",
        f"readr::read_csv('{base}activities.{language}.csv')",
        "sqlite3 all.sqlite \"SELECT provider, count(*) FROM activities WHERE status = 'completed'"
        ' GROUP BY provider ORDER BY 2 DESC, 1"',
    )
