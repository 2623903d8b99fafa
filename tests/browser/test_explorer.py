"""What a reader chooses in the explorer narrows its pictures and its list together."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.flows import exchanged
from generator.model.record import AnyRecord
from tests.browsing import Open

PAGE = "es/explorador/index.html"

CHOICES = [
    {"country": "AR"},
    {"country": "AR", "themes": "T6"},
    {"themes": "T"},
    {"periods": "2009", "modality": "experts"},
    {"country": "AR", "populations": "children"},
    {"country": "PE", "populations": "children"},
    {},
]
"""One after the other, as a reader chooses; the last takes all back."""

SHOWN = """() => {
    const rows = (id) => [...document.querySelectorAll(`#${id} tbody tr`)].map((row) =>
        [...row.cells].map((cell) => cell.textContent.trim()));
    const marks = [...document.querySelectorAll("#map a > title")].map((title) => title.textContent);
    const seen = (part) => getComputedStyle(part).display !== "none";
    return {
        map: rows("map"), heat: rows("heat"), matrix: rows("matrix"), marks,
        cells: [...document.querySelectorAll("#matrix svg g[data-as='field']")].filter(seen).length,
        signs: [...document.querySelectorAll("#timeline svg g[data-as='sign']")].filter(seen).length,
        list: [...document.querySelectorAll("#chosen:not([hidden]) tbody tr")].length,
        others: [...document.querySelectorAll("figure.picture:not([data-counted])")].filter(seen).length,
    }
}"""


def chosen(catalogue: Catalogue, choice: dict[str, str]) -> list[AnyRecord]:
    """The records that a choice leaves, by their facts alone."""
    below = {term.id for _, term in catalogue.narrower("areas", choice.get("themes", ""))}

    def fits(record: AnyRecord) -> bool:
        facts = record.facts
        has = {
            "country": lambda v: v in (facts.provider, facts.beneficiary),
            "themes": lambda v: v in facts.themes or below & set(facts.themes),
            "populations": lambda v: v in facts.populations,
            "periods": lambda v: v in {str(p.start.year) for p in facts.periods},
            "modality": lambda v: v == facts.modality,
        }
        return all(has[name](value) for name, value in choice.items())

    return [record for record in exchanged(catalogue) if fits(record)]


def choose(page: Page, choice: dict[str, str], n: int, total: int) -> None:
    for name in ("country", "themes", "populations", "periods", "modality"):
        page.select_option(f"#choices select[name={name}]", choice.get(name, ""))
    said = f"{n} de {total} actividades" if n < total else f"{total} actividades"
    expect(page.locator("#shown-count")).to_contain_text(said if n else "Ninguna ficha")


@pytest.mark.parametrize("place", ["http", "file"])
def test_every_number_is_that_of_the_records_that_are_chosen(
    place: str, places: dict[str, str], catalogue: Catalogue, open_site: Open
) -> None:
    reader = open_site(places[place], viewport={"width": 1280, "height": 800})
    page = reader.go(PAGE)
    total = len(exchanged(catalogue))
    for choice in CHOICES:
        records = chosen(catalogue, choice)
        choose(page, choice, len(records), total)
        if choice:
            expect(page.locator("#chosen:not([hidden]) tbody tr")).to_have_count(len(records))
        shown = page.evaluate(SHOWN)
        gave, received = (Counter(getattr(r.facts, s) for r in records) for s in ("provider", "beneficiary"))
        sums = [sum(int(cell) if cell.isdigit() else 0 for cell in row[1:3]) for row in shown["map"]]
        assert sum(sums) == len(records)
        assert sorted(n for n in sums if n) == sorted(gave.values())
        titles = Counter(tuple(map(int, re.findall(r"[0-9]+", title))) for title in shown["marks"])
        assert titles == Counter((gave[t.id], received[t.id]) for t in catalogue.terms("countries"))
        themes = Counter(theme for r in records for theme in r.facts.themes)
        last = [row[-1] for row in shown["heat"]]
        in_all = [sum(map(int, re.findall(r"[0-9]+", n))) for n in last]
        assert sorted(filter(None, in_all)) == sorted(themes.values())
        assert shown["cells"] == len({(r.facts.provider, r.facts.beneficiary) for r in records})
        months = {(p.start.year, p.start.month) for r in records for p in r.facts.periods}
        assert shown["signs"] >= len(months) if not choice else shown["signs"] == len(months)
        assert shown["list"] == (len(records) if choice else 0)
        assert bool(shown["others"]) == (not choice)
    assert reader.complaints == []
    assert reader.elsewhere == []


def test_the_address_says_the_choice_as_lists_and_the_search_for_a_partner_do(
    open_site: Open, host_address: str
) -> None:
    page = open_site(host_address).go(f"{PAGE}?country=AR&themes=T6")
    expect(page.locator("#choices select[name=country]")).to_have_value("AR")
    expect(page.locator("#shown-count")).to_have_text("5 de 91 actividades")
    page.select_option("#choices select[name=themes]", "")
    expect(page.locator("#shown-count")).to_have_text("33 de 91 actividades")
    page.go_back()
    expect(page.locator("#shown-count")).to_have_text("5 de 91 actividades")
    page.locator("#ways-on a").first.click()
    expect(page.locator("#shown-count")).to_have_text("4 de 91 actividades")
    page.go_back()
    page.locator("#ways-on a").last.click()
    expect(page.locator("select[name=country]")).to_have_value("AR")
