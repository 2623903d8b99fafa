"""The search page, and the ways in for whoever has no script."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.frames import Frame, frame
from generator.views.tables.facets import FacetView, views_of_all


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page: its words for the script, and the ways in for those without one."""

    frame: Frame
    facets: tuple[FacetView, ...]
    ways: tuple[Link, ...]


def search_view(here: Localised) -> SearchView:
    """The search page of a language."""
    words = here.words
    return SearchView(
        frame=frame(
            here,
            here.addresses(lambda p: p.search),
            heading=words["search.title"],
            description=words["search.description"],
            breadcrumbs=(Link(words["search.title"]),),
        ),
        facets=views_of_all(here),
        ways=ways_in(here),
    )


def ways_in(here: Localised) -> tuple[Link, ...]:
    """The lists and vocabularies from which everything can be reached."""
    kinds = [here.kind_link(k, count=len(r)) for k, r in here.catalogue.by_kind.items() if r]
    schemes = [
        Link(here.words[f"schemes.{s}.plural"], here.scheme_address(s))
        for s in ("countries", "areas", "populations", "organizations")
        if s in here.catalogue.schemes
    ]
    return (*kinds, *schemes)
