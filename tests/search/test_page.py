"""The search page as a place: its links, its history, and what it keeps meanwhile."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import Reader
from tests.browsing import Open
from tests.search.asking import PAGES

HITS = "#hits > li"
FEW = re.compile("^[2-9] resultados para «teletrabajo»$")
"""What is said of a question whose answers are all shown at first."""

WATCH = """() => { window.seen = []; const see = (changes) => window.seen.push(...changes.map((c) => c.target.id));
    const watch = (id, what) => new MutationObserver(see).observe(document.getElementById(id), what);
    watch("search", {attributes: true}); watch("hits", {childList: true}); watch("chips", {childList: true}); }"""


@pytest.fixture
def reader(open_site: Open) -> Iterator[Reader]:
    reader = open_site(viewport={"width": 1280, "height": 800})
    yield reader
    assert reader.complaints == []


def show_more(page: Page) -> None:
    """Press the button under the first ten hits."""
    expect(page.locator(HITS)).to_have_count(10)
    page.locator("#search-more").click()
    expect(page.locator(HITS)).to_have_count(20)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("?q=trabajo", r"^\d+ resultados para «trabajo»$"),
        ("?kind=library&q=trabajo", r"^\d+ de \d+ resultados para «trabajo»$"),
        ("?kind=library", r"^\d+ fichas"),
    ],
)
def test_a_link_inside_the_page_leaves_question_filters_and_hits_as_they_are(
    asked: str, said: str, reader: Reader
) -> None:
    page = reader.go(PAGES["es"] + asked)
    expect(page.get_by_role("status")).to_have_text(re.compile(said))
    show_more(page)
    page.evaluate(WATCH)
    page.get_by_role("link", name="Ir al contenido").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#content$"))
    page.go_back()
    page.wait_for_url(re.compile(f"{re.escape(asked)}$"))
    reader.idle()
    assert page.evaluate("seen") == []
    expect(page.locator(HITS)).to_have_count(20)


def test_back_to_other_filters_does_not_ask_the_same_question_again(reader: Reader) -> None:
    page = reader.go(f"{PAGES['es']}?q=trabajo")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"^\d+ resultados para «trabajo»$"))
    before = status.inner_text()
    page.locator("#facets input[name=kind][value=workshops]").evaluate("box => box.click()")
    expect(status).to_have_text(re.compile(r"^\d+ de \d+ resultados para «trabajo»$"))
    page.evaluate(WATCH)
    page.go_back()
    expect(status).to_have_text(before)
    assert "hits" in page.evaluate("seen")
    assert "search" not in page.evaluate("seen"), "it was not busy"


def test_back_to_another_question_with_other_filters_shows_both(reader: Reader) -> None:
    page = reader.go(f"{PAGES['es']}?q=trabajo&kind=workshops")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"^\d+ de \d+ resultados para «trabajo»$"))
    before = status.inner_text()
    page.evaluate("history.pushState(null, '', '?q=teletrabajo'); dispatchEvent(new PopStateEvent('popstate'))")
    expect(status).to_have_text(FEW)
    page.go_back()
    expect(status).to_have_text(before)
    expect(page.locator("#facets input:checked")).to_have_attribute("value", "workshops")
    assert {href.split("/")[-2] for href in page.evaluate(HREFS)} == {"talleres"}


def test_an_answer_that_comes_after_another_question_is_not_shown(reader: Reader) -> None:
    """The reader's own language has answered, and the words of the other one are on their way. Nor is it said then that
    the page is at work."""
    reader.page.clock.install(time="2026-01-01")
    page = reader.go(PAGES["es"])
    page.clock.pause_at("2026-01-02")
    held = reader.hold("**/pagefind/packs/en-index-*")
    box, status = page.get_by_role("main").get_by_role("searchbox"), page.get_by_role("status")
    with page.expect_request("**/pagefind/packs/en-index-*"):
        box.fill("inspección")
        box.press("Enter")
    expect(page.locator(HITS)).to_have_count(10)
    page.route("**/pagefind/packs/en-index-*", lambda route: route.continue_())
    box.fill("teletrabajo")
    box.press("Enter")
    expect(status).to_have_text(FEW)
    said = status.inner_text()
    expect(page.locator(HITS)).to_have_count(int(said.split()[0]))
    shown = page.locator(HITS).all_inner_texts()
    page.clock.run_for(1000)
    page.clock.resume()
    held.let_go()
    assert page.evaluate("rial.answers.find(['es', 'en'], 'inspección').then(({ hits }) => hits.length)")
    reader.idle()
    expect(status).to_have_text(said)
    assert page.locator(HITS).all_inner_texts() == shown


HREFS = "[...document.querySelectorAll('#hits > li > h3 > a')].map(a => a.href)"
