"""What a reader takes along: short addresses, and what a list or a search shows as files."""

from __future__ import annotations

import csv
import json

import pytest
import rispy
from playwright.sync_api import Page, expect
from pybtex.database import parse_string

from tests.browser.conftest import Open

NARROWED = "es/programas/index.html?country=AR"
ASKED = "en/search.html?q=conciliation"


def taken(page: Page, format: str) -> tuple[str, str]:
    """Name and text of the file that a button gives."""
    with page.expect_download() as saved:
        page.locator("[data-takeaway]").get_by_role("button", name=format, exact=True).click()
    return saved.value.suggested_filename, saved.value.path().read_bytes().decode()


def shown_ids(page: Page, links: str) -> list[str]:
    """The ids of the records that are seen, in their order."""
    seen = page.locator(links).evaluate_all("all => all.filter(a => a.checkVisibility()).map(a => a.href)")
    return list(dict.fromkeys(href.partition("?")[0].rpartition("/")[2].partition(".html")[0] for href in seen))


def expect_files(page: Page, list_: str) -> list[str]:
    """That each format has the same records, which are given, and says of which list and edition they are."""
    edition = page.locator("[data-takeaway]").get_attribute("data-edition")
    assert edition
    name, text = taken(page, "CSV")
    rows = list(csv.DictReader(text.removeprefix("\ufeff").splitlines()))
    ids = [row["id"] for row in rows]
    assert name.endswith(".csv")
    assert {(row["list"], row["edition"]) for row in rows} == {(list_, edition)}
    told = json.loads(taken(page, "JSON")[1])
    assert (told["address"], told["edition"], [row["id"] for row in told["records"]]) == (list_, edition, ids)
    cited = json.loads(taken(page, "CSL-JSON")[1])
    assert [item["id"].split("-", 2)[2].rpartition("-")[0] for item in cited] == ids
    assert {(item["custom"]["list"], item["custom"]["edition"]) for item in cited} == {(list_, edition)}
    ris = rispy.loads(taken(page, "RIS")[1])
    assert [entry["id"] for entry in ris] == [item["id"] for item in cited]
    assert all(any(list_ in note and edition in note for note in entry["notes"]) for entry in ris)
    bib = taken(page, "BibTeX")[1]
    assert list(parse_string(bib, "bibtex").entries) == [item["id"] for item in cited]
    assert bib.startswith(f"% {list_} ({edition})")
    return ids


@pytest.mark.parametrize("place", ["host_address", "copy_address"])
def test_a_short_address_leads_to_the_reader_s_language_and_what_is_shown_is_taken_in_every_format(
    place: str, open_site: Open, request: pytest.FixtureRequest
) -> None:
    reader = open_site(request.getfixturevalue(place), locale="en-CA")
    page = reader.go("r/ar-seclo.html#r-sources")
    reader.expect_place("en/programs/ar-seclo.html#r-sources")
    page = reader.go(NARROWED)
    expect(page.locator("[data-takeaway]")).to_be_visible()
    shown = shown_ids(page, "tbody th a")
    assert 1 < len(shown) < 20
    assert expect_files(page, NARROWED) == shown
    page = reader.go(ASKED)
    expect(page.locator("#hits h3").first).to_be_visible()
    found = expect_files(page, ASKED)
    shown = [
        id for id in shown_ids(page, "#hits :is(h3, .hit-title) a:not([href*='#'])") if id in found
    ]  # terms and acronyms are no records
    assert found[: len(shown)] == shown != []
    assert reader.complaints == []


def test_at_a_short_address_one_chooses_where_no_script_can_or_no_language_is_spoken(
    open_site: Open, host_address: str
) -> None:
    for options in ({"java_script_enabled": False, "locale": "es-AR"}, {"locale": "fr-CA"}):
        reader = open_site(host_address, **options)
        page = reader.go("r/ar-seclo.html")
        reader.idle() if options.get("java_script_enabled", True) else None
        reader.expect_place("r/ar-seclo.html")
        expect(page.locator("a[hreflang]")).to_have_text(["Español", "English"])
        page.get_by_role("link", name="English").click()
        reader.expect_place("en/programs/ar-seclo.html")
