"""The coverage of the real site, counted once more from its data."""

from __future__ import annotations

from typing import Any

import pytest

from tests.built import Built, Page, text_of

PAGES = {"es": "es/paises/cobertura.html", "en": "en/countries/coverage.html"}
CLASSES = {"authorities", "organization-chart", "responsibilities", "manual"}
Records = dict[str, dict[str, Any]]


def table(page: Page) -> dict[str, list[str]]:
    """The cells of each country's row, by its code."""
    (body,) = page.all("tbody")
    found = {}
    for row in body.iter("tr"):
        address, _ = page.target(next(row.iter("a")).get("href", ""))
        found[address.rpartition("/")[2].removesuffix(".html").upper()] = [text_of(td) for td in row.iter("td")]
    return found


def of_kind(records: Records, kind: str) -> list[dict[str, Any]]:
    return [r for r in records.values() if r["kind"] == kind]


@pytest.mark.parametrize("language", PAGES)
def test_every_number_of_the_coverage_is_that_of_the_records(language: str, site: Built, records: Records) -> None:
    rows = table(site.pages[PAGES[language]])
    assert len(rows) >= 35
    activities, workshops, programs = (of_kind(records, k) for k in ("activities", "workshops", "programs"))
    for country, cells in rows.items():
        expected = [
            sum(r["country"] == country and r.get("status") not in ("learned", "proposed") for r in programs),
            sum(r["provider"] == country for r in activities),
            sum(r["beneficiary"] == country for r in activities),
            sum(r["country"] == country for r in workshops),
        ]
        assert [int(cell) for cell in cells[:4]] == expected, country
    gave, received, hosted = (sum(int(cells[n]) for cells in rows.values()) for n in (1, 2, 3))
    assert (gave, received, hosted) == (len(activities), len(activities), len(workshops))


def test_the_institutional_classes_of_a_country_are_those_of_its_documents(site: Built, records: Records) -> None:
    ministries = {f"ministry-{country.lower()}": country for country in table(site.pages[PAGES["es"]])}
    held: dict[str, set[str]] = {}
    for r in of_kind(records, "library"):
        if r["document_class"] in CLASSES and r["availability"] != "not-held":
            about = [r["institution"]] if "institution" in r else r.get("creators", [])
            countries = {ministries[i] for i in about if i in ministries}
            if "institution" not in r and "country" in r:
                countries.add(r["country"])
            for country in countries:
                held.setdefault(country, set()).add(r["document_class"])
    for country, cells in table(site.pages[PAGES["es"]]).items():
        assert cells[4] == f"{len(held.get(country, ()))} / 4", country


def test_the_heads_of_the_coverage_can_sort_it(site: Built) -> None:
    for address in PAGES.values():
        page = site.pages[address]
        assert page.one("table").get("data-sortable") is not None
        assert [th.get("scope") for th in page.one("thead").iter("th")] == ["col"] * 8
        tones = [e.get("class") for e in page.one("thead").iter("span")]
        assert tones == ["tone tone--gives", "tone tone--receives"]
        assert any(e.get("src", "").endswith("assets/tables.js") for e in page.all("script"))


def test_the_countries_and_every_ministry_lead_to_the_coverage(site: Built, records: Records) -> None:
    for r in of_kind(records, "institutions"):
        if r["type"] == "ministry":
            page = site.pages[r["url"]["es"]]
            assert PAGES["es"] in {page.target(a.get("href", ""))[0] for a in page.links}
            assert len([e for e in page.all("section") if e.get("id") == "institutional"]) == 1
    countries = site.pages["es/paises/index.html"]
    assert PAGES["es"] in {countries.target(a.get("href", ""))[0] for a in countries.links}
