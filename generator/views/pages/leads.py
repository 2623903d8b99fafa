"""The countries that gave cooperation on the theme to which a list is narrowed, beside the programmes on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue.evidence import NEEDS, Evidence, Need
from generator.catalogue.facets import facets_of
from generator.catalogue.partners import Partner
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.reach import planned_counts
from generator.views.tables.facets import FacetValue, FacetView


@dataclass(frozen=True, slots=True)
class Lead:
    """Shown while the facet has this value: the countries that gave cooperation, how much, and with what results."""

    facet: str
    code: str
    title: str
    givers: tuple[Link, ...]
    all: Link
    """The page of the term."""


def leads_of(kind: Kind, facets: tuple[FacetView, ...], here: Localised) -> tuple[Lead, ...]:
    """A lead for each filter value of the list, such as a theme, on which some country gave cooperation."""
    return tuple(_leads(kind, facets, here)) if FACTS[kind].traits.leads_on else ()


def _leads(kind: Kind, facets: tuple[FacetView, ...], here: Localised) -> Iterator[Lead]:
    schemes = {facet.name: facet.scheme for facet in facets_of(kind) if facet.scheme in NEEDS}
    for view in (view for view in facets if view.name in schemes):
        scheme = schemes[view.name]
        broader = here.catalogue.schemes[scheme].broader or scheme
        for value in view.values:
            yield from _lead(view.name, value, Need(broader if value.below else scheme, value.code), here)
            for below in value.below:
                yield from _lead(view.name, below, Need(scheme, below.code), here)


def _lead(facet: str, value: FacetValue, need: Need, here: Localised) -> Iterator[Lead]:
    partners = here.catalogue.partners.of(need, here.language)
    if givers := tuple(giver for partner in partners for giver in _giver(partner, here)):
        title = here.words.say("list_page.leads", label=value.label)
        page = Link(str(here.words["list_page.leads_to"]), here.term_address(*need))
        yield Lead(facet, value.code, title, givers, page)


def _giver(partner: Partner, here: Localised) -> Iterator[Link]:
    """A country with what it gave and the results of it, and apart what was only planned: “Chile: 1 activity, 1 planned
    as of April 2015”.
    """
    gave = len(partner.of(Evidence.RECENT, Evidence.EARLIER))
    planned = planned_counts((item.record for item in partner.of(Evidence.PLANNED)), here)
    results = len(partner.of(Evidence.RESULT, Evidence.DOUBTFUL))
    counted = (("activities", gave), ("results", results))
    if gave or planned:
        said = [*(here.words.count(name, n) for name, n in counted if n), *planned]
        link = here.term_link("countries", partner.country)
        yield Link(f"{link.label}: {', '.join(said)}", link.address)
