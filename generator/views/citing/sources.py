"""The sources at the foot of a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.source import Place, Source
from generator.views.links import Link
from generator.views.localised import Localised


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A document and the places in it."""

    document: Link
    place: str


def source_lines(sources: Iterable[Source], here: Localised) -> tuple[SourceLine, ...]:
    """Sources as the page cites them: each document once, with its places."""
    places: dict[str, list[str]] = {}
    for source in sources:
        said = places.setdefault(source.document, [])
        if source.at:
            said.append(place_text(source.at, here))
    return tuple(
        SourceLine(here.record_link(here.catalogue.by_name[f"library/{document}"]), "; ".join(said))
        for document, said in places.items()
    )


def said_sources(sources: Iterable[Source], here: Localised) -> str:
    """Documents with the places in them, in a line."""
    return said_lines(source_lines(sources, here))


def said_lines(lines: Iterable[SourceLine]) -> str:
    """The same of lines that are there."""
    return "; ".join(f"{s.document.label}, {s.place}" if s.place else s.document.label for s in lines)


def place_text(place: Place, here: Localised) -> str:
    """A place in a document, from the whole to the part: `Parte II, fila 1-1`."""
    said = [
        here.words.say(f"places.{name}", value=value)
        for name in type(place).model_fields
        if (value := getattr(place, name)) is not None
    ]
    return ", ".join(said)
