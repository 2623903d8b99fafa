"""Filters where no words say what is wanted, or no record has them: they choose from all records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.facets_of_all import every_record
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.parts.sentences import hit_title_of
from generator.views.site import Site
from tests import by_hand
from tests.browsing import Open
from tests.real import real_catalogue
from tests.search.asking import PAGES, ask
from tests.search.box import DESKTOP, Keep
from tests.search.narrowed import Narrowed, Selection

NOWHERE = "zzzxqyw"
ONE: Selection = {"kind": frozenset({"workshops"}), "year": frozenset({"2007"})}
MANY: Selection = {"country": frozenset({"AR"})}
DEAD_END: Selection = {"kind": frozenset({"institutions"}), "year": frozenset({"2014"}), "country": frozenset({"AR"})}
HELP = (
    "Se buscó en español y en inglés. "
    "Pruebe con otras palabras, elija un tema o un país en los filtros, o siga por uno de estos caminos:"
)


@dataclass(frozen=True)
class Every(Narrowed):
    """A search page on which nothing was found, or asked."""

    def found(self) -> list[int]:
        return list(range(len(self.table)))

    def said(self, selection: Selection) -> str:
        n = len(self.left(selection)) if selection else 0
        have = "1 ficha tiene los filtros elegidos." if n == 1 else f"{n} fichas tienen los filtros elegidos."
        if not self.query:
            return have if n else ""
        return f"Ninguna ficha contiene «{self.query}». {have if n else HELP}"

    def wanted(self, selection: Selection) -> dict[str, object]:
        return super().wanted(selection) | ({} if selection else {"hits": 0})


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return real_catalogue()


@pytest.fixture(scope="module")
def table(catalogue: Catalogue) -> by_hand.Table:
    return by_hand.table_of_all(catalogue)


@pytest.fixture(params=["http", "file"])
def place(request: pytest.FixtureRequest) -> str:
    at: str = request.param
    return at


@pytest.fixture(params=["", NOWHERE], ids=["nothing asked", "nothing found"])
def every(request: pytest.FixtureRequest, place: str, keep: Keep, table: by_hand.Table) -> Iterator[Every]:
    """In a window that stays open for one test after the other."""
    every = Every(keep(place, DESKTOP, hasty=True), table, request.param)
    yield every
    assert every.reader.complaints == []
    assert every.reader.elsewhere == []


@pytest.mark.parametrize("selection", [{}, ONE, MANY])
def test_an_address_shows_all_records_that_its_filters_say(selection: Selection, every: Every) -> None:
    every.open(selection)


def test_filters_are_chosen_and_taken_back_one_by_one(every: Every) -> None:
    page = every.turn({})
    every.click("kind", "workshops")
    every.expect({"kind": ONE["kind"]})
    every.click("year", "2007")
    every.expect(ONE)
    page.go_back()
    every.expect({"kind": ONE["kind"]})
    page.go_forward()
    every.expect(ONE)
    page.get_by_role("button", name="Borrar todo").click()
    every.expect({})


def test_where_filters_leave_nothing_the_ways_out_are_offered(every: Every) -> None:
    page = every.turn(DEAD_END)
    expect(page.locator("#nothing").get_by_role("button", name="Quitar «2014»")).to_be_visible()


def test_records_come_in_their_order_ten_at_a_time(every: Every, catalogue: Catalogue) -> None:
    page = every.turn(MANY)
    page.locator("#search-more").click()
    expect(page.locator("#hits > li")).to_have_count(20)
    records = every_record(catalogue)
    here = Localised(catalogue, Language.ES, Site())
    titles = [hit_title_of(records[n], here) for n in every.left(MANY)]
    assert page.locator("#hits h3").all_inner_texts() == titles[:20]


def test_what_was_found_takes_the_place_of_all_records(every: Every) -> None:
    page = every.turn(MANY)
    page.get_by_role("main").get_by_role("searchbox").fill("inspección")
    expect(page.get_by_role("status")).to_contain_text("para «inspección»")
    Narrowed(every.reader, every.table, "inspección").expect(MANY)


MORE = """async () => {
  const [list, more] = ["hits", "search-more"].map((id) => document.getElementById(id));
  while (!more.hidden) {
    const before = list.children.length;
    more.click();
    while (list.children.length === before) await new Promise((done) => setTimeout(done));
  }
}"""
"""Has all of them shown."""


@pytest.mark.parametrize("language", PAGES)
def test_a_record_says_of_itself_what_it_says_as_a_hit_of_words(language: str, open_site: Open) -> None:
    """Title, address, kind, country and date."""
    reader = open_site()
    found = ask(reader, language, "Cocoyoc")
    lines = (
        "(hits) => hits.map(h => [h.querySelector('a').href, h.querySelector('h3').innerText, h.children[1].innerText])"
    )
    hits = reader.page.locator("#hits > li")
    by_words = hits.evaluate_all(lines)
    assert found.hits
    places = [(a, kind) for a, _, line in by_words for kind in [line.partition(" · ")[0]]]
    reader.go(f"{PAGES[language]}?kind=workshops&kind=results&kind=pages&kind=library&kind=calls&kind=institutions")
    expect(hits).to_have_count(10)
    reader.evaluate(MORE)
    every = hits.evaluate_all(lines)
    assert [line for line in by_words if line in every], places


def test_nothing_loads_before_a_filter_is_chosen(open_site: Open) -> None:
    reader = open_site()
    page = reader.go(PAGES["es"])
    reader.idle()
    assert [r.url for r in reader.requests if "/facets/all/" in r.url] == []
    page.locator("#facets input[value=workshops]").check()
    expect(page.locator("#hits > li")).to_have_count(10)
    assert [r.url for r in reader.requests if "/pagefind/" in r.url] == []


def test_rows_that_could_not_load_are_said_and_tried_again(open_site: Open) -> None:
    page = open_site().go(PAGES["es"])
    page.route("**/facets/all/hits-*", lambda route: route.abort())
    page.locator("#facets input[value=workshops]").check()
    expect(page.get_by_role("status")).to_contain_text("no pudo cargarse")
    page.unroute("**/facets/all/hits-*")
    page.locator("#facets input[value='2007']").evaluate("box => box.click()")
    expect(page.locator("#hits > li").first).to_be_visible()
