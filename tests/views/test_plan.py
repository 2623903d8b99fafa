"""Every page of the site."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.kind import Kind
from generator.model.language import USUAL
from generator.views.plan import plan_of
from generator.views.site import Site


def test_no_two_pages_have_the_same_address(catalogue: Catalogue, place: Site) -> None:
    counted = Counter(page.address for page in plan_of(catalogue, place))
    assert [address for address, n in counted.items() if n > 1] == []


def test_addresses_are_ascii_and_differ_also_where_capitals_do_not_count(catalogue: Catalogue, place: Site) -> None:
    addresses = [page.address for page in plan_of(catalogue, place)]
    assert all(address.isascii() and " " not in address and len(address) <= 120 for address in addresses)
    assert len({address.casefold() for address in addresses}) == len(addresses)


def test_the_same_content_gives_the_same_plan(catalogue: Catalogue, place: Site) -> None:
    again = Catalogue(catalogue.content._replace(records=catalogue.content.records[::-1]))
    ours, theirs = ([(p.address, p.template, p.view) for p in plan_of(c, place)] for c in (catalogue, again))
    assert ours == theirs


def test_every_page_of_a_language_has_a_twin_that_says_so_too(catalogue: Catalogue, place: Site) -> None:
    pages = {page.address: page.view.frame for page in plan_of(catalogue, place)}
    for address, frame in pages.items():
        assert frame.address == address
        if frame.alternates:
            assert {a.language for a in frame.alternates} == set(USUAL)
            assert {a.language for a in frame.others} == {*USUAL} - {frame.language}
            assert all(pages[a.address].alternates == frame.alternates for a in frame.others)


def test_the_way_to_the_root_is_as_long_as_the_address(catalogue: Catalogue, place: Site) -> None:
    for page in plan_of(catalogue, place):
        if page.template != "404.html":
            assert page.view.frame.root == "../" * page.address.count("/")


@pytest.fixture
def nearly_empty(catalogue: Catalogue) -> Catalogue:
    """A catalogue of one document."""
    document = catalogue.by_name["library/report"]
    return Catalogue(catalogue.content._replace(records=(document,)))


def test_every_kind_has_a_list_even_without_records(nearly_empty: Catalogue, place: Site) -> None:
    lists = {p.address: p.view for p in plan_of(nearly_empty, place) if p.template == "list.html"}
    assert len(lists) == 2 * len(Kind)
    view = lists["en/programs/index.html"]
    assert (view.table, view.empty) == (None, "There are no records here yet.")


def test_a_value_that_no_record_has_gets_no_page(catalogue: Catalogue, place: Site) -> None:
    addresses = {page.address for page in plan_of(catalogue, place)}
    assert "es/programas/tipo-service.html" in addresses
    assert "es/programas/tipo-method.html" not in addresses


NO_COUNTRY = (
    "No record names Argentina. The RIAL report says that all the member states of the OAS took part in the "
    "network’s activities, but does not list them."
)


def test_a_term_that_no_record_has_gets_a_page_that_says_so(nearly_empty: Catalogue, place: Site) -> None:
    views = {page.address: page.view for page in plan_of(nearly_empty, place)}
    view = views["en/countries/ar.html"]
    assert (view.tables, view.empty) == ((), NO_COUNTRY)


def test_an_institution_has_one_page_not_a_second_one_for_its_term(catalogue: Catalogue, place: Site) -> None:
    addresses = {page.address for page in plan_of(catalogue, place)}
    assert "es/instituciones/ministry-ar.html" in addresses
    assert "es/organizaciones/ministry-ar.html" not in addresses
    assert "es/organizaciones/oas.html" in addresses


def test_the_page_of_what_is_not_found_knows_the_folder_of_the_site(catalogue: Catalogue) -> None:
    for url, root in (("", "/"), ("https://rial.example.org/", "/"), ("https://example.org/a/b/", "/a/b/")):
        view = next(p.view for p in plan_of(catalogue, Site(url=url)) if p.template == "404.html")
        assert view.frame.root == root
