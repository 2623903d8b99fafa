"""The box and what it shows, for everyone: with the keyboard, on a phone, in a low window, with what axe asks for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.axe import SCHEMES, add_axe, violations_in
from tests.browsing import PHONE, Open
from tests.search.box import DESKTOP, Box, Desk

RECORD = "es/programas/ar-seclo.html"
PLACES = [RECORD, "es/cooperacion/index.html", "es/index.html"]
SMALL_TARGETS = """() => [...document.querySelectorAll("[role=search] :is(input, button, .hits a, .panel__way)")]
    .map((target) => [target.textContent, target.getBoundingClientRect()])
    .filter(([, box]) => box.height < 24 || box.width < 24)
    .map(([text, box]) => `${text}: ${box.width} x ${box.height}`)"""
TOP = "document.querySelector('h1').getBoundingClientRect().top + scrollY"
SIZE = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"


@pytest.fixture
def box(open_site: Open) -> Iterator[Box]:
    """On a desktop, for tests after which nothing has complained."""
    box = Box(open_site(hasty=True, viewport=DESKTOP))
    yield box
    assert box.reader.complaints == []


@pytest.fixture
def asked(desk: Desk) -> Box:
    """The box of a record's page, in which a question is typed and answered."""
    box = desk.box(RECORD)
    box.type("inspección")
    return box


@pytest.mark.parametrize("page", PLACES)
def test_arrows_go_from_the_box_to_the_hits_and_back(page: str, desk: Desk) -> None:
    box = desk.box(page)
    box.type("inspección")
    keys = box.page.keyboard
    for place in (0, 1, 2, 3, 4):
        keys.press("ArrowDown")
        expect(box.titles.nth(place)).to_be_focused()
    for _ in "and no further":
        keys.press("ArrowDown")
        expect(box.way).to_be_focused()
    for place in (4, 3, 2, 1, 0):
        keys.press("ArrowUp")
        expect(box.titles.nth(place)).to_be_focused()
    keys.press("ArrowUp")
    expect(box.input).to_be_focused()
    keys.press("ArrowDown")
    title = box.titles.first.inner_text()
    keys.press("Enter")
    expect(box.page.get_by_role("heading", level=1)).to_have_text(title)


def test_arrows_reach_what_there_is_where_nothing_is_found(desk: Desk) -> None:
    box = desk.box(RECORD)
    box.type("zzzxqy")
    box.page.keyboard.press("ArrowDown")
    expect(box.way).to_be_focused()


@pytest.mark.parametrize("arrows", [0, 2])
def test_escape_closes_and_the_box_keeps_the_question_and_the_keyboard(arrows: int, asked: Box) -> None:
    for _ in range(arrows):
        asked.page.keyboard.press("ArrowDown")
    asked.page.keyboard.press("Escape")
    asked.expect_closed()
    expect(asked.input).to_be_focused()
    expect(asked.input).to_have_value("inspección")
    asked.type(" laboral")
    assert asked.titles.count()


def test_escape_before_the_answer_leaves_the_box_closed(box: Box) -> None:
    box.page.clock.install()
    box.reader.go(RECORD)
    box.type("inspección")
    box.page.keyboard.type(" laboral")
    box.page.keyboard.press("Escape")
    for _ in ("asked", "answered"):
        box.page.clock.run_for(1000)
        box.page.evaluate("rial.answers.find(['es', 'en'], 'inspección laboral')")
    box.expect_closed()


def test_who_is_among_the_hits_when_others_come_is_at_the_first_of_them(asked: Box) -> None:
    asked.page.keyboard.press("ArrowDown")
    asked.page.keyboard.press("ArrowDown")
    asked.input.evaluate("input => { input.value = 'teletrabajo'; input.dispatchEvent(new Event('input')) }")
    expect(asked.status).to_contain_text("teletrabajo")
    expect(asked.titles.first).to_contain_text("Teletrabajo")
    expect(asked.titles.first).to_be_focused()


def test_tab_goes_through_the_hits_and_leaving_the_form_closes(asked: Box) -> None:
    expect(asked.input).to_be_focused()
    asked.page.keyboard.press("Tab")
    expect(asked.form.get_by_role("button")).to_be_focused()
    for place in range(5):
        asked.page.keyboard.press("Tab")
        expect(asked.titles.nth(place)).to_be_focused()
    asked.page.keyboard.press("Tab")
    expect(asked.way).to_be_focused()
    asked.page.keyboard.press("Tab")
    expect(asked.page.get_by_role("link", name="English")).to_be_focused()
    asked.expect_closed()


def test_a_click_outside_closes_and_one_on_a_hit_s_text_does_not(asked: Box) -> None:
    asked.hits.first.locator(".hit-facts").click()
    expect(asked.titles.first).to_be_visible()
    asked.page.keyboard.press("ArrowDown")
    expect(asked.titles.first).to_be_focused()
    asked.page.get_by_role("heading", level=1).click()
    asked.expect_closed()


@pytest.mark.parametrize("query", ["transversalización", "teletabajo", "zzzxqy"])
@pytest.mark.parametrize("page", PLACES)
def test_axe_finds_nothing_in_what_the_box_shows(page: str, query: str, desk: Desk) -> None:
    """Also with hits in the other language, with a misspelt word, and with nothing found; in dark colours on a phone,
    where there is least room. Links of the page that the panel covers in part would be too small for axe."""
    box = desk.box(page)
    box.type(query)
    add_axe(box.page)
    found = []
    for width in (1280, PHONE["width"]):
        box.page.set_viewport_size({"width": width, "height": 800})
        schemes = SCHEMES if width == PHONE["width"] else ["light"]
        found += [v for scheme in schemes for v in violations_in(scheme, box.page, "[role=search]")]
        expect(box.way).to_be_visible()
    assert found == []


@pytest.mark.parametrize("size", [DESKTOP, {"width": 1280, "height": 320}, PHONE])
@pytest.mark.parametrize("page", PLACES)
def test_the_panel_is_over_the_page_and_inside_the_window(page: str, size: ViewportSize, desk: Desk) -> None:
    box = desk.box(page)
    shown = box.page
    shown.set_viewport_size(size)
    before = shown.evaluate(f"[{TOP}, ...{SIZE}]")
    box.type("inspección")
    expect(box.hits).to_have_count(5)
    assert shown.evaluate(f"[{TOP}, ...{SIZE}]") == before
    assert before[1] == size["width"]
    at = box.panel.bounding_box()
    assert at
    assert at["x"] >= 0
    assert at["x"] + at["width"] <= size["width"]
    shown.keyboard.press("ArrowDown")
    expect(box.titles.first).to_be_in_viewport(ratio=1)
    box.way.focus()
    expect(box.way).to_be_in_viewport(ratio=0.95)
    box.titles.nth(4).focus()
    expect(box.titles.nth(4)).to_be_in_viewport()
    assert box.reader.evaluate(SMALL_TARGETS) == []


def test_the_panel_is_in_the_search_landmark_after_the_box_and_named_by_nothing_it_is_not(asked: Box) -> None:
    expect(asked.form).to_have_count(1)
    expect(asked.input).to_have_attribute("aria-controls", asked.panel.get_attribute("id") or "")
    assert asked.input.get_attribute("aria-expanded") is None, "a search box can have none"
    expect(asked.form.get_by_role("list", name="Resultados")).to_have_count(1)


@pytest.mark.parametrize("lost", ["panel", "hits"])
def test_who_has_left_the_box_before_its_scripts_are_there_is_not_covered_by_a_panel(lost: str, box: Box) -> None:
    page = box.reader.go(RECORD)
    held = box.reader.hold(f"**/assets/search/{lost}.js")
    box.input.press_sequentially("inspección")
    expect(page.locator(f"head script[src$='/{lost}.js']")).to_be_attached()
    page.get_by_role("link", name="English").focus()
    held.let_go()
    expect(box.input).to_have_attribute("aria-controls", "panel")
    page.evaluate("rial.answers.find(['es', 'en'], 'inspección')")
    box.reader.idle()
    box.expect_closed()
    box.input.focus()
    box.page.keyboard.press("ArrowDown")
    box.wait()
    assert box.titles.count()


def test_what_could_not_load_is_not_said_to_who_has_left_the_box(open_site: Open) -> None:
    box = Box(open_site(hasty=True))
    page = box.reader.go(RECORD)
    held = box.reader.hold("**/assets/search/panel.js", times=1)
    box.input.press_sequentially("inspe")
    script = page.locator("head script[src$='/panel.js']")
    script.evaluate("script => { window.lost = new Promise((done) => script.addEventListener('error', done)) }")
    page.get_by_role("link", name="English").focus()
    held.first.abort()
    page.evaluate("lost.then(() => undefined)")  # the page hears of it after the scripts before that one have run
    box.reader.idle()
    box.expect_closed()
    box.input.press("End")
    box.type("cción")
    assert box.titles.count()


def test_the_down_arrow_brings_a_closed_panel_back(asked: Box) -> None:
    shown = asked.addresses
    for leave in ("Escape", "Tab"):
        asked.input.focus()
        asked.page.keyboard.press(leave)
        asked.page.get_by_role("link", name="English").focus()
        asked.expect_closed()
        asked.input.focus()
        asked.expect_closed()
        asked.page.keyboard.press("ArrowDown")
        asked.wait()
        expect(asked.input).to_be_focused()
        assert asked.addresses == shown
        asked.page.keyboard.press("ArrowDown")
        expect(asked.titles.first).to_be_focused()


def test_the_down_arrow_asks_nothing_where_too_little_stands_in_the_box(asked: Box) -> None:
    asked.input.fill("in")
    asked.expect_closed()
    asked.page.keyboard.press("ArrowDown")
    asked.page.evaluate("rial.answers.find(['es', 'en'], 'in')")
    asked.reader.idle()
    asked.expect_closed()
