"""Every page of the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol
from urllib.parse import urlsplit

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.facets import facets_of
from generator.model.kind import Kind
from generator.model.vocabulary import VOCABULARIES
from generator.views.links import Address
from generator.views.localised import Localised
from generator.views.pages.coverage import coverage_view
from generator.views.pages.data import data_view
from generator.views.pages.every_language import not_found_view, root_view
from generator.views.pages.home import home_view
from generator.views.pages.lists import choice_view, list_views
from generator.views.pages.moved import moved_views
from generator.views.pages.record import record_view
from generator.views.pages.search import search_view
from generator.views.pages.terms import scheme_view, term_view
from generator.views.pages.translations import translations_view
from generator.views.parts.frames import Frame
from generator.views.site import Site


class View(Protocol):
    """What a template is given."""

    @property
    def frame(self) -> Frame:
        """What stands around the page's content."""


class PlannedPage(NamedTuple):
    """A page: where it is, the template that shows it, and what it shows."""

    address: Address
    template: str
    view: View


def plan_of(catalogue: Catalogue, site: Site, sizes: Mapping[Kind, int] | None = None) -> tuple[PlannedPage, ...]:
    """Every page of the site, in a fixed order; `sizes` are those of the data files in bytes."""
    places = tuple(Localised(catalogue, language, site) for language in catalogue.languages)
    root = urlsplit(site.url).path or "/"
    pages = [
        _page("root.html", root_view(places)),
        _page("404.html", not_found_view(places, root)),
    ]
    for here in places:
        pages.append(_page("data.html", data_view(here, sizes or {})))
        pages.append(_page("translations.html", translations_view(here)))
        pages += _pages(here)
    return tuple(pages)


def _pages(here: Localised) -> Iterator[PlannedPage]:
    yield _page("home.html", home_view(here))
    yield _page("search.html", search_view(here))
    if "countries" in here.catalogue.schemes:
        yield _page("coverage.html", coverage_view(here))
    for kind in Kind:
        yield from (_page("list.html", view) for view in list_views(kind, here))
        for record in here.catalogue.by_kind[kind]:
            yield _page("record.html", record_view(record, here))
    yield from (_page("moved.html", view) for view in moved_views(here))
    for scheme in VOCABULARIES:
        yield from _vocabulary(scheme, here)
    for facet in (f for kind in Kind for f in facets_of(kind)):
        for value in facet.choices:
            if here.catalogue.records_with(facet.scheme, value):
                yield _page("choice.html", choice_view(facet, value, here))


def _vocabulary(scheme: str, here: Localised) -> Iterator[PlannedPage]:
    vocabulary = here.catalogue.schemes.get(scheme)
    if vocabulary is None:
        return
    if not vocabulary.broader:  # else it is shown with its broader terms
        yield _page("scheme.html", scheme_view(scheme, here))
    for term in vocabulary.terms:
        if here.catalogue.record_of(scheme, term.id) is None:
            yield _page("term.html", term_view(scheme, term, here))


def _page(template: str, view: View) -> PlannedPage:
    return PlannedPage(view.frame.address, template, view)
