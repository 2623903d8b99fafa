"""Filters for everyone: with the keyboard alone, on a phone, without a script, with what axe asks for."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.catalogue.catalogue import Catalogue
from generator.model.kind import Kind
from generator.model.language import USUAL, Language
from generator.views.tables.facets import facet_views
from tests.browser.axe import add_axe, violations_in_every_scheme
from tests.browser.conftest import PHONE, Open
from tests.browser.shelf import Selection, Shelf, query

ONE = {"provider": frozenset({"AR"})}
STATES: dict[str, Selection] = {
    "nothing chosen": {},
    "two filters": ONE | {"themes": frozenset({"R3"})},
    "nothing found": {"provider": frozenset({"AR"}), "beneficiary": frozenset({"AR"})},
}
SMALL_TARGETS = """() => [...document.querySelectorAll(".shelf button, .shelf label, .shelf summary, thead button")]
    .map((target) => [target.textContent.trim(), target.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.height < 24 || box.width < 24))
    .map(([text, box]) => `${text}: ${box.width} x ${box.height}`)"""


def tab_to(page: Page, wanted: Locator) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if wanted.evaluate("e => e === document.activeElement"):
            return
    pytest.fail(f"the keyboard does not reach {wanted}")


@pytest.fixture
def small(catalogue: Catalogue, open_site: Open, address: str) -> Shelf:
    """The list of activities in Spanish, on the narrowest phone."""
    return Shelf(open_site(address, viewport=PHONE), catalogue, Kind.ACTIVITIES)


def test_a_list_is_narrowed_with_the_keyboard_alone(shelf: Shelf) -> None:
    page = shelf.open()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    tab_to(page, shelf.box("beneficiary", "AR"))
    page.keyboard.press("Space")
    shelf.expect({"beneficiary": frozenset({"AR"})})
    closed = page.locator("#facets summary").filter(has_text="Modalidad")
    tab_to(page, closed)
    page.keyboard.press("Enter")
    tab_to(page, shelf.box("modality", "in-situ"))
    page.keyboard.press("Space")
    chosen = {"beneficiary": frozenset({"AR"}), "modality": frozenset({"in-situ"})}
    shelf.expect(chosen)
    tab_to(page, page.get_by_role("button", name="Quitar filtro: Argentina (Beneficiario)"))
    page.keyboard.press("Space")
    shelf.expect({"modality": frozenset({"in-situ"})})


def test_each_facet_is_a_named_group_of_boxes_that_say_their_number(shelf: Shelf) -> None:
    page = shelf.open()
    for summary in page.locator("#facets summary").all():
        if summary.evaluate("e => !e.parentElement.open"):
            summary.click()
    for view in facet_views(shelf.kind, shelf.here):
        boxes = page.locator("fieldset:has(> legend)").and_(page.get_by_role("group", name=view.label, exact=True))
        assert boxes.get_by_role("checkbox").count() == len(shelf.postings.facets[view.name])
    planned = page.get_by_role("group", name="Estado").get_by_role("checkbox")
    count = shelf.postings.counts({})["status"]["planned"]
    expect(planned.last).to_have_accessible_name(f"En planeación {count}")


def test_on_a_phone_a_button_that_says_how_many_filters_there_are_opens_and_closes_them(small: Shelf) -> None:
    page = small.open()
    button = page.get_by_role("button", name=re.compile("^Filtrar"))
    expect(button).to_have_text("Filtrar")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(small.box("provider", "AR")).to_be_hidden()
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    for name, value in (("provider", "AR"), ("beneficiary", "PE")):
        page.locator(f"details.facet:has([name={name}]) summary").click()
        small.box(name, value).check()
    small.expect(ONE | {"beneficiary": frozenset({"PE"})})
    expect(button).to_have_text("Filtrar (2)")
    button.click()
    expect(small.box("provider", "AR")).to_be_hidden()
    expect(page.get_by_role("button", name="Quitar filtro: Argentina (Proveedor)")).to_be_visible()
    button.click()
    page.get_by_role("button", name="Ver los resultados").click()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(small.reader.focused).to_have_text(small.said(ONE | {"beneficiary": frozenset({"PE"})}))


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state_of_a_list(state: str, shelf: Shelf) -> None:
    page = shelf.open(STATES[state])
    add_axe(page)
    assert violations_in_every_scheme(page) == []


def assert_all_filters_are_accessible(page: Page, width: int) -> None:
    """With every facet unfolded: by axe, by the size of targets, and without scrolling sideways."""
    page.evaluate("for (const group of document.querySelectorAll('#facets details')) group.open = true")
    add_axe(page)
    assert violations_in_every_scheme(page) == []
    assert page.evaluate(SMALL_TARGETS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_on_a_phone_with_the_filters_open_and_targets_are_large(state: str, small: Shelf) -> None:
    page = small.open(STATES[state])
    page.get_by_role("button", name=re.compile("^Filtrar")).click()
    assert_all_filters_are_accessible(page, PHONE["width"])


def test_targets_are_large_on_a_desktop_too(shelf: Shelf) -> None:
    page = shelf.open(STATES["two filters"])
    page.evaluate("for (const group of document.querySelectorAll('#facets details')) group.open = true")
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("language", USUAL)
def test_without_a_script_every_record_is_listed_and_every_value_has_a_page(
    language: Language, catalogue: Catalogue, open_site: Open, address: str
) -> None:
    reader = open_site(address, java_script_enabled=False)
    shelf = Shelf(reader, catalogue, Kind.ACTIVITIES, language)
    page = reader.go(shelf.address + query(ONE))
    expect(page.locator("table[data-narrowed] tbody tr")).to_have_count(shelf.postings.total)
    for gone in ("#facets", "#compact", "#list-more", "#nothing"):
        expect(page.locator(gone)).to_be_hidden()
    browse = page.get_by_role("navigation", name=shelf.here.words["list_page.browse"])
    values = sum(len(values) for values in shelf.postings.facets.values())
    assert browse.locator("a[href]").count() == values
    browse.locator("summary").filter(has_text=shelf.here.words["fields.provider"]).click()
    link = browse.get_by_role("link", name="Argentina").locator("visible=true")
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Argentina")
    part = page.locator("#activities-provider")
    expect(part.locator("tbody tr")).to_have_count(shelf.postings.members(ONE).bit_count())


def test_with_a_script_the_links_give_way_to_the_filters(shelf: Shelf) -> None:
    page = shelf.open()
    expect(page.locator("nav.browse")).to_be_hidden()
    expect(page.locator("#facets")).to_be_visible()
