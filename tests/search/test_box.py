"""What is found as one types in the box of a page, over http and in a double-clicked copy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import takewhile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader
from tests.browsing import Open
from tests.search.asking import PAGES, Answer, Question, questions, type_slowly
from tests.search.box import DESKTOP, Box, Desk
from tests.search.test_loading import LONGEST, compressed, loaded_since

RECORD = {"es": "es/programas/ar-seclo.html", "en": "en/programs/ar-seclo.html"}
LIST = {"es": "es/cooperacion/index.html", "en": "en/cooperation/index.html"}
HOME = {"es": "es/index.html", "en": "en/index.html"}

both_places = pytest.mark.parametrize("box", ["http", "file"], indirect=True)


@pytest.fixture
def box(request: pytest.FixtureRequest, open_site: Open, address: str, copy_address: str) -> Iterator[Box]:
    """For tests after which nothing has complained; over http, unless they say where."""
    at = copy_address if getattr(request, "param", "http") == "file" else address
    yield from asked_in(open_site(at, hasty=True, viewport=DESKTOP))


@pytest.fixture
def patient(open_site: Open) -> Iterator[Box]:
    """The same for tests of the pauses themselves."""
    yield from asked_in(open_site(viewport=DESKTOP))


def asked_in(reader: Reader) -> Iterator[Box]:
    yield Box(reader)
    assert reader.complaints == []
    assert reader.elsewhere == []


ONE_OF_EACH = list({(q.group, q.page): q for q in reversed(questions())}.values())
ONE_A_PAGE = {q.page: q for q in ONE_OF_EACH}.values()


@pytest.fixture(scope="module")
def kept_open(browser: Browser, address: str, copy_address: str) -> Iterator[Callable[[str, str], Box]]:
    """The box of a record's page at a place, in a language: open for all who ask in it one after the other."""
    boxes: dict[tuple[str, str], Box] = {}

    def box(place: str, page: str) -> Box:
        if (place, page) not in boxes:
            at = copy_address if place == "file" else address
            boxes[place, page] = Box(Reader.of(browser, at, hasty=True, viewport=DESKTOP))
            boxes[place, page].reader.go(RECORD[page])
        return boxes[place, page]

    yield box
    for opened in boxes.values():
        opened.reader.close()


@pytest.mark.parametrize(
    ("place", "asked"),
    [*(("http", q) for q in ONE_OF_EACH), *(("file", q) for q in ONE_A_PAGE)],
    ids=lambda given: given if isinstance(given, str) else f"{given.group} {given.page}",
)
def test_the_first_hits_are_those_of_the_search_page(
    place: str, asked: Question, kept_open: Callable[[str, str], Box], hosted_answers: tuple[Answer, ...]
) -> None:
    box = kept_open(place, asked.page)
    box.input.fill("")
    box.expect_closed()
    box.type(asked.ask)
    answer = hosted_answers[questions().index(asked)]
    assert box.addresses == answer.addresses[:5]
    assert box.status.inner_text() == answer.status
    assert box.reader.complaints == box.reader.elsewhere == []


@both_places
@pytest.mark.parametrize("page", [LIST["es"], HOME["es"]])
def test_nothing_of_a_search_is_loaded_before_someone_types(page: str, box: Box) -> None:
    box.reader.go(page)
    box.input.focus()
    box.reader.idle()
    loaded = loaded_since(box.reader, 0)
    assert "assets/search/box.js" in loaded
    assert not [n for n in loaded if n.startswith(("pagefind/", "assets/search/")) and not n.endswith("/box.js")]
    box.type("teletrabajo")
    loaded = loaded_since(box.reader, 0)
    assert loaded.count("assets/load.js") == 1
    expect(box.titles.first).to_have_text(re.compile("^Teletrabajo"))


def test_what_only_the_other_language_says_is_in_it_and_leads_to_the_reader_s(desk: Desk) -> None:
    box = desk.box(HOME["en"])
    box.type("incubadoras")
    marked = box.hits.filter(has_text="The text in Spanish says:")
    expect(marked.last.locator(".excerpt")).to_have_attribute("lang", "es")
    assert {address.partition("/")[0] for address in box.addresses} == {"en"}


def test_one_hit_leads_to_the_search_page_too(desk: Desk) -> None:
    box = desk.box(HOME["en"])
    box.type("ratio")
    expect(box.hits).to_have_count(1)
    expect(box.way).to_have_text("See the result on the search page")


def test_an_excerpt_does_not_say_the_title_again_and_is_text(desk: Desk) -> None:
    box = desk.box(RECORD["es"])
    box.type("teletrabajo")
    words = "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
    many = "y más y más y más y más y más y"
    shown = {
        "<mark>Mi</mark> título. El <mark>texto</mark> dice.": "El texto dice.",
        "título «Mi título» &lt;img&gt; <mark>a.</mark>": "…\u00a0título «Mi título» <img> a.",
        f"{words} <mark>título</mark> {many}": f"…\u00a0trece catorce quince dieciséis título {many}\u00a0…",
        f"<mark>Mi</mark> hoy {words}": f"Mi hoy {words.partition(' quince')[0]}\u00a0…",
    }
    brief = """html => rial.hits.brief({title: "Mi título", address: "x", language: "es", excerpt: html}, {}, "es")
        .querySelector(".excerpt").textContent"""
    assert {html: box.page.evaluate(brief, html) for html in shown} == shown


@both_places
def test_the_way_after_the_hits_leads_to_all_of_them(box: Box) -> None:
    box.reader.go(HOME["es"])
    box.type("inspección")
    expect(box.hits).to_have_count(5)
    (number,) = re.findall(r"^\d+", box.status.inner_text())
    expect(box.way).to_have_text(f"Ver los {number} resultados")
    box.way.click()
    box.reader.expect_place(f"{PAGES['es']}?q=inspecci%C3%B3n")
    expect(box.page.get_by_role("status")).to_have_text(f"{number} resultados para «inspección»")


def test_nothing_found_leads_to_the_lists(desk: Desk) -> None:
    box = desk.box(LIST["en"])
    box.type("zzzxqy")
    expect(box.status).to_contain_text("No record contains “zzzxqy”. We searched in Spanish and in English.")
    expect(box.status).to_be_in_viewport()
    box.way.click()
    box.reader.expect_place(f"{PAGES['en']}?q=zzzxqy#ways")


def test_a_hit_says_its_kind_country_and_date_and_shows_the_words(desk: Desk) -> None:
    box = desk.box(LIST["es"])
    box.type("conciliación laboral")
    hit = box.hits.filter(has_text="fase 2")
    expect(hit).to_contain_text("· de Argentina a República Dominicana, 2007")
    expect(hit).to_contain_text("Actividad de cooperación · Argentina, República Dominicana · ")
    expect(hit.get_by_role("link")).to_have_count(1)
    expect(box.hits.filter(has_text="(SECLO)").locator("mark").first).to_have_text("conciliación")


def test_too_few_letters_are_not_asked(desk: Desk) -> None:
    box = desk.box(LIST["es"])
    box.type("seclo")
    for _ in "clo":
        box.input.press("Backspace")
    box.expect_closed()


def test_what_was_probably_meant_is_a_link(desk: Desk) -> None:
    box = desk.box(LIST["es"])
    box.type("teletabajo")
    expect(box.status).to_contain_text("Ninguna ficha contiene «teletabajo». ¿Quiso decir «teletrabajo»?")
    assert box.hits.count()
    box.status.get_by_role("link", name="teletrabajo").click()
    box.reader.expect_place(f"{PAGES['es']}?q=teletrabajo")


@both_places
@pytest.mark.parametrize("page", [RECORD["es"], HOME["es"]])
def test_enter_leads_to_the_search_page(page: str, box: Box) -> None:
    box.reader.go(page)
    box.type("inspección")
    box.input.press("Enter")
    expect(box.page.get_by_role("heading", level=1)).to_have_text("Buscar")
    box.reader.expect_place(f"{PAGES['es']}?q=inspecci%C3%B3n")


def test_the_number_is_said_once_the_typing_rests(patient: Box) -> None:
    box, page = patient, patient.page
    page.clock.install(time="2026-01-01")
    box.reader.go(LIST["es"])
    box.type("teletrabajo")
    page.evaluate(
        """() => { window.said = []; const status = document.querySelector("[role=search] [role=status]");
        new MutationObserver(() => window.said.push(status.textContent)).observe(status, {childList: true}) }"""
    )
    box.input.fill("")
    box.expect_closed()
    page.clock.pause_at("2026-01-02")
    type_slowly(page, box.input, "conciliación")
    box.wait()
    said = [text for text in page.evaluate("window.said") if text]
    assert 1 <= len(said) <= 3, "not one for each of the twelve letters"


@pytest.mark.parametrize(
    ("query", "slowly"), [("conciliación laboral", False), (LONGEST, True)], ids=["fast", "slowly"]
)
def test_the_first_typed_question_costs_at_most_350_kilobytes_compressed(
    query: str, slowly: bool, patient: Box, real_site: Path
) -> None:
    """All that is loaded until the hits of the reader's own language are shown, also where each letter is asked."""
    box = patient
    if slowly:
        box.page.clock.install(time="2026-01-01")
    box.reader.go(RECORD["es"])
    box.reader.idle()
    before = len(box.reader.requests)
    if slowly:
        box.page.clock.pause_at("2026-01-02")
        type_slowly(box.page, box.input, query)
    else:
        box.input.press_sequentially(query)
    expect(box.status).to_contain_text(f"resultados para «{query}»")
    loaded = loaded_since(box.reader, before)
    at_first = list(takewhile(lambda name: name != "facets/all/hashes-en.js", loaded))
    cost = sum(compressed(real_site / name) for name in at_first)
    print(f"{query}: {cost} bytes for the first hits")
    assert "assets/search/panel.js" in at_first
    assert 100_000 < cost <= 350_000


def test_that_it_is_still_at_work_is_only_said_when_it_takes_long(box: Box) -> None:
    box.reader.go(RECORD["es"])
    held = box.reader.hold("**/pagefind/engine.js")
    box.input.press_sequentially("teletrabajo")
    expect(box.status).to_have_text("Buscando…")
    expect(box.status).to_be_in_viewport()
    held.let_go()
    box.wait()
    assert box.hits.count()


def test_what_could_not_load_is_said_and_the_box_still_leads_to_the_search_page(open_site: Open) -> None:
    reader = open_site(hasty=True)
    box = Box(reader)
    page = reader.go(RECORD["es"])
    page.route("**/assets/search/hits.js", lambda route: route.abort())
    box.input.fill("tele")
    expect(box.status).to_have_text("La búsqueda no pudo cargarse.")
    page.unroute("**/assets/search/hits.js")
    box.input.press("Enter")
    reader.expect_place(f"{PAGES['es']}?q=tele")


@pytest.mark.parametrize("lost", ["assets/search/hits.js", "pagefind/engine.js"])
def test_after_a_failure_the_next_letter_tries_again(lost: str, open_site: Open) -> None:
    box = Box(open_site(hasty=True))
    page = box.reader.go(RECORD["es"])
    page.route(f"**/{lost}", lambda route: route.abort())
    box.input.fill("teletra")
    expect(box.status).to_have_text(re.compile(r"^La búsqueda no pudo cargarse\."))
    page.unroute(f"**/{lost}")
    box.type("bajo")
    assert box.hits.count()
    expect(page.locator(".panel")).to_have_count(1)
    box.input.press("ArrowDown")
    expect(box.titles.first).to_be_focused()


def test_a_page_that_is_not_there_has_a_box_that_answers(open_site: Open, host_address: str) -> None:
    box = Box(open_site(host_address, hasty=True))
    box.reader.go("es/nowhere/at-all.html")
    box.type("teletrabajo")
    assert all(address.startswith("es/") for address in box.addresses)
    assert box.addresses
