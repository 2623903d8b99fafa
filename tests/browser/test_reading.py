"""Going through the site."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from generator.model.kind import Kind
from tests.browser.reader import Reader
from tests.browsing import Open

INK = "getComputedStyle(document.querySelector('h1')).color"


def first_record(site: Path, kind: Kind) -> dict:
    return json.loads((site / "data" / f"{kind}.json").read_text("utf-8"))[0]


@pytest.mark.parametrize(("language", "name"), [("es", "Español"), ("en", "English")])
def test_the_first_page_leads_to_the_home_of_the_language_that_is_chosen(
    language: str, name: str, reader: Reader
) -> None:
    page = reader.go("index.html")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert reader.place == "index.html"
    page.get_by_role("link", name=name, exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", language)
    reader.expect_place(f"{language}/index.html")
    assert reader.complaints == []


@pytest.mark.parametrize(("language", "name"), [("es", "Talleres"), ("en", "Workshops")])
def test_the_home_page_leads_to_the_lists(language: str, name: str, reader: Reader) -> None:
    page = reader.go(f"{language}/index.html")
    page.get_by_role("main").get_by_role("link", name=name).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)
    assert reader.complaints == []


def test_a_reader_with_an_english_browser_is_not_sent_away_from_the_spanish_home(open_site: Open) -> None:
    reader = open_site(locale="en-US")
    reader.go("es/index.html")
    reader.idle()
    assert reader.place == "es/index.html"


@pytest.mark.parametrize("kind", list(Kind))
def test_from_the_list_of_a_kind_to_a_record_to_its_translation_and_back(
    kind: Kind, reader: Reader, real_site: Path
) -> None:
    record = first_record(real_site, kind)
    spanish, english = record["url"]["es"], record["url"]["en"]
    page = reader.go(f"{spanish.rpartition('/')[0]}/index.html")
    page.get_by_role("main").locator(f'a[href$="{spanish}"]').first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(record["title"]["es"])
    page.get_by_role("link", name="English", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(record["title"]["en"])
    reader.expect_place(english)
    page.get_by_role("link", name="Español", exact=True).click()
    reader.expect_place(spanish)
    assert reader.complaints == []


def test_the_words_searched_for_survive_the_switch(reader: Reader) -> None:
    page = reader.go("es/buscar.html?q=conciliaci%C3%B3n+laboral")
    page.get_by_role("link", name="English", exact=True).click()
    reader.expect_place("en/search.html?q=conciliaci%C3%B3n+laboral")
    expect(page.locator("#query")).to_have_value("conciliación laboral")


def test_the_place_on_the_page_survives_the_switch(reader: Reader, real_site: Path) -> None:
    spanish = first_record(real_site, Kind.WORKSHOPS)["url"]["es"]
    page = reader.go(spanish)
    heading = page.locator("main h2[id]").last.get_attribute("id")
    reader.go(f"{spanish}#{heading}")
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(re.compile(f"/en/.*#{heading}$"))
    expect(page.locator(f"[id='{heading}']")).to_be_in_viewport()


def test_the_words_of_the_header_are_the_pages_own_language(reader: Reader) -> None:
    page = reader.go("en/workshops/index.html")
    expect(page.get_by_role("banner").get_by_role("button", name="Search")).to_be_visible()
    expect(page.get_by_role("navigation", name="Sections")).to_be_visible()


def test_the_colours_chosen_stay_chosen_and_nothing_else_is_kept(reader: Reader, real_site: Path) -> None:
    page = reader.go("es/index.html")
    before = page.evaluate(INK)
    page.get_by_label("Colores").select_option("dark")
    dark = page.evaluate(INK)
    assert dark != before
    reader.go(first_record(real_site, Kind.STUDIES)["url"]["en"])
    assert page.evaluate(INK) == dark
    assert page.evaluate("Object.keys(localStorage)") == ["rial.scheme"]
    page.get_by_label("Colours").select_option("")
    assert page.evaluate("Object.keys(localStorage)") == []


def test_what_is_printed_is_the_record_with_its_address_and_not_the_navigation(reader: Reader, real_site: Path) -> None:
    page = reader.go(first_record(real_site, Kind.ACTIVITIES)["url"]["es"])
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("navigation", name="Secciones")).to_be_hidden()
    expect(page.get_by_role("search")).to_be_hidden()
    expect(page.get_by_role("contentinfo")).to_contain_text(re.compile("Edición"))


def test_what_a_printed_text_links_to_is_spelled_out(reader: Reader) -> None:
    page = reader.go("es/acerca/portfolio.html")
    link = page.locator(".prose a[href*='call-process.html']").first
    spelled = "e => getComputedStyle(e, '::after').content"
    assert link.evaluate(spelled) == "none"
    page.emulate_media(media="print")
    assert "<es/acerca/call-process.html" in link.evaluate(spelled)
    expect(page.get_by_role("contentinfo")).to_contain_text("es/acerca/portfolio.html")
    assert page.locator(".footnote-ref").first.evaluate(spelled) == "none"


def test_the_numbers_of_the_picture_are_printed_with_it(reader: Reader) -> None:
    page = reader.go("es/index.html")
    table = page.locator(".picture details table")
    expect(table).to_be_hidden()
    page.emulate_media(media="print")
    expect(table).to_be_visible()
