"""Facets as a list shows them: their values with counts, and the page of each value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue.facets import CataloguedFacet, facets_of
from generator.catalogue.facets_of_all import KIND, SCHEMES, postings_of_all
from generator.catalogue.postings import Bits, broader_values, postings_of
from generator.model.kind import Kind
from generator.views.links import Address, Group, Link
from generator.views.localised import Localised


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
    tells_apart: bool = True
    """Whether it has several values, of which not every record has each; else there is nothing to choose."""


def facet_views(kind: Kind, here: Localised) -> tuple[FacetView, ...]:
    """The facets of a kind that have values."""
    postings = postings_of(here.catalogue, kind).facets
    found = (facet_view(facet, postings[facet.name], here) for facet in facets_of(kind))
    return tuple(view for view in found if view.values)


def facet_view(facet: CataloguedFacet, postings: Mapping[str, Bits], here: Localised) -> FacetView:
    """A facet with those of its values that are in `postings`."""
    tone = facet.field.shown.tone if facet.field and facet.field.shown and not facet.is_derived else ""
    total = len(here.catalogue.by_kind[facet.kind])
    tells = len(postings) > 1 and any(bits.bit_count() < total for bits in postings.values())
    return FacetView(facet.name, facet_label(facet, here), tuple(_values(facet, postings, here)), tone, tells)


def facet_label(facet: CataloguedFacet, here: Localised) -> str:
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


def _values(facet: CataloguedFacet, postings: Mapping[str, Bits], here: Localised) -> Iterator[FacetValue]:
    if facet.scheme in here.catalogue.schemes:
        yield from _terms(facet.scheme, postings, here, f"{facet.kind}-{facet.name}")
    elif facet.named:
        for record in here.catalogue.listed(facet.named, here.language):
            if record.id in postings:
                link = here.record_link(record)
                yield FacetValue(
                    record.id,
                    link.label,
                    postings[record.id].bit_count(),
                    _part(link.address, f"{facet.kind}-{facet.name}"),
                )
    else:
        for code in (c for c in facet.choices if c in postings):
            address = here.choice_address(facet.kind, facet.name, code)
            label = here.choice_label(facet.kind, facet.name, code)
            yield FacetValue(code, label, postings[code].bit_count(), address)


def _terms(scheme: str, postings: Mapping[str, Bits], here: Localised, part: str = "") -> Iterator[FacetValue]:
    """The terms of a vocabulary, beneath the broader ones; `part` is that of their pages which tells of the facet."""

    def value(scheme: str, id: str, below: tuple[FacetValue, ...] = ()) -> FacetValue:
        address = here.term_address(scheme, id)
        return FacetValue(id, here.label(scheme, id), postings[id].bit_count(), _part(address, part), below)

    order = [t.id for t in here.sorted_terms(scheme) if t.id in postings]
    broader = dict(broader_values(here.catalogue, scheme))
    above = here.catalogue.schemes[scheme].broader or ""
    for id in (id for id in broader if id in postings):
        yield value(above, id, tuple(value(scheme, n) for n in order if n in broader[id]))
    covered = {n for below in broader.values() for n in below}
    yield from (value(scheme, id) for id in order if id not in covered)


def _part(address: Address | None, part: str) -> Address | None:
    """The part of a page where the records of the facet's kind are."""
    return f"{address}#{part}" if address and part else address


def views_of_all(here: Localised) -> tuple[FacetView, ...]:
    """The facets of all records together."""
    postings = postings_of_all(here.catalogue).facets
    kinds = tuple(
        FacetValue(kind, str(here.words[f"kinds.{kind}.plural"]), bits.bit_count(), here.list_address(Kind(kind)))
        for kind, bits in postings[KIND].items()
    )
    facets = [
        (KIND, kinds),
        *((name, tuple(_terms(s, postings[name], here))) for name, s in SCHEMES.items() if postings[name]),
    ]
    return tuple(FacetView(name, str(here.words[f"facets_of_all.{name}"]), values) for name, values in facets)
