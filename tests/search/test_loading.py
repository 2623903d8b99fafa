"""What a search loads, when, and what is said meanwhile."""

from __future__ import annotations

import gzip
import re
from itertools import takewhile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader
from tests.browsing import Open
from tests.search.asking import PAGES, ask, questions, type_slowly

LONGEST = max((q.ask for q in questions() if q.page == "es" and q.find), key=len)


@pytest.mark.parametrize("typed", [False, True], ids=["asked at once", "typed"])
@pytest.mark.parametrize("query", ["conciliación laboral", LONGEST])
def test_the_first_answer_costs_at_most_350_kilobytes_compressed(
    typed: bool, query: str, open_site: Open, real_site: Path
) -> None:
    """In both languages, the other one after the reader's own is shown."""
    reader = open_site()
    if typed:
        reader.page.clock.install(time="2026-01-01")
    page = reader.go(PAGES["es"])
    reader.idle()
    data = tuple(f"{reader.at}{folder}/" for folder in ("pagefind", "facets"))
    assert not [r.url for r in reader.requests if r.url.startswith(data)]
    before = len(reader.requests)
    if typed:
        page.clock.pause_at("2026-01-02")
        type_slowly(page, page.get_by_role("main").get_by_role("searchbox"), query)
    else:
        page.get_by_role("main").get_by_role("searchbox").fill(query)
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"^\d+ resultados? para «{query}»"))
    reader.idle()
    loaded = loaded_since(reader, before)
    at_first = list(takewhile(lambda name: name != "facets/all/hashes-en.js", loaded))
    assert [name for name in at_first if name.startswith("pagefind/packs/es-fragment-")]
    assert "pagefind/packs/en.js" in set(loaded) - set(at_first)
    assert 150_000 < sum(compressed(real_site / name) for name in loaded) <= 350_000


def loaded_since(reader: Reader, before: int) -> list[str]:
    """What was asked of the site, each once, in order."""
    names = (r.url.removeprefix(reader.at).partition("?")[0] for r in reader.requests[before:])
    return [name for name in dict.fromkeys(names) if not name.startswith("blob:")]


def test_filters_that_could_not_load_are_tried_again_with_the_next_answer(open_site: Open) -> None:
    reader = open_site()
    page = reader.go(PAGES["es"])
    page.route("**/facets/all/postings.js", lambda route: route.abort(), times=2)
    ask(reader, "es", "teletrabajo")
    expect(page.locator("#facets")).to_be_hidden()
    ask(reader, "es", "conciliación")
    expect(page.locator("#facets")).to_be_visible()


def test_searching_is_only_said_when_it_takes_long_and_the_count_once_typing_rests(
    open_site: Open, address: str
) -> None:
    page = open_site().page
    page.clock.install(time="2026-01-01")
    page.goto(address + PAGES["es"])
    page.clock.pause_at("2026-01-02")
    page.evaluate(
        """() => { window.said = []; const status = document.getElementById("search-status");
        new MutationObserver(() => window.said.push(status.textContent)).observe(status, {childList: true}) }"""
    )
    type_slowly(page, page.get_by_role("main").get_by_role("searchbox"), "conciliación")
    expect(page.get_by_role("status")).to_have_text(re.compile("^.+ resultados para «conciliación»$"))
    counts = [said for said in page.evaluate("window.said") if said != "Buscando…"]
    assert 1 <= len(counts) <= 3, "not one for each of the twelve letters"


def compressed(file: Path) -> int:
    """What a file weighs on its way; Pagefind's own are compressed already."""
    data = file.read_bytes()
    return min(len(gzip.compress(data)), len(data))
