"""Search over http."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import Reader
from tests.browsing import Open

SEARCH = {"es": "es/buscar.html", "en": "en/search.html"}
LIST = {"es": "es/talleres/index.html", "en": "en/workshops/index.html"}
BUTTON = {"es": "Buscar", "en": "Search"}


def hits(page: Page) -> list[str]:
    """The titles of what was found, in order, when the answer is there."""
    expect(page.get_by_role("status")).to_have_text(re.compile(r"\d|“|«"))
    return page.get_by_role("main").get_by_role("heading", level=3).all_inner_texts()


def tab_to(reader: Reader, wanted: Locator) -> None:
    """Press Tab until an element has the keyboard."""
    for _ in range(60):
        reader.page.keyboard.press("Tab")
        if wanted.evaluate("e => e === document.activeElement"):
            return
    pytest.fail(f"the keyboard does not reach {wanted}")


@pytest.mark.parametrize(
    ("language", "query", "record"),
    [("es", "conciliación", "1-1"), ("en", "conciliation", "1-1"), ("es", "Cocoyoc", None), ("en", "Cocoyoc", None)],
)
def test_the_box_in_the_header_leads_to_the_records_that_say_it(
    language: str, query: str, record: str | None, reader: Reader, real_site: Path
) -> None:
    page = reader.go(LIST[language])
    page.get_by_role("banner").get_by_role("searchbox").fill(query)
    page.get_by_role("banner").get_by_role("button", name=BUTTON[language]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(BUTTON[language])
    found = hits(page)
    assert found
    if record:
        titles = {
            r["id"]: r["title"][language] for r in json.loads((real_site / "data/activities.json").read_text("utf-8"))
        }
        assert [title for title in found if title.startswith(titles[record])]
    assert reader.complaints == []


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_result_says_its_kind_country_and_date_and_shows_the_words(language: str, reader: Reader) -> None:
    asked = {"es": "conciliación laboral", "en": "labour conciliation"}[language]
    page = reader.go(f"{SEARCH[language]}?q={asked}")
    assert hits(page)
    results = page.get_by_role("main").get_by_role("listitem")
    activity = results.filter(has_text={"es": "Actividad de cooperación", "en": "Cooperation activity"}[language]).first
    expect(activity.get_by_role("link")).to_have_count(1)
    expect(activity).to_contain_text("Argentina")
    expect(activity).to_contain_text(re.compile(r"20\d\d"))
    expect(results.filter(has_text="SECLO").locator("mark").first).to_be_visible()


def test_accents_and_capitals_make_no_difference(reader: Reader) -> None:
    page = reader.page
    answers = []
    for query in ("conciliación", "conciliacion", "CONCILIACIÓN"):
        reader.go(f"es/buscar.html?q={query}")
        answers.append(sorted(hits(page)))
    assert answers[0] == answers[1] == answers[2] != []


def test_the_number_of_results_is_said_politely(reader: Reader) -> None:
    page = reader.go("es/buscar.html?q=conciliaci%C3%B3n")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"^\d+ resultados para «conciliación»$|^1 resultado para «conciliación»$"))
    (number,) = re.findall(r"^\d+", status.inner_text())
    assert int(number) >= len(hits(page)) > 0


def test_nothing_found_is_said_with_a_way_out(reader: Reader) -> None:
    page = reader.go("en/search.html?q=zzzxqy")
    expect(page.get_by_role("status")).to_contain_text("No record contains “zzzxqy”")
    expect(page.get_by_role("main").get_by_role("link", name="Workshops")).to_be_visible()
    assert reader.complaints == []


def test_what_is_typed_is_text_and_never_markup(reader: Reader) -> None:
    page = reader.go("es/buscar.html?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    expect(page.get_by_role("status")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.get_by_role("main").locator("img")).to_have_count(0)
    assert reader.complaints == []


def test_results_come_while_typing_and_the_address_follows(reader: Reader) -> None:
    page = reader.go("es/buscar.html")
    page.get_by_role("main").get_by_role("searchbox").press_sequentially("inspección")
    expect(page.get_by_role("status")).to_contain_text("«inspección»")
    assert hits(page)
    reader.expect_place("es/buscar.html?q=inspecci%C3%B3n")
    expect(page.get_by_role("main").get_by_role("searchbox")).to_be_focused()


def test_the_last_question_is_the_one_that_is_answered(reader: Reader) -> None:
    page = reader.go("es/buscar.html?q=cooperación")
    box = page.get_by_role("main").get_by_role("searchbox")
    for query in ("talleres", "género", "Cocoyoc"):
        box.fill(query)
        box.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Cocoyoc")
    assert "mercado de trabajo" in " ".join(hits(page))
    (number,) = re.findall(r"^\d+", page.get_by_role("status").inner_text())
    assert len(hits(page)) == min(int(number), 10)


def test_a_search_can_be_reloaded_and_come_back_to(reader: Reader) -> None:
    page = reader.go("en/index.html")
    page.get_by_role("searchbox").fill("inspection")
    page.keyboard.press("Enter")
    found = hits(page)
    page.reload()
    assert hits(page) == found
    page.get_by_role("main").get_by_role("link", name=found[0]).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(found[0])
    page.go_back()
    assert hits(page) == found
    expect(page.get_by_role("main").get_by_role("searchbox")).to_have_value("inspection")


@pytest.mark.parametrize("slowly", [False, True])
def test_each_question_that_was_sent_is_a_step_back(reader: Reader, slowly: bool) -> None:
    """Also where what is typed is answered before it is sent: it takes the place of what was typed alone."""
    page = reader.go("en/search.html?q=inspection")
    first = hits(page)
    box = page.get_by_role("main").get_by_role("searchbox")
    for typed in ("labour", "gender"):
        box.fill(typed)
        if slowly:
            expect(page.get_by_role("status")).to_contain_text(typed)
    box.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("gender")
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("inspection")
    expect(box).to_have_value("inspection")
    assert hits(page) == first


def test_more_results_are_shown_when_asked_for_and_focus_goes_to_the_first_of_them(reader: Reader) -> None:
    page = reader.go("es/buscar.html?q=ministerio")
    first = hits(page)
    page.get_by_role("button", name="Mostrar más").click()
    expect(page.get_by_role("main").get_by_role("heading", level=3)).not_to_have_count(len(first))
    more = hits(page)
    assert more[: len(first)] == first
    assert len(set(more)) > len(first)
    expect(reader.focused).to_have_text(more[len(first)])


def test_a_record_is_found_with_the_keyboard_alone(reader: Reader) -> None:
    page = reader.go("es/index.html")
    tab_to(reader, page.get_by_role("searchbox"))
    page.keyboard.type("Cocoyoc")
    page.keyboard.press("Enter")
    (title, *_) = hits(page)
    tab_to(reader, page.get_by_role("main").get_by_role("link", name=title).first)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(title.partition(" · ")[0])


def test_nothing_of_the_search_is_loaded_before_someone_searches(reader: Reader) -> None:
    reader.go("es/index.html")
    reader.go("es/buscar.html")
    reader.idle()
    assert not [r.url for r in reader.requests if "/pagefind/" in r.url]


@pytest.mark.parametrize("language", ["es", "en"])
def test_without_a_script_the_search_page_shows_the_ways_in(language: str, open_site: Open) -> None:
    reader = open_site(java_script_enabled=False)
    page = reader.go(f"{SEARCH[language]}?q=x")
    expect(page.get_by_text({"es": "La búsqueda necesita", "en": "Search needs"}[language])).to_be_visible()
    name = {"es": "Talleres", "en": "Workshops"}[language]
    page.get_by_role("main").get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)


@pytest.mark.parametrize("opened", ["index.html", "es/index.html", "en/index.html", LIST["es"]])
def test_a_page_without_its_neighbours_says_to_extract_the_zip_and_others_do_not(
    opened: str, reader: Reader, real_site: Path
) -> None:
    """Opened inside the archive, a page comes alone: without style and script."""
    assert 'class="extract"' in (real_site / opened).read_text("utf-8")
    expect(reader.go(opened).locator(".extract")).to_have_count(0)
