"""The records and figures that rest on a document, part by part: on annex 2, the 91 activities of its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model.kind import Kind
from generator.model.record import AnyRecord
from generator.model.source import Place, Source
from generator.views.citing.sources import place_text
from generator.views.links import Group, Link
from generator.views.localised import Localised
from generator.views.registers.pages import address_of, figures_of_register

_PARTS = ("annex", "table", "section", "item", "component", "phase", "slide")
"""What tells one part of a document from another, from the whole to the part; rows and numbers are within them."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A part of a document, and what rests on it."""

    place: str
    groups: tuple[Group, ...]
    """The records of each kind, then the figures; where they are many, only the link to their list, with its count."""

    count: int
    """How many records and figures there are."""

    about: str = ""
    """What the part is about, where a vocabulary says it: the component of the results."""


def taken_from(document: AnyRecord, here: Localised) -> tuple[Taken, ...]:
    """The records and figures on a document, in the order of its parts; none of a record that is no source."""
    if document.kind != Kind.LIBRARY or not _is_source(document):
        return ()
    links = _links(document, here)
    return tuple(_taken(place, links[place], here) for place in sorted(links, key=_order))


def _is_source(document: AnyRecord) -> bool:
    """Whether the site worked with its text: such a document stands on itself."""
    return any(source.document == document.id for source in document.facts.sources)


_FIGURES = "figures"

Links = Mapping[str, Mapping[str, Link]]
"""For each kind, and for figures, the links by what they lead to."""


def _links(document: AnyRecord, here: Localised) -> Mapping[Place, Links]:
    found: dict[Place, dict[str, dict[str, Link]]] = {}
    for of, name, sources, link in _resting(document, here):
        for source in sources:
            if source.document == document.id:
                found.setdefault(_part(source.at), {}).setdefault(of, {}).setdefault(name, link)
    return found


def _resting(document: AnyRecord, here: Localised) -> Iterator[tuple[str, str, tuple[Source, ...], Link]]:
    """Every record and figure with sources: its group (a kind, or figures), its name, its sources, the link to it."""
    for record in here.catalogue.records:
        if record.name != document.name:
            yield record.kind, record.name, record.facts.sources, here.record_link(record)
    for figure in figures_of_register(here):
        if address := address_of(figure, here):
            yield _FIGURES, figure.id, figure.sources, Link(here.named(figure.label), address)


def _part(place: Place | None) -> Place:
    return Place(**{name: getattr(place, name) for name in _PARTS}) if place else Place()


def _order(place: Place) -> tuple[tuple[bool, str], ...]:
    """The whole first, then sections before tables and annexes, each by its number."""
    values = (getattr(place, name) for name in _PARTS)
    return tuple((value is not None, _sortable(value)) for value in values)


_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}


def _sortable(value: object) -> str:
    """Numbers, Roman ones too, in the order of their values: `II.1` after `I` and before `III`."""
    parts = str(value if value is not None else "").split(".")
    return ".".join(f"{_ROMAN.get(part, part):>4}" for part in parts)


def _taken(place: Place, links: Links, here: Localised) -> Taken:
    groups = tuple(_group(of, tuple(found.values()), here) for of, found in links.items())
    total = sum(map(len, links.values()))
    return Taken(place_text(place, here) or here.words["taken.whole"], groups, total, _about(place, here))


def _about(place: Place, here: Localised) -> str:
    term = here.catalogue.term("components", f"C{place.component}") if place.component else None
    return here.named(term.labels) if term else ""


_MANY = 20
"""The links from which on a list of its own shows them better, as the 91 activities of an annex."""


def _group(of: str, links: tuple[Link, ...], here: Localised) -> Group:
    if of == _FIGURES:
        return Group(here.words["registers.figures"], _sorted(links, here))
    whole = here.kind_link(Kind(of))
    return Group(
        whole.label,
        () if len(links) > _MANY else _sorted(links, here),
        replace(whole, count=len(links)) if len(links) > _MANY else None,
    )


def _sorted(links: tuple[Link, ...], here: Localised) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: here.language.sort_key(link.label)))
