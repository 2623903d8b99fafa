"""Narrowing a list, as people do it; over http and from a double-clicked copy."""

from __future__ import annotations

from playwright.sync_api import expect

from generator.catalogue.catalogue import Catalogue
from generator.model.kind import Kind
from tests.browser.conftest import Open, both_places
from tests.browser.shelf import Selection, Shelf

ONE = {"provider": frozenset({"AR"})}
TWO = ONE | {"beneficiary": frozenset({"PE"})}
DEAD_END: Selection = {"provider": frozenset({"AR"}), "beneficiary": frozenset({"AR"})}
"""No country learns from itself, so nothing is ever left."""

HEARD = """() => {
    window.heard = [];
    const status = document.getElementById("list-status");
    const hear = () => status.textContent && window.heard.push(status.textContent);
    new MutationObserver(hear).observe(status, { childList: true });
}"""


@both_places
def test_values_of_a_facet_add_up_and_facets_narrow_each_other(shelf: Shelf) -> None:
    page = shelf.open()
    group = page.get_by_role("group", name="Proveedor")
    for label in ("Argentina", "Brasil"):
        group.get_by_role("checkbox", name=label).check()
    shelf.expect({"provider": frozenset({"AR", "BR"})})
    page.get_by_role("group", name="Beneficiario").get_by_role("checkbox", name="Perú").check()
    shelf.expect({"provider": frozenset({"AR", "BR"}), "beneficiary": frozenset({"PE"})})
    facts = shelf.catalogue.by_kind[Kind.ACTIVITIES]
    wanted = sum(r.facts.provider in ("AR", "BR") and r.facts.beneficiary == "PE" for r in facts)
    assert page.locator("#shown-count").inner_text() == f"{wanted} de {len(facts)} actividades"


def test_what_is_chosen_keeps_the_keyboard(shelf: Shelf) -> None:
    shelf.open()
    shelf.box("beneficiary", "PE").check()
    shelf.expect({"beneficiary": frozenset({"PE"})})
    expect(shelf.box("beneficiary", "PE")).to_be_focused()


def test_values_that_would_leave_nothing_cannot_be_chosen_and_those_chosen_can_always_be_left(shelf: Shelf) -> None:
    page = shelf.open(DEAD_END)
    for name, (value,) in DEAD_END.items():
        expect(shelf.box(name, value)).to_be_checked()
        expect(shelf.box(name, value)).to_be_enabled()
    empty = page.locator("#facets label").filter(has=page.locator("input:disabled"))
    assert empty.count()
    assert set(empty.locator(".count").all_text_contents()) == {"0"}


def test_a_box_that_is_left_and_leads_nowhere_keeps_the_keyboard_until_the_reader_goes_on(shelf: Shelf) -> None:
    page = shelf.open(DEAD_END)
    box = shelf.box("provider", "AR")
    box.focus()
    page.keyboard.press("Space")
    shelf.expect_count({"beneficiary": frozenset({"AR"})})
    expect(box).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(box).to_be_disabled()


@both_places
def test_filters_are_removed_by_buttons_that_name_them_and_the_keyboard_goes_on_from_there(shelf: Shelf) -> None:
    page = shelf.open(TWO)
    assert shelf.filters() == ["Quitar filtro: Perú (Beneficiario)", "Quitar filtro: Argentina (Proveedor)"]
    page.get_by_role("button", name="Quitar filtro: Perú (Beneficiario)").click()
    shelf.expect(ONE)
    expect(page.get_by_role("button", name="Quitar filtro: Argentina (Proveedor)")).to_be_focused()
    page.keyboard.press("Enter")
    shelf.expect({})
    expect(page.locator("#shown-count")).to_be_focused()


def test_a_filter_of_one_meaning_is_named_by_its_label_alone(shelf: Shelf) -> None:
    shelf.open({"status": frozenset({"planned"})})
    assert shelf.filters() == ["Quitar filtro: En planeación"]


def test_all_filters_are_cleared_at_once(shelf: Shelf) -> None:
    page = shelf.open(TWO)
    page.get_by_role("list", name="Filtros activos").get_by_role("button", name="Borrar todo").click()
    shelf.expect({})
    expect(page.locator("#shown-count")).to_be_focused()
    assert page.get_by_role("button", name="Quitar filtro").count() == 0


def test_what_happened_is_said_once_after_a_pause(shelf: Shelf) -> None:
    shelf.page.clock.install(time="2026-01-01")
    page = shelf.open()
    page.clock.pause_at("2026-01-02")
    page.evaluate(HEARD)
    shelf.click("provider", "AR")
    shelf.expect_count(ONE)
    page.clock.run_for(400)
    expect(page.get_by_role("status")).to_have_text("")
    shelf.click("beneficiary", "PE")
    shelf.expect_count(TWO)
    page.clock.run_for(600)
    expect(page.get_by_role("status")).to_have_text(shelf.said(TWO))
    assert page.evaluate("window.heard") == [shelf.said(TWO)]


def test_the_order_is_no_news(shelf: Shelf) -> None:
    page = shelf.open(ONE)
    expect(page.get_by_role("status")).to_have_text(shelf.said(ONE))
    page.evaluate(HEARD)
    page.get_by_role("columnheader").first.get_by_role("button").click()
    expect(page.get_by_role("columnheader").first).to_have_attribute("aria-sort", "ascending")
    shelf.click("provider", "BR")
    expect(page.get_by_role("status")).to_have_text(shelf.said({"provider": frozenset({"AR", "BR"})}))
    assert len(page.evaluate("window.heard")) == 1


@both_places
def test_nothing_found_is_said_at_once_with_the_ways_out(shelf: Shelf) -> None:
    page = shelf.page
    page.clock.install()
    shelf.open(DEAD_END)
    page.clock.run_for(1)
    expect(page.get_by_role("status")).to_contain_text("Ninguna ficha")
    nothing = page.locator("#nothing")
    expect(nothing).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)
    ways = nothing.get_by_role("button").all_inner_texts()
    left = {"Argentina (Proveedor)": {"beneficiary": DEAD_END["beneficiary"]}}
    left["Argentina (Beneficiario)"] = {"provider": DEAD_END["provider"]}
    numbers = {label: shelf.postings.members(rest).bit_count() for label, rest in left.items()}
    assert sorted(ways) == sorted([*(f"Quitar «{k}» ({n})" for k, n in numbers.items() if n), "Borrar todo"])
    nothing.get_by_role("button", name="Quitar «Argentina (Proveedor)»").click()
    shelf.expect_count(left["Argentina (Proveedor)"])
    expect(nothing).to_be_hidden()
    expect(page.get_by_role("button", name="Quitar filtro: Argentina (Beneficiario)")).to_be_focused()


def test_a_value_that_is_not_there_is_explained_and_can_be_removed(shelf: Shelf) -> None:
    page = shelf.open({"provider": frozenset({"<b>XX</b>"})})
    assert shelf.filters() == ["Quitar filtro: <b>XX</b>"]
    page.locator("#nothing").get_by_role("button", name="Borrar todo").click()
    expect(page.get_by_role("table")).to_be_visible()
    shelf.expect_count({})


@both_places
def test_nothing_of_the_filters_is_asked_for_before_someone_uses_them(shelf: Shelf) -> None:
    page = shelf.open()
    shelf.reader.idle()
    assert not [r.url for r in shelf.reader.requests if "/facets/activities/" in r.url]
    page.get_by_role("columnheader").first.get_by_role("button").click()
    shelf.reader.idle()
    assert not [r.url for r in shelf.reader.requests if "/facets/activities/" in r.url], "a short list needs no file"
    with page.expect_request(lambda r: r.url.endswith("/facets/activities/postings.js")):
        shelf.box("provider", "AR").focus()
    shelf.click("provider", "AR")
    shelf.expect_count(ONE)
    assert len([r.url for r in shelf.reader.requests if "/facets/activities/" in r.url]) == 1


def test_filters_that_cannot_be_loaded_say_so_and_can_be_tried_again(
    catalogue: Catalogue, open_site: Open, address: str
) -> None:
    shelf = Shelf(open_site(address), catalogue, Kind.ACTIVITIES)
    page = shelf.page  # which asks for them as soon as the pointer is near
    page.route("**/facets/activities/postings.js", lambda route: route.abort())
    shelf.open()
    shelf.click("provider", "AR")
    expect(page.get_by_role("status")).to_contain_text("No se pudieron cargar los filtros")
    expect(page.locator("#shown-count")).to_contain_text("No se pudieron cargar los filtros")
    expect(page.locator("#narrowed ~ table tbody tr")).to_have_count(len(catalogue.by_kind[Kind.ACTIVITIES]))
    page.unroute("**/facets/activities/postings.js")
    shelf.click("beneficiary", "PE")
    shelf.expect(TWO)
