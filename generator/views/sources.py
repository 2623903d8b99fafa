"""Where the facts of a page stand."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.source import Place, Source
from generator.views.localised import Localised
from generator.views.parts import Link


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A document and the place in it."""

    document: Link
    place: str


def source_line(source: Source, here: Localised) -> SourceLine:
    """A source as the page cites it."""
    document = here.catalogue.by_name[f"library/{source.document}"]
    return SourceLine(here.record_link(document), place_text(source.at, here) if source.at else "")


def place_text(place: Place, here: Localised) -> str:
    """A place in a document, from the whole to the part: `Anexo 2, fila 1-1`."""
    said = [
        here.words.say(f"places.{name}", value=value)
        for name in type(place).model_fields
        if (value := getattr(place, name)) is not None
    ]
    return ", ".join(said)
