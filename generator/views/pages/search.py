"""The search page, and the ways in for whoever has no script or no answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.frames import GUIDE_TO_ASK, Frame, frame, partners_link
from generator.views.parts.proposals import forms_link
from generator.views.tables.facets import FacetView, views_of_all

DOORS = ("areas", "topics", "populations", "countries")
"""The vocabularies by which one comes to an answer without words; of the others there are lists."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page: its words for the script, and the ways in for those without a script or an answer."""

    frame: Frame
    facets: tuple[FacetView, ...]
    doors: tuple[tuple[Link, str], ...]
    """Who can teach it, by what, how to ask, where to write what there is not: each with what stands behind it."""

    lists: tuple[Link, ...]


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
            is_listed=False,
        ),
        facets=views_of_all(here),
        doors=(*_doors(here), (forms_link(here), here.words["form.index.door"])),
        lists=_lists(here),
    )


def ways_in(here: Localised) -> tuple[Link, ...]:
    """The doors and lists from which everything can be reached."""
    return (*(link for link, _ in _doors(here)), *_lists(here))


def _doors(here: Localised) -> Iterator[tuple[Link, str]]:
    words = here.words
    if partners := partners_link(here):
        yield partners, words["home.partners_text"]
    for scheme in (s for s in DOORS if s in here.catalogue.schemes):
        yield _scheme_link(scheme, here), words[f"schemes.{scheme}.intro"]
    if guide := here.page(GUIDE_TO_ASK):
        yield here.record_link(guide), guide.text(here.language).summary or ""


def _lists(here: Localised) -> tuple[Link, ...]:
    kinds = [here.kind_link(k, count=len(r)) for k, r in here.catalogue.by_kind.items() if r]
    return (*kinds, *(_scheme_link(s, here) for s in ("organizations",) if s in here.catalogue.schemes))


def _scheme_link(scheme: str, here: Localised) -> Link:
    return Link(here.words[f"schemes.{scheme}.plural"], here.scheme_address(scheme))
