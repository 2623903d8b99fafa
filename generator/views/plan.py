"""Every page of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple, Protocol
from urllib.parse import urlsplit

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.evidence import NEEDS, Need
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
from generator.views.pages.partners import partners_page
from generator.views.pages.record import record_view
from generator.views.pages.requests import requests_view
from generator.views.pages.search import search_view
from generator.views.pages.terms import term_view
from generator.views.pages.translations import translations_view
from generator.views.pages.vocabularies import scheme_view
from generator.views.parts.frames import Frame
from generator.views.site import Site


class View(Protocol):
    """What a template is given."""

    @property
    def frame(self) -> Frame:
        """What stands around the page's content."""


class PlannedPage(NamedTuple):
    """A page: where it is, the template that shows it, and how what it shows is made."""

    address: Address
    template: str
    make: Callable[[], View]

    @property
    def view(self) -> View:
        """What it shows, made anew: nobody keeps all views of a large site."""
        return self.make()

    @property
    def folder(self) -> str:
        """That of its language; empty for a page in every language."""
        return self.address.rpartition("/")[0].partition("/")[0]


def plan_of(catalogue: Catalogue, site: Site, sizes: Mapping[Kind, int] | None = None) -> tuple[PlannedPage, ...]:
    """Every page of the site, in a fixed order; `sizes` are those of the data files in bytes."""
    places = tuple(Localised.of(catalogue, language, site) for language in catalogue.languages)
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
    if here.catalogue.schemes.keys() & set(NEEDS):
        yield from _partners(here)
    for kind in Kind:
        yield from (_page("list.html", view) for view in list_views(kind, here))
        for record in here.catalogue.by_kind[kind]:
            yield PlannedPage(here.record_address(record), "record.html", partial(record_view, record, here))
    yield from (_page("moved.html", view) for view in moved_views(here))
    for scheme in VOCABULARIES:
        yield from _vocabulary(scheme, here)
    for facet in (f for kind in Kind for f in facets_of(kind)):
        for value in facet.choices:
            if here.catalogue.records_with(facet.scheme, value):
                address = here.choice_address(facet.kind, facet.name, value)
                yield PlannedPage(address, "choice.html", partial(choice_view, facet, value, here))


def _partners(here: Localised) -> Iterator[PlannedPage]:
    yield _page("partners.html", partners_page(here))
    for need in (Need(scheme, term.id) for scheme in NEEDS for term in here.catalogue.terms(scheme)):
        if view := requests_view(need, here):
            yield _page("requests.html", view)


def _vocabulary(scheme: str, here: Localised) -> Iterator[PlannedPage]:
    vocabulary = here.catalogue.schemes.get(scheme)
    if vocabulary is None:
        return
    if not vocabulary.broader:  # else it is shown with its broader terms
        yield _page("scheme.html", scheme_view(scheme, here))
    for term in vocabulary.terms:
        address = here.term_address(scheme, term.id)
        if address and here.catalogue.record_of(scheme, term.id) is None:
            yield PlannedPage(address, "term.html", partial(term_view, scheme, term, here))


def _page(template: str, view: View) -> PlannedPage:
    return PlannedPage(view.frame.address, template, lambda: view)
