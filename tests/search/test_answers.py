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
    assert languages(ask(online, "en", "transversalización")) == {"en"}
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
    ("page", "typed", "meant", "sentence"),
    [
        ("es", "teletabajo", "teletrabajo", "Ninguna ficha contiene «teletabajo». ¿Quiso decir «teletrabajo»?"),
        ("en", "harrassment", "harassment", "No record contains “harrassment”. Did you mean “harassment”?"),
        ("es", "concilacion laboral", "conciliación laboral", "Ninguna ficha contiene «concilacion laboral». ¿Quiso"),
    ],
)
def test_a_misspelt_word_is_answered_as_the_one_that_was_meant_and_says_so(
    page: str, typed: str, meant: str, sentence: str, online: Reader
) -> None:
    answer = ask(online, page, typed)
    assert answer.status.startswith(sentence)
    expect(online.page.get_by_role("status").get_by_role("link", name=meant)).to_be_visible()
    assert answer.hits == ask(online, page, meant).hits


def test_the_word_that_was_meant_can_be_asked_for(online: Reader) -> None:
    ask(online, "es", "teletabajo")
    online.page.get_by_role("status").get_by_role("link", name="teletrabajo").click()
    expect(online.page.get_by_role("status")).to_have_text(re.compile(r"^\d+ resultados? para «teletrabajo»$"))
    expect(online.page.get_by_role("main").get_by_role("searchbox")).to_have_value("teletrabajo")


def test_the_beginning_of_a_word_is_no_mistake(online: Reader) -> None:
    answer = ask(online, "es", "teletra")
    assert re.match(r"\d+ resultados? para «teletra»$", answer.status)


DOORS = ("Encuentre un socio", "Áreas y temas", "Poblaciones", "Países", "Cómo funciona una convocatoria")


def test_where_nothing_is_near_nothing_is_suggested_and_filters_and_lists_are_offered(online: Reader) -> None:
    answer = ask(online, "es", "zzzxqyw")
    assert answer.status == (
        "Ninguna ficha contiene «zzzxqyw». Se buscó en español y en inglés. "
        "Pruebe con otras palabras, elija un tema o un país en los filtros, o siga por uno de estos caminos:"
    )
    assert answer.hits == ()
    main = online.page.get_by_role("main")
    ways = main.get_by_role("navigation", name="Recorrer el sitio")
    for way in (
        "Encuentre un socio",
        "Áreas y temas",
        "Poblaciones",
        "Países",
        "Cómo funciona una convocatoria",
        "Talleres",
    ):
        expect(ways.get_by_role("link", name=way, exact=True)).to_be_visible()
    expect(main.get_by_role("checkbox", name="Talleres 20")).to_be_attached()


@pytest.mark.parametrize(("query", "said"), [("covid-19", "covid-19"), ("ETN", "ETN"), ("minador", "minador")])
def test_where_no_record_has_a_word_that_tells_nothing_is_found(query: str, said: str, online: Reader) -> None:
    """Also an acronym that others begin with, a part of a joined word, and a number beside the word."""
    answer = ask(online, "es", query)
    assert answer.hits == ()
    assert answer.status.startswith(f"Ninguna ficha contiene «{said}».")


@pytest.mark.parametrize(
    ("page", "query", "lacking"),
    [
        ("es", "taller 2099", "Sin «2099»"),
        ("es", "trabajo zzzxqyw", "Sin «zzzxqyw»"),
        ("en", "law 30709", "Without “30709”"),
    ],
)
def test_where_no_record_has_all_words_the_nearest_come_and_each_says_what_it_lacks(
    page: str, query: str, lacking: str, online: Reader
) -> None:
    answer = ask(online, page, query)
    assert answer.hits
    assert [text for _, text in answer.hits if lacking not in text] == []
    assert lacking.partition(" ")[2] in answer.status


def test_what_has_all_words_comes_before_what_lacks_some(online: Reader) -> None:
    answer = ask(online, "es", "taller Cusco salud ocupacional minería")
    lacking = ["Sin «" in text for _, text in answer.hits]
    assert answer.addresses[0] == "es/talleres/2008-cusco.html"
    assert lacking == sorted(lacking)


def test_what_the_question_names_is_said_and_can_be_taken_out_of_it(online: Reader) -> None:
    ask(online, "es", "género 2010")
    named = online.page.locator("#search-named").get_by_role("link")
    assert [" ".join(text.split()) for text in named.all_inner_texts()] == ["Programas de género", "2010"]
    named.last.click()
    expect(online.page.get_by_role("main").get_by_role("searchbox")).to_have_value("género")
    expect(online.page.get_by_role("status")).to_contain_text("«género»")


@pytest.mark.parametrize(
    ("page", "query", "place", "held"),
    [
        ("es", "inspección laboral", "es/temas/t6.html", "Tema · 27 fichas · Lo dieron 7 ministerios"),
        ("en", "Honduran", "en/countries/hn.html", "Country · "),
        ("en", "adolescents", "en/populations/children.html", "Population · "),
        ("es", "reportes", "es/clases/report.html", "Clase de documento · "),
        ("en", "fourth call", "en/calls/4.html", "Call for proposals"),
        ("es", "talleres", "es/talleres/index.html", "Lista · 20 fichas"),
    ],
)
def test_a_page_that_is_the_question_comes_first_and_says_what_it_holds(
    page: str, query: str, place: str, held: str, online: Reader
) -> None:
    answer = ask(online, page, query)
    assert answer.addresses[0] == place
    assert held in answer.hits[0][1]


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


def test_a_word_that_is_far_is_only_a_guess_that_can_be_asked(online: Reader) -> None:
    answer = ask(online, "es", "conciliazzion")
    assert answer.hits == ()
    assert answer.status.startswith("Ninguna ficha contiene «conciliazzion». ¿Quiso decir «")
    online.page.get_by_role("status").get_by_role("link").click()
    expect(online.page.get_by_role("status")).to_contain_text("resultados para «conciliación»")
    assert online.page.locator("#hits > li").count()


def test_exchanged_letters_are_nearer_than_other_ones(online: Reader) -> None:
    assert "¿Quiso decir «desempleo»?" in ask(online, "es", "desempelo").status


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
