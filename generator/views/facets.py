"""Facets as a list shows them: their values with counts, and the page of each value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue.facets import Facet, facets_of
from generator.catalogue.postings import Bits, broader_values, postings_of
from generator.model.kind import Kind
from generator.views.localised import PAGED_SCHEMES, Localised
from generator.views.parts import Address, Group, Link


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that some record has: its code in addresses and data, and how many have it."""

    code: str
    label: str
    count: int
    address: Address | None
    below: tuple[FacetValue, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet with the values that records of the kind have."""

    name: str
    label: str
    values: tuple[FacetValue, ...]
    tone: str = ""


def facet_views(kind: Kind, here: Localised) -> tuple[FacetView, ...]:
    """The facets of a kind that have values."""
    postings = postings_of(here.catalogue, kind).facets
    found = (facet_view(facet, postings[facet.name], here) for facet in facets_of(kind))
    return tuple(view for view in found if view.values)


def facet_view(facet: Facet, postings: Mapping[str, Bits], here: Localised) -> FacetView:
    """A facet with those of its values that are in `postings`."""
    tone = facet.field.shown.tone if facet.field and facet.field.shown and not facet.is_derived else ""
    return FacetView(facet.name, facet_label(facet, here), tuple(_values(facet, postings, here)), tone)


def facet_label(facet: Facet, here: Localised) -> str:
    """What a facet is called: its own words, else those of its field."""
    words = here.words
    keys = (f"facets_of.{facet.kind}.{facet.name}", f"fields_of.{facet.kind}.{facet.name}", f"facets.{facet.name}")
    return next((str(found) for key in keys if (found := words.find(key))), None) or str(words[f"fields.{facet.name}"])


def group_of(view: FacetView, *, current: str = "") -> Group:
    """The values of a facet as links to their pages; `current` is the one whose page it is."""
    links = tuple(
        Link(v.label, v.address, count=v.count, current=v.code == current)
        for value in view.values
        for v in (value, *value.below)
    )
    return Group(view.label, links, tone=view.tone)


def _values(facet: Facet, postings: Mapping[str, Bits], here: Localised) -> Iterator[FacetValue]:
    if facet.scheme in here.catalogue.schemes:
        yield from _terms(facet, postings, here)
    elif facet.named:
        for record in here.catalogue.listed(facet.named, here.language):
            if record.id in postings:
                link = here.record_link(record)
                yield FacetValue(record.id, link.label, postings[record.id].bit_count(), _part(link.address, facet))
    else:
        for code in (c for c in facet.choices if c in postings):
            address = here.choice_address(facet.kind, facet.name, code)
            label = here.choice_label(facet.kind, facet.name, code)
            yield FacetValue(code, label, postings[code].bit_count(), address)


def _terms(facet: Facet, postings: Mapping[str, Bits], here: Localised) -> Iterator[FacetValue]:
    order = [t.id for t in here.sorted_terms(facet.scheme) if t.id in postings]
    broader = dict(broader_values(here.catalogue, facet))
    scheme = here.catalogue.schemes[facet.scheme].broader
    for id in broader:
        if id in postings:
            below = tuple(_term(facet, facet.scheme, n, postings, here) for n in order if n in broader[id])
            assert scheme is not None
            yield _term(facet, scheme, id, postings, here, below)
    covered = {n for below in broader.values() for n in below}
    yield from (_term(facet, facet.scheme, id, postings, here) for id in order if id not in covered)


def _term(
    facet: Facet,
    scheme: str,
    id: str,
    postings: Mapping[str, Bits],
    here: Localised,
    below: tuple[FacetValue, ...] = (),
) -> FacetValue:
    address = here.term_address(scheme, id) if scheme in PAGED_SCHEMES else None
    return FacetValue(id, here.label(scheme, id), postings[id].bit_count(), _part(address, facet), below)


def _part(address: Address | None, facet: Facet) -> Address | None:
    """The part of a page where the records of the facet's kind are."""
    return f"{address}#{facet.kind}-{facet.name}" if address else None
