"""What is answered where no record has all of a question: the word that was meant, the nearest records, a term."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader
from tests.search.asking import ask


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
    assert [" ".join(text.split()) for text in named.all_inner_texts()] == ["Igualdad de género", "2010"]
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


def test_a_word_that_is_far_is_only_a_guess_that_can_be_asked(online: Reader) -> None:
    answer = ask(online, "es", "conciliazzion")
    assert answer.hits == ()
    assert answer.status.startswith("Ninguna ficha contiene «conciliazzion». ¿Quiso decir «")
    online.page.get_by_role("status").get_by_role("link").click()
    expect(online.page.get_by_role("status")).to_contain_text("resultados para «conciliación»")
    assert online.page.locator("#hits > li").count()


def test_exchanged_letters_are_nearer_than_other_ones(online: Reader) -> None:
    assert "¿Quiso decir «desempleo»?" in ask(online, "es", "desempelo").status
