"""How long pages are on the narrowest phone: in screens of it, before a reader unfolds anything."""

from __future__ import annotations

import pytest

from tests.browser.reader import Reader
from tests.browsing import PHONE

LONG = 12
"""So many screens, from which on a page has ways to its parts and back to its top."""

ANSWER = 6
"""So many screens at most has the page of what can be asked for, or of a country."""

PAGES = {
    "the home page": "es/index.html",
    "the longest list": "es/cooperacion/index.html",
    "a list of programmes": "es/programas/index.html",
    "the records of a value": "es/cooperacion/estado-completed.html",
    "coverage": "es/paises/cobertura.html",
    "the ministry with most records": "es/instituciones/ministry-ar.html",
    "the report": "es/biblioteca/rial-report-2006-2015.html",
    "a register": "es/acerca/figures-countries.html",
    "the glossary": "en/about/glossary.html",
    "the longest workshop": "es/talleres/2007-san-jose.html",
    "drafts of requests": "es/encuentre-un-socio/areas-t.html",
    "a year": "es/fechas/2009.html",
}
ANSWERS = ("es/areas/t.html", "es/temas/e4.html", "es/poblaciones/women.html", "es/paises/ar.html", "es/paises/tt.html")

HEIGHTS = "['html', 'main'].map((part) => document.querySelector(part).scrollHeight / innerHeight)"
WAYS = "[...document.querySelectorAll('.jumps a, .contents a, .end a')].map((way) => way.hash.slice(1))"
"""To the parts of the page, and back to its content."""


@pytest.mark.parametrize("page", PAGES)
def test_a_long_page_has_ways_to_its_parts_and_back_to_the_top(page: str, phone: Reader) -> None:
    shown = phone.go(PAGES[page])
    screens, _ = shown.evaluate(HEIGHTS)
    ways = shown.evaluate(WAYS)
    assert shown.evaluate("(ids) => ids.filter((id) => !document.getElementById(id))", ways) == []
    if screens > LONG:
        assert len(ways) > 2
        assert "content" in ways


def test_some_page_is_that_long(phone: Reader) -> None:
    """The other test would pass as well if no page were."""
    assert phone.go(PAGES["the longest list"]).evaluate(HEIGHTS)[0] > LONG


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_takes_few_screens_before_a_reader_asks_for_all(answer: str, phone: Reader) -> None:
    _, screens = phone.go(answer).evaluate(HEIGHTS)
    assert screens <= ANSWER


@pytest.mark.parametrize("record", ["es/programas/ar-seclo.html", "en/workshops/2009-buenos-aires.html"])
def test_a_text_begins_on_the_first_screens(record: str, phone: Reader) -> None:
    page = phone.go(record)
    text, facts = (page.locator(part).evaluate("e => e.getBoundingClientRect().top") for part in (".prose", ".sheet"))
    assert text < facts
    assert text < 2 * PHONE["height"]


@pytest.mark.parametrize("page", ["es/instituciones/index.html", "en/institutions/index.html"])
def test_the_sections_stand_in_one_line_on_a_usual_screen(page: str, reader: Reader) -> None:
    tops = reader.go(page).locator(".sections li").evaluate_all("all => all.map((e) => e.offsetTop)")
    assert len(tops) > 10
    assert len(set(tops)) == 1
