"""The same selections through the page and through the catalogue."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.catalogue.catalogue import Catalogue
from generator.model.kind import Kind
from generator.model.language import Language
from tests import by_hand
from tests.browser.conftest import Open
from tests.browser.shelf import Shelf, query

NARROWED = [kind for kind in Kind if kind is not Kind.PAGES]
PLACES = ["http", "file"]
few = settings(max_examples=settings().max_examples // 15, database=None, suppress_health_check=list(HealthCheck))


@pytest.mark.hypothesis  # its property is inside
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", NARROWED)
def test_whatever_is_clicked_the_page_shows_what_the_catalogue_counts(
    kind: Kind, place: str, catalogue: Catalogue, open_site: Open, places: Mapping[str, str]
) -> None:
    shelf = Shelf(open_site(places[place]), catalogue, kind, Language.EN if place == "file" else Language.ES)
    shelf.open()

    @few
    @given(picks=st.lists(st.integers(0, 999), min_size=2, max_size=5))
    def walk(picks: list[int]) -> None:
        chosen: dict[str, frozenset[str]] = {}
        for pick in picks:
            counts = shelf.counts(chosen)
            offered = [(f, v) for f, values in counts.items() for v, n in values.items() if n or v in chosen.get(f, ())]
            name, value = offered[pick % len(offered)]
            chosen[name] = (chosen.get(name, frozenset()) ^ {value}) - by_hand.replaced(catalogue, name, value)
            chosen = {f: values for f, values in chosen.items() if values}
            shelf.click(name, value)
            shelf.expect(chosen)
        if chosen:
            shelf.page.evaluate("document.querySelector('#chips .clear').click()")
            shelf.expect({})

    walk()
    assert shelf.reader.complaints == []


@pytest.mark.hypothesis  # its property is inside
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", [Kind.ACTIVITIES, Kind.WORKSHOPS])
def test_whatever_an_address_says_the_page_shows_what_the_catalogue_counts(
    kind: Kind, place: str, catalogue: Catalogue, open_site: Open, places: Mapping[str, str]
) -> None:
    shelf = Shelf(open_site(places[place]), catalogue, kind, Language.ES if place == "file" else Language.EN)
    table = by_hand.table(catalogue, kind)

    @few
    @given(selection=by_hand.selections(table, most=4))
    def visit(selection: dict[str, frozenset[str]]) -> None:
        chosen = {name: values for name, values in selection.items() if values}
        shelf.reader.go(shelf.address + query(chosen))
        shelf.expect(chosen)

    visit()
    assert shelf.reader.complaints == []
