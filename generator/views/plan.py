"""Every page of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
from generator.views.pages.every_language import NOT_FOUND, ROOT, not_found_view, root_view
from generator.views.pages.explorer import explorer_view
from generator.views.pages.form import form_view, forms_view
from generator.views.pages.home import home_view
from generator.views.pages.kit import kit_view, paper_view
from generator.views.pages.lists import choice_view, list_view, page_address, pages_of_list
from generator.views.pages.moved import moved_names, moved_view
from generator.views.pages.news import news_view
from generator.views.pages.partners import partners_page
from generator.views.pages.record import record_view
from generator.views.pages.requests import requests_view
from generator.views.pages.reviews import reviews_view
from generator.views.pages.search import search_view
from generator.views.pages.terms import term_view
from generator.views.pages.translations import translations_view
from generator.views.pages.vocabularies import scheme_view
from generator.views.parts.frames import Frame
from generator.views.parts.kit import papers_of
from generator.views.site import Site


class View(Protocol):
    """What a template is given."""

    @property
    def frame(self) -> Frame:
        """What stands around the page's content."""


class PlannedPage(NamedTuple):
    """A page: where it is, the template that shows it, and how what it shows is made.

    `make` reads all that it needs when it is called: what it was given before is the same wherever the address is.
    """

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


def plan_of(
    catalogue: Catalogue, site: Site, size_of: Callable[[Address], int] = lambda _: 0
) -> tuple[PlannedPage, ...]:
    """Every page of the site, in a fixed order; `size_of` tells the bytes of a data file."""
    places = tuple(Localised.of(catalogue, language, site) for language in catalogue.languages)
    root = urlsplit(site.url).path or "/"
    pages = [
        PlannedPage(ROOT, "root.html", partial(root_view, places)),
        PlannedPage(NOT_FOUND, "404.html", partial(not_found_view, places, root)),
    ]
    for here in places:
        pages.append(PlannedPage(here.data, "data.html", partial(data_view, here, size_of)))
        pages.append(PlannedPage(here.translations, "translations.html", partial(translations_view, here)))
        if catalogue.kept():
            pages.append(PlannedPage(here.reviews, "reviews.html", partial(reviews_view, here)))
        if site.before:
            pages.append(PlannedPage(here.news, "news.html", partial(news_view, here, site.before)))
        pages += _pages(here)
    return tuple(pages)


def _pages(here: Localised) -> Iterator[PlannedPage]:
    yield PlannedPage(here.home, "home.html", partial(home_view, here))
    yield PlannedPage(here.search, "search.html", partial(search_view, here))
    if "countries" in here.catalogue.schemes:
        yield PlannedPage(here.explorer, "explorer.html", partial(explorer_view, here))
        yield PlannedPage(here.coverage, "coverage.html", partial(coverage_view, here))
    if here.catalogue.schemes.keys() & set(NEEDS):
        yield from _partners(here)
    if papers := papers_of(here):
        yield PlannedPage(here.kit, "kit.html", partial(kit_view, here))
        for paper in papers:
            yield PlannedPage(here.paper_address(paper.id), "paper.html", partial(paper_view, paper, here))
    yield PlannedPage(here.forms, "forms.html", partial(forms_view, here))
    for kind in Kind:
        yield from _of_kind(kind, here)
        yield PlannedPage(here.form_address(kind), "form.html", partial(form_view, kind, here))
    for name in moved_names(here):
        yield PlannedPage(here.old_address(name), "moved.html", partial(moved_view, name, here))
    for scheme in VOCABULARIES:
        yield from _vocabulary(scheme, here)
    for facet in (f for kind in Kind for f in facets_of(kind)):
        for value in facet.choices:
            if here.catalogue.records_with(facet.scheme, value):
                address = here.choice_address(facet.kind, facet.name, value)
                yield PlannedPage(address, "choice.html", partial(choice_view, facet, value, here))


def _of_kind(kind: Kind, here: Localised) -> Iterator[PlannedPage]:
    for n in range(1, pages_of_list(kind, here) + 1):
        yield PlannedPage(page_address(kind, n, here), "list.html", partial(list_view, kind, n, here))
    for record in here.catalogue.by_kind[kind]:
        yield PlannedPage(here.record_address(record), "record.html", partial(record_view, record, here))


def _partners(here: Localised) -> Iterator[PlannedPage]:
    yield PlannedPage(here.partners, "partners.html", partial(partners_page, here))
    for need in (Need(scheme, term.id) for scheme in NEEDS for term in here.catalogue.terms(scheme)):
        if here.catalogue.partners.has_any(need):
            yield PlannedPage(here.request_address(*need), "requests.html", partial(requests_view, need, here))


def _vocabulary(scheme: str, here: Localised) -> Iterator[PlannedPage]:
    vocabulary = here.catalogue.schemes.get(scheme)
    if vocabulary is None:
        return
    if not vocabulary.broader:  # else it is shown with its broader terms
        yield PlannedPage(here.scheme_address(scheme), "scheme.html", partial(scheme_view, scheme, here))
    for term in vocabulary.terms:
        address = here.term_address(scheme, term.id)
        if address and here.catalogue.record_of(scheme, term.id) is None:
            yield PlannedPage(address, "term.html", partial(term_view, scheme, term, here))
