"""What is found, and what is said of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader
from tests.browsing import Open
from tests.search.asking import PAGES, Answer, ask, questions


def languages(answer: Answer) -> set[str]:
    return {address.partition("/")[0] for address in answer.addresses}


@pytest.mark.parametrize(("page", "query"), [("en", "incubadoras"), ("es", "harassment")])
def test_what_is_said_in_only_one_language_is_found_from_the_other(page: str, query: str, online: Reader) -> None:
    assert ask(online, page, query).hits


def test_every_hit_leads_to_the_reader_s_language_and_what_the_other_one_says_is_in_that(online: Reader) -> None:
    assert languages(ask(online, "en", "incubadoras")) == {"en"}
    hit = online.page.locator("#hits > li").filter(has_text="The text in Spanish says:").first
    expect(hit.get_by_role("heading", level=3).get_by_role("link")).not_to_have_attribute("lang", "es")
    expect(hit.locator(".excerpt")).to_have_attribute("lang", "es")
    expect(hit.get_by_text("The text in Spanish says:", exact=True)).to_have_attribute("lang", "en")


def test_a_hit_in_the_reader_s_language_does_not_name_it(online: Reader) -> None:
    answer = ask(online, "es", "conciliación laboral")
    assert not [text for _, text in answer.hits if "en español" in text or "en inglés" in text]
    expect(online.page.locator("#hits [lang]")).to_have_count(0)


@pytest.mark.parametrize(
    ("page", "query", "words"),
    [
        ("es", "¿Qué ministerio tiene un seguro de desempleo?", "ministerio seguro desempleo"),
        ("en", "Who has unemployment insurance?", "unemployment insurance"),
    ],
)
def test_of_a_question_the_words_that_say_something_are_asked(
    page: str, query: str, words: str, online: Reader
) -> None:
    found = ask(online, page, query).addresses
    assert found
    assert found == ask(online, page, words).addresses


def test_the_id_of_a_record_alone_is_all_that_is_asked(online: Reader) -> None:
    answer = ask(online, "en", "workshops/2008-panama")
    assert answer.status == "1 result for “workshops/2008-panama”"
    assert len(answer.hits) == 1


def test_only_the_words_are_highlighted_without_the_signs_around_them(online: Reader) -> None:
    ask(online, "es", "Cocoyoc")
    assert set(online.page.locator("#hits mark").all_inner_texts()) == {"Cocoyoc"}


def test_an_excerpt_is_of_the_text_and_not_of_the_description_list(online: Reader) -> None:
    ask(online, "es", "conciliación laboral República Dominicana")
    excerpts = online.page.locator("#hits .excerpt").all_inner_texts()
    assert excerpts
    assert not [e for e in excerpts if re.search(r"\b(Tipo|País|Beneficiario|Proveedor|Convocatoria|Temas) ", e)]


@pytest.mark.parametrize(
    ("query", "found"),
    [("OIT Cocoyoc", "es/talleres/2006-cocoyoc.html"), ("in situ Honduras", "es/cooperacion/6-4.html")],
)
def test_what_only_the_facts_say_is_found(query: str, found: str, online: Reader) -> None:
    assert found in ask(online, "es", query).addresses


def test_an_excerpt_is_text_whatever_stands_in_it(online: Reader) -> None:
    online.go(PAGES["es"])
    html = online.page.evaluate(
        """rial.hits.item({title: "<b>t</b>", address: "x", language: "es", parts: [],
        excerpt: "a <mark>&lt;img src=x&gt;</mark> &amp;lt; <i>b</i>"}, {}, "es").innerHTML"""
    )
    assert "<img" not in html
    assert "<i>" not in html
    assert "<b>" not in html
    assert "<mark>img src=x</mark>" in html


def test_equal_hits_come_in_the_order_of_the_records(online: Reader, real_site: Path) -> None:
    online.go(PAGES["es"])
    found = online.page.evaluate(
        "rial.engine.search('es', 'ocupacional').then(hits => hits.map(h => [-h.score, h.record]))"
    )
    assert found == sorted(found)
    assert len({score for score, _ in found}) < len(found), "some are equal, else this shows nothing"


def test_a_hit_leads_to_its_parts_that_have_the_words(online: Reader) -> None:
    ask(online, "es", "Cocoyoc")
    parts = online.page.get_by_role("list", name="Apartados de la ficha").first
    link = parts.get_by_role("link").first
    title = link.inner_text()
    link.click()
    expect(online.page).to_have_url(re.compile("#"))
    expect(online.page.locator(f"#{online.page.url.partition('#')[2]}")).to_contain_text(title)


@pytest.mark.parametrize(
    ("joined", "apart"),
    [
        ("trabajo-infantil", "trabajo infantil"),
        ("empleo,jóvenes", "empleo jóvenes"),
        ("salud/seguridad", "salud seguridad"),
        ("¿seguro de desempleo?", "seguro desempleo"),
        ("EE.UU.", "EEUU"),
    ],
)
def test_signs_between_words_make_no_difference(joined: str, apart: str, online: Reader) -> None:
    one, other = (ask(online, "es", query) for query in (joined, apart))
    assert one.addresses == other.addresses != ()


@pytest.mark.parametrize(("page", "acronym", "record"), [("es", "ONU", "unicef"), ("en", "OSH", "2008-cusco")])
def test_an_acronym_finds_what_has_its_name(page: str, acronym: str, record: str, online: Reader) -> None:
    ask(online, page, acronym)
    while (more := online.page.locator("#search-more")).is_visible():
        shown = online.page.locator("#hits > li").count()
        more.click()
        expect(online.page.locator("#hits > li").nth(shown)).to_be_visible()
    assert any(record in href for href in online.page.evaluate(HREFS))


@pytest.mark.parametrize(("page", "query"), [(q.page, q.ask) for q in questions()][4::12])
def test_an_answer_does_not_depend_on_what_was_asked_before(
    page: str, query: str, hosted_answers: tuple[Answer, ...], open_site: Open
) -> None:
    """The engine looks for words in what it has loaded, so it must always have loaded all that a word begins."""
    asked = [(q.page, q.ask) for q in questions()]
    assert ask(open_site(), page, query) == hosted_answers[asked.index((page, query))]


def test_words_in_quotation_marks_must_stand_together(online: Reader) -> None:
    free, exact = (ask(online, "es", query) for query in ("ministerio mediación", '"ministerio mediación"'))
    assert free.hits
    assert exact.hits == ()


@pytest.mark.parametrize(
    ("page", "one", "other"),
    [
        ("es", "jóvenes", "joven"),
        ("es", "años", "año"),
        ("en", "programme", "program"),
        ("en", "labour", "labor"),
        ("en", "organisation", "organization"),
        ("en", "children", "child"),
        ("es", "SSO", "SST"),
        ("es", "Belice", "Belize"),
    ],
)
def test_two_forms_of_a_word_find_the_same_records(page: str, one: str, other: str, online: Reader) -> None:
    online.go(PAGES[page])
    found = (
        "word => rial.engine.search(document.documentElement.lang, word).then(hits => hits.map(h => h.record).sort())"
    )
    first, second = (set(online.page.evaluate(found, word)) for word in (one, other))
    assert first
    assert (
        len(first & second) / len(first | second) >= 0.85
    )  # a word that goes on after one of them is found by that one only


def test_the_records_that_were_found_can_be_narrowed_by_their_numbers(online: Reader, real_site: Path) -> None:
    """What facets need: numbers that stand for the same records in both languages, and a way to keep some."""
    answer = ask(online, "es", "inspección")
    numbers = online.page.evaluate("rial.search.records()")
    workshops = len(json.loads((real_site / "data" / "workshops.json").read_text("utf-8")))
    assert len(numbers) == int(answer.status.split()[0]) - 1, "the page of the theme is no record"
    keep = """([from, to]) => {
      rial.search.keep(to ? {total: to, has: n => n >= from && n < to} : null);
      return rial.search.show(); }"""
    online.page.evaluate(keep, [0, workshops])  # which are the first of all records
    expect(online.page.locator("#hits > li")).to_have_count(sum(n < workshops for n in numbers))
    assert {href.split("/")[-2] for href in online.page.evaluate(HREFS)} == {"talleres"}
    online.page.evaluate(keep, [0, 0])
    assert len(online.page.evaluate(HREFS)) == len(answer.hits)


HREFS = "[...document.querySelectorAll('#hits > li > h3 > a')].map(a => a.href)"
