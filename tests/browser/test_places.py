"""Where the site may be: at the root of a host, in a folder of it, on a stick."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from generator.model.kind import Kind
from tests.browser.reader import Reader
from tests.browser.test_templates import PAGES
from tests.browsing import PHONE, Open


@pytest.mark.parametrize("template", PAGES)
def test_a_double_clicked_page_looks_the_same_and_does_not_complain(
    template: str, spanish: dict[str, str], open_site: Open, copy_address: str, phone: Reader
) -> None:
    address = spanish[f"{template}.html"]
    offline = open_site(copy_address, viewport=PHONE)
    copy, hosted = offline.go(address), phone.go(address)
    offline.idle()
    assert copy.locator("main").inner_text() == hosted.locator("main").inner_text()
    assert copy.evaluate(HEIGHT) == hosted.evaluate(HEIGHT), "the styles are there as well"
    assert offline.complaints == []
    assert offline.elsewhere == []


HEIGHT = "document.querySelector('main').scrollHeight"


@pytest.mark.parametrize("kind", [Kind.ACTIVITIES, Kind.PAGES])
def test_a_double_clicked_copy_is_gone_through_like_the_site(
    kind: Kind, open_site: Open, copy_address: str, real_site: Path
) -> None:
    record = json.loads((real_site / "data" / f"{kind}.json").read_text("utf-8"))[0]
    reader = open_site(copy_address)
    page = reader.go("index.html")
    page.get_by_role("link", name="Español", exact=True).click()
    folder = record["url"]["es"].rpartition("/")[0]
    page.locator(f'a[href="../{folder}/index.html"]:visible').first.click()
    page.get_by_role("main").locator(f'a[href$="{record["url"]["es"]}"]').first.click()
    page.get_by_role("link", name="English", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(record["title"]["en"])
    assert reader.complaints == []


def test_an_address_that_leads_nowhere_is_answered_in_both_languages(open_site: Open, host_address: str) -> None:
    reader = open_site(host_address)
    page = reader.page
    answer = page.goto(host_address + "es/cooperacion/99-99.html")
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading", name="Página no encontrada")).to_be_visible()
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()
    page.get_by_role("link", name="Workshops").click()
    reader.expect_place("en/workshops/index.html")


def test_the_site_works_at_the_root_of_a_host(open_site: Open, host_address: str) -> None:
    reader = open_site(host_address)
    page = reader.go("es/buscar.html?q=Cocoyoc")
    page.get_by_role("listitem").filter(has=page.locator("mark")).get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert reader.complaints == []
