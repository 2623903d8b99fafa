"""What is answered while one types, and in capitals."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import Reader
from tests.browsing import Open
from tests.search.asking import PAGES, Answer, ask, questions
from tests.search.box import DESKTOP, Keep


@pytest.fixture
def in_spanish(keep: Keep) -> Page:
    """A search page that stays open for one test after the other."""
    reader = keep("http", DESKTOP, hasty=True)
    return reader.page if reader.place.partition("?")[0] == PAGES["es"] else reader.go(PAGES["es"])


@pytest.mark.parametrize("begun", ["conciliación l", "conciliación la", "conciliación lab"])
def test_the_first_letters_of_a_word_do_not_take_away_what_the_words_before_them_found(
    begun: str, in_spanish: Page
) -> None:
    page = in_spanish
    box, status = page.get_by_role("main").get_by_role("searchbox"), page.get_by_role("status")
    box.fill("conciliación")
    expect(status).to_have_text(re.compile("^\\d+ resultados para «conciliación»$"))
    found = status.inner_text()
    box.fill("")
    expect(status).not_to_have_text(found)
    box.fill(begun)
    expect(status).to_have_text(found)


def test_an_acronym_is_answered_as_it_is_typed(open_site: Open) -> None:
    page = open_site(hasty=True).go(PAGES["en"])
    page.get_by_role("main").get_by_role("searchbox").fill("workshop OSH")
    expect(page.get_by_role("status")).to_have_text(re.compile("^.+ results for “workshop OSH”"))


def test_the_first_letters_of_the_first_word_find_nothing_and_say_nothing(in_spanish: Page) -> None:
    page = in_spanish
    box = page.get_by_role("main").get_by_role("searchbox")
    box.fill("teletrabajo")
    expect(page.get_by_role("status")).to_have_text(re.compile("^[2-9] resultados para «teletrabajo»$"))
    for begun in ("xyz", "te"):
        box.fill(begun)
        expect(page.get_by_role("status")).to_have_text("")
        expect(page.locator("#hits > li")).to_have_count(0)


def test_a_question_that_is_made_shorter_before_its_whole_answer_does_not_keep_the_page_busy(open_site: Open) -> None:
    reader = open_site()
    ask(reader, "es", "teletrabajo")
    box = reader.page.get_by_role("main").get_by_role("searchbox")
    box.fill("empleo")
    expect(reader.page.locator("#hits mark").filter(has_text="mpleo").first).to_be_visible()
    box.fill("em")
    expect(reader.page.locator("#search")).to_have_attribute("aria-busy", "false")
    expect(reader.page.locator("#hits > li")).to_have_count(0)
    expect(reader.page.get_by_role("status")).to_have_text("")
    assert reader.place == PAGES["es"]


@pytest.mark.parametrize(("page", "query"), [(q.page, q.ask) for q in questions() if q.find][2::6])
def test_capitals_make_no_difference(page: str, query: str, hosted_answers: tuple[Answer, ...], online: Reader) -> None:
    asked = [(q.page, q.ask) for q in questions()]
    assert ask(online, page, query.upper()).addresses == hosted_answers[asked.index((page, query))].addresses


@pytest.mark.parametrize("begun", ["inspecc", "diálogo soci", "ministerio de trab", "teletrab"])
def test_nor_do_they_to_a_word_that_is_not_yet_whole(begun: str, online: Reader) -> None:
    small, capital = (ask(online, "es", query) for query in (begun, begun.upper()))
    assert small.addresses == capital.addresses != ()
