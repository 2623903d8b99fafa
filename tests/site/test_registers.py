"""The registers on their pages."""

from __future__ import annotations

import pytest

from generator.model.kit import Kit
from generator.model.register import Spellings
from generator.views.registers.figure_tables import MANY_LINES
from tests.built import LANGUAGES, Built, Page, text_of
from tests.real import real_content

REGISTERS = [r for r in real_content().registers if not isinstance(r.entries, (Kit, Spellings))]
"""Those whose entries are lines of a page: forms are pages of their own, spellings are never shown."""


def ids(page: Page, *tags: str) -> set[str]:
    return {id for e in page.all(*tags) if (id := e.get("id"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_of_a_register_has_its_anchor_on_one_page(site: Built, language: str) -> None:
    entries = {e.id for r in REGISTERS for e in r.entries.entries}
    found = [id for page in site.in_language(language) for id in ids(page, "tr", "section") if id in entries]
    assert sorted(found) == sorted(entries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_of_a_long_page_can_be_reached_by_subject(site: Built, language: str) -> None:
    entries = {e.id for r in REGISTERS for e in r.entries.entries if hasattr(e, "printed")}
    long = [p for p in site.in_language(language) if len(ids(p, "tr") & entries) > MANY_LINES]
    assert len(long) == 4
    for page in long:
        headings = {id for id in ids(page, "h2") if id.startswith("g-")}
        linked = {a.get("href", "")[1:] for nav in page.all("nav") for a in nav.iter("a") if "#g-" in a.get("href", "")}
        assert len(headings) > 3
        assert linked == headings


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_source_stand_in_spanish_with_their_translation(site: Built, language: str) -> None:
    (page,) = (p for p in site.in_language(language) if "percent-new-products" in ids(p, "tr"))
    (row,) = (tr for tr in page.all("tr") if tr.get("id") == "percent-new-products")
    cell = next(td for td in row.iter("td") if td.get("data-sort") == "60")
    said = [(e.tag, e.get("lang"), text_of(e)) for e in cell if e.tag in ("b", "span")]
    expected = {
        "es": [("b", None, "casi 60 %"), ("span", "es", "«Casi el 60%»")],
        "en": [("b", None, "almost 60%"), ("span", "es", "«Casi el 60%»"), ("span", None, "“Almost 60%”")],
    }
    assert said == expected[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_of_the_disagreements_keeps_the_anchor_of_each(site: Built, language: str) -> None:
    (page,) = (p for p in site.in_language(language) if p.address.endswith("/disagreements.html"))
    links = {
        li.get("id"): page.target(a.get("href", "")) for li in page.all("li") if li.get("id") for a in li.iter("a")
    }
    entries = {e.id for r in REGISTERS if hasattr(r.entries.entries[0], "says") for e in r.entries.entries}
    assert set(links) == entries
    for id, (address, fragment) in links.items():
        assert (address != page.address, fragment) == (True, id)
