"""What a reader chooses in the explorer narrows its pictures and its list together."""

from __future__ import annotations

import csv
import io
import random
import re
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.flows import exchanged
from generator.model.record import AnyRecord
from tests.browsing import Open

PAGE = "es/explorador/index.html"

NAMES = ("country", "themes", "topics", "populations", "periods", "modality")


def choices(catalogue: Catalogue) -> list[dict[str, str]]:
    """What readers may choose, one after the other: some of what a record has, so that something is left; by chance,
    and the same every time. One leaves nothing, and the last takes all back."""
    by_chance = random.Random(16)
    found = [{"themes": "T"}, {"country": "PE", "populations": "children", "periods": "2007"}]
    for record in by_chance.sample(exchanged(catalogue), 20):
        facts = record.facts
        has = {
            "country": [facts.provider, facts.beneficiary],
            "themes": facts.themes,
            "topics": facts.topics,
            "populations": facts.populations,
            "periods": [str(p.start.year) for p in facts.periods],
            "modality": [facts.modality] if facts.modality else [],
        }
        told = [name for name in NAMES if has[name]]
        some = by_chance.sample(told, by_chance.randint(1, 2))
        found.append({name: by_chance.choice(has[name]) for name in some})
    return [*found, {}]


CHOOSE = """(choice) => {
    const selects = [...document.querySelectorAll("#choices select")];
    for (const select of selects) select.value = choice[select.name] ?? "";
    selects[0].dispatchEvent(new Event("change", { bubbles: true }));
}"""

SHOWN = """() => {
    const seen = (part) => getComputedStyle(part).display !== "none";
    const text = (part) => part.textContent.trim();
    const titled = (part) => text(part.querySelector("title"));
    const all = (selector) => [...document.querySelectorAll(selector)];
    const rows = (id) => all(`#${id} tbody tr`).map((row) => [...row.cells].filter(seen).map(text));
    const drawn = (id, as) => all(`#${id} svg [data-as="${as}"]`).filter(seen);
    const within = (id) => drawn(id, "field").map((cell) => [
        titled(cell), text(cell.querySelector("text")), cell.querySelector(".cell").classList[1]]);
    return {
        map: rows("map"), heat: rows("heat"), matrix: rows("matrix"), timeline: rows("timeline"),
        marks: all("#map a > title").map(text),
        names: all("#map svg .name").map(({ children }) => [...children].filter(seen).map(text)),
        matrixCells: within("matrix"), heatCells: within("heat"),
        signs: drawn("timeline", "sign").filter(({ dataset }) => dataset.n).map(titled),
        heads: all("#timeline thead th").filter(seen).length,
        list: all("#chosen:not([hidden]) tbody tr").length,
        others: all("figure.picture:not([data-counted])").filter(seen).length,
        says: all(".says, .says--chosen").filter(seen).map(text),
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
            "topics": lambda v: v in facts.topics,
            "populations": lambda v: v in facts.populations,
            "periods": lambda v: v in {str(p.start.year) for p in facts.periods},
            "modality": lambda v: v == facts.modality,
        }
        return all(has[name](value) for name, value in choice.items())

    return [record for record in exchanged(catalogue) if fits(record)]


def choose(page: Page, choice: dict[str, str], n: int, total: int) -> None:
    page.evaluate(CHOOSE, choice)
    said = f"{n} de {total} actividades" if n < total else f"{total} actividades"
    expect(page.locator("#shown-count")).to_contain_text(said if n else "Ninguna ficha")
    if choice and n:
        expect(page.locator("#chosen:not([hidden]) tbody tr")).to_have_count(min(n, 50))


def numbers(text: str) -> list[int]:
    return list(map(int, re.findall("[0-9]+", text)))


def agrees(shown: dict[str, Any], records: list[AnyRecord], catalogue: Catalogue) -> None:
    """That drawings, tables and the facts of the records have the same numbers."""
    gave, received = (Counter(getattr(r.facts, s) for r in records) for s in ("provider", "beneficiary"))
    countries = Counter((gave[t.id], received[t.id]) for t in catalogue.terms("countries"))
    assert Counter(tuple(numbers(title)) for title in shown["marks"]) == countries
    assert Counter((sum(map(int, row[1:3])), sum(map(int, row[3:5]))) for row in shown["map"]) == countries
    took_part = {code: (gave[code], received[code]) for code in gave | received}
    assert {code: (int(g), int(r)) for code, g, _, r in filter(lambda n: len(n) > 1, shown["names"])} == took_part

    pairs = Counter((r.facts.provider, r.facts.beneficiary) for r in records)
    drawn = [(numbers(title), sum(numbers(count)), tone) for title, count, tone in shown["matrixCells"]]
    assert sorted(count for _, count, _ in drawn) == sorted(pairs.values())
    cells = [sum(numbers(cell)) for row in shown["matrix"] for cell in row[1:-1]]
    assert sorted(filter(None, cells)) == sorted(pairs.values())
    for (done, planned), count, tone in drawn:
        assert done + planned == count
        assert tone == f"cell--{'planned' if not done else {1: 'one', 2: 'two'}.get(count, 'more')}"

    began = {r.name: {str(p.start.year) for p in r.facts.periods} or {""} for r in records}
    fields = Counter((theme, year) for r in records for theme in r.facts.themes for year in began[r.name])
    themes = Counter(theme for r in records for theme in r.facts.themes)
    assert sorted(int(count) for _, count, _ in shown["heatCells"]) == sorted(fields.values())
    assert all(numbers(title)[-1] == int(count) for title, count, _ in shown["heatCells"])
    assert sorted(n for row in shown["heat"] if (n := sum(numbers(row[-1])))) == sorted(themes.values())

    months = Counter(month for r in records for month in {(p.start.year, p.start.month) for p in r.facts.periods})
    years = Counter(year for names in began.values() for year in names if year)
    if shown["heads"] == 2:  # of what is chosen: calls, workshops and studies are put away
        assert sorted(len(title.split("\n")) - 1 for title in shown["signs"]) == sorted(months.values())
        assert {row[0]: int(row[1]) for row in shown["timeline"] if row[1] != "0"} == years


def test_every_number_is_that_of_the_records_that_are_chosen(catalogue: Catalogue, open_site: Open) -> None:
    reader = open_site(viewport={"width": 1280, "height": 800})
    page = reader.go(PAGE)
    total = len(exchanged(catalogue))
    whole = page.evaluate(SHOWN)
    for choice in choices(catalogue):
        records = chosen(catalogue, choice)
        choose(page, choice, len(records), total)
        shown = page.evaluate(SHOWN)
        agrees(shown, records, catalogue)
        assert shown["list"] == (min(len(records), 50) if choice else 0)
        assert bool(shown["others"]) == (not choice)
        if choice:
            assert shown["heads"] == 2
            assert not set(shown["says"]) & set(whole["says"])
            assert all(says.startswith("Elegido: ") for says in shown["says"])
    assert shown == whole
    assert reader.complaints == []
    assert reader.elsewhere == []


@pytest.mark.parametrize("place", ["http", "file"])
def test_what_is_chosen_is_taken_along_as_it_is_shown(place: str, places: dict[str, str], open_site: Open) -> None:
    reader = open_site(places[place])
    page = reader.go(f"{PAGE}?country=AR&themes=T6")
    expect(page.locator("#shown-count")).to_have_text("5 de 91 actividades")
    says = page.locator("#matrix .says--chosen")
    expect(says).to_have_text(
        "Elegido: Argentina; Inspección del trabajo. Cálculo de este sitio con 5 de 91 actividades, "
        "que la lista nombra. Parejas de países: 4. Lo más repetido: de Argentina a Perú (2)."
    )
    expect(page.locator("#matrix .takings")).to_be_hidden()
    table = list(csv.reader(io.StringIO(taken(page, "#matrix [data-take=csv]").removeprefix("\ufeff"), newline="")))
    argentina = next(row for row in table if row[0] == "Argentina")
    assert (argentina[1], argentina[-2:]) == ("2", ["4", "Argentina; Inspección del trabajo"])
    drawing = ElementTree.fromstring(taken(page, "#matrix [data-take=svg]"))
    lines = [text.text or "" for text in drawing.iter("{http://www.w3.org/2000/svg}text")]
    assert " ".join(lines).count(page.inner_text("#matrix .says--chosen")) == 1
    assert Counter(lines)["+1"] == 0  # none of what is chosen is planned
    page.click("#clear")
    expect(says).to_be_hidden()
    assert reader.complaints == []
    assert reader.elsewhere == []


def taken(page: Page, button: str) -> str:
    """The text of the file that a button hands over."""
    with page.expect_download() as told:
        page.click(button)
    return Path(told.value.path()).read_text("utf-8")


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
