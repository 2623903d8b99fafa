"""Narrowing what was found, as people do it; over http and from a double-clicked copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import ViewportSize, expect

from tests import by_hand
from tests.browser.test_facet_access import assert_all_filters_are_accessible
from tests.browsing import PHONE, Open
from tests.real import real_catalogue
from tests.search.box import DESKTOP, Keep
from tests.search.narrowed import COUNTS, Narrowed, Selection

QUERY = "inspección"
KIND = {"kind": frozenset({"activities"})}
TWO = KIND | {"country": frozenset({"AR", "CL"})}
DEAD_END: Selection = {"kind": frozenset({"institutions"}), "year": frozenset({"2014"})}
"""An institution has no year, so nothing is ever left."""
STATES: Mapping[str, Selection] = {"nothing chosen": {}, "two filters": TWO, "nothing left": DEAD_END}
PLACES = ("http", "file")
both_places = pytest.mark.parametrize("narrowed", PLACES, indirect=True)


@pytest.fixture(scope="session")
def table() -> by_hand.Table:
    return by_hand.table_of_all(real_catalogue())


@pytest.fixture
def narrowed(
    request: pytest.FixtureRequest, open_site: Open, table: by_hand.Table, address: str, copy_address: str
) -> Iterator[Narrowed]:
    """The search page in Spanish; over http, unless a test says otherwise."""
    at = copy_address if getattr(request, "param", "http") == "file" else address
    narrowed = Narrowed(open_site(at, viewport=DESKTOP), table, QUERY)
    yield narrowed
    assert narrowed.reader.complaints == []
    assert narrowed.reader.elsewhere == []


@pytest.fixture
def begun(request: pytest.FixtureRequest, keep: Keep, table: by_hand.Table) -> Iterator[Narrowed]:
    """The same in a window that stays open, for tests in which it is no matter how the page began."""
    begun = Narrowed(keep(getattr(request, "param", "http"), DESKTOP), table, QUERY)
    yield begun
    assert begun.reader.complaints == []
    assert begun.reader.elsewhere == []


in_both = pytest.mark.parametrize("begun", PLACES, indirect=True)


@both_places
@pytest.mark.parametrize(("language", "query"), [("es", QUERY), ("en", "youth"), ("es", "teletabajo")])
def test_the_counts_are_those_of_what_was_found(narrowed: Narrowed, language: str, query: str) -> None:
    """Of each value that a record of the site has: also those in the other language, also those that were meant."""
    asked = Narrowed(narrowed.reader, narrowed.table, query, language)
    page = asked.ask()
    found = asked.found()
    expect(page.locator("#facets input:disabled").first).to_be_attached()
    counts = by_hand.counts(narrowed.table, {}, within=found)
    assert page.evaluate(COUNTS) == {f"{f}={v}": n for f, values in counts.items() for v, n in values.items()}


@in_both
def test_values_of_a_facet_add_up_and_facets_narrow_each_other(begun: Narrowed) -> None:
    begun.turn({})
    begun.click("country", "AR")
    begun.expect({"country": frozenset({"AR"})})
    begun.click("country", "CL")
    begun.expect({"country": frozenset({"AR", "CL"})})
    begun.click("kind", "activities")
    begun.expect(TWO)
    begun.click("country", "AR")
    begun.expect(KIND | {"country": frozenset({"CL"})})


def test_another_question_is_narrowed_by_the_same_filters(begun: Narrowed) -> None:
    page = begun.turn(KIND)
    page.get_by_role("main").get_by_role("searchbox").fill("empleo")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("«empleo»")
    Narrowed(begun.reader, begun.table, "empleo").expect(KIND)


def test_what_the_question_names_is_half_chosen_until_it_is_chosen_and_goes_with_its_words(narrowed: Narrowed) -> None:
    """What is nearest may lack it; chosen, only what has it is left; it is no filter before."""
    page = Narrowed(narrowed.reader, narrowed.table, "taller México 2011").ask()
    half = page.locator("#facets input:indeterminate")
    expect(half).to_have_count(3)
    assert half.evaluate_all("boxes => boxes.map(box => box.name + '=' + box.value)") == [
        "kind=workshops",
        "country=MX",
        "year=2011",
    ]
    expect(page.locator("[data-facet=country]")).to_have_text("México (en la pregunta)")
    assert narrowed.filters() == []
    box = narrowed.box("country", "MX")
    box.evaluate("box => box.click()")
    expect(box).to_be_checked()
    expect(page).to_have_url(re.compile("country=MX"))
    box.evaluate("box => box.click()")
    expect(half).to_have_count(3)
    page.locator("#search-named").get_by_role("link", name=re.compile("^México")).click()
    expect(page.get_by_role("main").get_by_role("searchbox")).to_have_value("taller 2011")
    expect(half).to_have_count(2)


@in_both
def test_nothing_left_is_said_with_the_ways_out(begun: Narrowed) -> None:
    page = begun.turn(DEAD_END)
    nothing = page.locator("#nothing")
    expect(nothing).to_contain_text("Ninguna ficha reúne todos estos filtros")
    for name, (value,) in DEAD_END.items():
        expect(begun.box(name, value)).to_be_enabled()
    without = {"Instituciones": {"year": DEAD_END["year"]}, "2014": {"kind": DEAD_END["kind"]}}
    left = {label: len(begun.left(rest)) for label, rest in without.items()}
    assert all(left.values()), "there are ways out, else this shows nothing"
    ways = nothing.get_by_role("button").all_inner_texts()
    assert sorted(ways) == sorted([*(f"Quitar «{label}» ({n})" for label, n in left.items()), "Borrar todo"])
    nothing.get_by_role("button", name="Quitar «2014»").click()
    begun.expect({"kind": DEAD_END["kind"]})
    expect(page.get_by_role("button", name="Quitar filtro: Instituciones")).to_be_focused()


@both_places
def test_each_choice_is_a_step_back_and_can_be_reloaded(narrowed: Narrowed) -> None:
    page = narrowed.open({})
    narrowed.click("kind", "activities")
    narrowed.expect(KIND)
    narrowed.click("country", "AR")
    narrowed.click("country", "CL")
    narrowed.expect(TWO)
    page.reload()
    narrowed.expect(TWO)
    page.go_back()
    page.go_back()
    narrowed.expect(KIND)
    page.go_back()
    narrowed.expect({})
    page.go_forward()
    narrowed.expect(KIND)


def test_a_record_can_be_read_and_come_back_from(narrowed: Narrowed) -> None:
    page = narrowed.open(TWO)
    page.locator("#hits h3 a").first.click()
    expect(page.locator("article")).to_be_visible()
    page.go_back()
    narrowed.expect(TWO)


@both_places
def test_the_switch_of_language_keeps_question_and_filters(narrowed: Narrowed) -> None:
    page = narrowed.open(TWO)
    page.get_by_role("link", name="English", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Search")
    english = Narrowed(narrowed.reader, narrowed.table, QUERY, "en")
    english.expect(TWO)
    assert english.filters() == [
        "Remove filter: Bilateral cooperation",
        "Remove filter: Argentina",
        "Remove filter: Chile",
    ]


def test_filters_are_removed_by_buttons_that_name_them_and_the_keyboard_goes_on_from_there(begun: Narrowed) -> None:
    page = begun.turn(TWO)
    page.get_by_role("button", name="Quitar filtro: Argentina").click()
    begun.expect(KIND | {"country": frozenset({"CL"})})
    expect(page.get_by_role("button", name="Quitar filtro: Chile")).to_be_focused()
    page.get_by_role("list", name="Filtros activos").get_by_role("button", name="Borrar todo").click()
    begun.expect({})
    expect(page.get_by_role("status")).to_be_focused()
    assert begun.filters() == []


def test_what_is_chosen_keeps_the_keyboard_and_what_is_left_is_said(begun: Narrowed) -> None:
    page = begun.turn({})
    begun.box("kind", "activities").check()
    expect(page.get_by_role("status")).to_have_text(begun.said(KIND))
    expect(begun.box("kind", "activities")).to_be_focused()


def test_the_postings_load_with_the_first_answer_and_once(narrowed: Narrowed) -> None:
    page = narrowed.reader.go("es/buscar.html")
    narrowed.reader.idle()
    asked = [r.url for r in narrowed.reader.requests if "/facets/all/" in r.url]
    assert asked == []
    page.goto(narrowed.reader.at + narrowed.address(TWO))
    narrowed.expect(TWO)
    narrowed.click("kind", "activities")
    narrowed.expect({"country": TWO["country"]})
    asked = [r.url for r in narrowed.reader.requests if r.url.endswith("/facets/all/postings.js")]
    assert len(asked) == 1


def test_on_a_phone_a_button_that_says_how_many_filters_there_are_opens_them(
    open_site: Open, address: str, table: by_hand.Table
) -> None:
    narrowed = Narrowed(open_site(address, viewport=PHONE), table, QUERY)
    page = narrowed.open({})
    button = page.get_by_role("button", name=re.compile("^Filtrar"))
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(narrowed.box("kind", "activities")).to_be_hidden()
    button.click()
    page.locator("details.facet:has([name=kind]) summary").click()
    narrowed.box("kind", "activities").check()
    narrowed.expect(KIND)
    expect(button).to_have_text("Filtrar (1)")
    button.click()
    expect(narrowed.box("kind", "activities")).to_be_hidden()
    expect(page.get_by_role("button", name="Quitar filtro: Cooperación bilateral")).to_be_visible()


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_in_any_state_and_targets_are_large(
    state: str, viewport: ViewportSize, keep: Keep, table: by_hand.Table
) -> None:
    page = Narrowed(keep("http", viewport), table, QUERY).turn(STATES[state])
    opener = page.get_by_role("button", name=re.compile("^Filtrar"))
    if viewport == PHONE and opener.get_attribute("aria-expanded") == "false":
        opener.click()
    assert_all_filters_are_accessible(page, viewport["width"])
