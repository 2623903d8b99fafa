"""The pages of the components of institutional strengthening."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

import pytest

from tests.built import Built, text_of

SHARES = {
    1: ["93 %"],
    2: ["casi 60 %"],
    3: ["alrededor de 25 %"],
    4: ["70 %"],
    5: ["alrededor de 55 %"],
    6: ["52 %"],
    7: [],
    8: [],
    9: ["más de la mitad", "solo 20 %"],
}
"""What the report prints of each."""


def cells(table: Element, label: str) -> list[Element]:
    return [td for td in table.iter("td") if td.get("data-label") == label]


@pytest.mark.parametrize("component", SHARES)
def test_a_component_has_the_shares_that_the_source_prints_each_with_its_base(component: int, site: Built) -> None:
    page = site.pages[f"es/componentes/c{component}.html"]
    found = [t for t in page.all("table") if "register" in (t.get("class") or "")]
    if not SHARES[component]:
        assert found == []
        assert "La fuente no da ninguna proporción para este componente." in text_of(page.one("main"))
        return
    (table,) = found
    numbers = [td.find("b") for td in cells(table, "Impresa")]
    assert [text_of(b) if b is not None else "" for b in numbers] == SHARES[component]
    assert all(text_of(td) for td in cells(table, "Base")), "neither a base nor a word that there is none"
    assert all(text_of(td) for td in cells(table, "Fuente"))


@pytest.mark.parametrize("component", SHARES)
def test_a_component_lists_its_results(component: int, site: Built, records: dict[str, dict[str, Any]]) -> None:
    page = site.pages[f"en/components/c{component}.html"]
    links = {page.target(a.get("href", ""))[0] for a in page.links}
    results = [r for r in records.values() if r["kind"] == "results"]
    assert {r["url"]["en"] for r in results if r["component"] == f"C{component}"} <= links


@pytest.mark.parametrize(("language", "lists"), [("es", "componentes"), ("en", "components")])
def test_all_nine_components_are_reached_from_the_results_and_from_one_another(
    language: str, lists: str, site: Built
) -> None:
    pages = {f"{language}/{lists}/c{n}.html" for n in SHARES}
    results = {"es": "es/resultados/index.html", "en": "en/results/index.html"}[language]
    for address in (results, *pages):
        page = site.pages[address]
        links = {page.target(a.get("href", ""))[0] for a in page.links}
        assert pages - {address} <= links, address
        assert f"{language}/{lists}/index.html" in links, address
    library = site.pages[{"es": "es/biblioteca/index.html", "en": "en/library/index.html"}[language]]
    classes = {"es": "es/clases/index.html", "en": "en/classes/index.html"}[language]
    assert classes in {library.target(a.get("href", ""))[0] for a in library.links}


@pytest.mark.parametrize(
    ("component", "told"),
    [(1, "acerca/workshops-how"), (1, "biblioteca/workshop-participant-survey"), (8, "acerca/planning-and-surveys")],
)
def test_a_component_without_examples_says_so_and_leads_to_what_the_source_says(
    component: int, told: str, site: Built
) -> None:
    page = site.pages[f"es/componentes/c{component}.html"]
    assert "no da ejemplos de resultados" in text_of(page.one("main"))
    assert f"es/{told}.html" in {page.target(a.get("href", ""))[0] for a in page.links}


def test_a_result_is_on_the_pages_of_its_activities_programmes_and_countries(
    site: Built, records: dict[str, dict[str, Any]]
) -> None:
    for result in (r for r in records.values() if r["kind"] == "results"):
        others = [records[f"activities/{id}"]["url"]["es"] for id in result.get("activities", [])]
        others += [records[f"programs/{id}"]["url"]["es"] for id in result.get("programs", [])]
        others += [f"es/paises/{c.lower()}.html" for c in (result["beneficiary"], *result.get("providers", []))]
        for address in others:
            page = site.pages[address]
            assert result["url"]["es"] in {page.target(a.get("href", ""))[0] for a in page.links}, address
