"""The page of the data files: what each holds, for whoever wants the records and not the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.model.field import fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.views.links import Link, data_address
from generator.views.localised import Localised
from generator.views.parts.frames import Frame, frame
from generator.words.sizes import size

OF_EVERY_KIND = ("id", "kind", "original", "title", "summary", "url", "body")
"""The members of every record in a data file before its facts."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A data file: its records, its size, and the names of its members with what they are."""

    title: str
    id: str
    file: Link
    count: str
    size: str
    """Empty where it is not known."""

    members: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """All data files, with what holds for each of them."""

    frame: Frame
    intro: str
    languages: str
    common: tuple[tuple[str, str], ...]
    """The members that every record has in every file."""

    files: tuple[DataFile, ...]


def data_view(here: Localised, size_of: Callable[[Kind], int]) -> DataView:
    """The page of the data files; their sizes are in bytes."""
    words = here.words
    return DataView(
        frame=frame(
            here,
            here.addresses(lambda p: p.data),
            heading=words["data.title"],
            description=words["data.intro"],
            breadcrumbs=(Link(words["data.title"]),),
        ),
        intro=words["data.intro"],
        languages=words.joined([p.words["language"] for p in here.everywhere]),
        common=tuple((name, _label(name, None, here)) for name in OF_EVERY_KIND),
        files=tuple(_file(kind, size_of(kind), here) for kind in Kind),
    )


def _file(kind: Kind, bytes: int, here: Localised) -> DataFile:
    address = data_address(kind)
    return DataFile(
        title=here.words[f"kinds.{kind}.plural"],
        id=kind,
        file=Link(address.rpartition("/")[2], address),
        count=here.words.count(kind, len(here.catalogue.by_kind[kind])),
        size=size(here.words, bytes) if bytes else "",
        members=tuple((f.name, _label(f.name, kind, here)) for f in fields_of(FACTS[kind])),
    )


def _label(name: str, kind: Kind | None, here: Localised) -> str:
    words = here.words
    own = (words.find(f"fields_of.{kind}.{name}") if kind else None) or words.find(f"data.members.{name}")
    return str(own or words[f"fields.{name}"])
