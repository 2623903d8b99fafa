"""The registers on their pages."""

from __future__ import annotations

import pytest

from generator.load.content import read_content
from generator.model.register import Spellings
from tests.built import LANGUAGES, ROOT, Built, Page

REGISTERS = [r for r in read_content(ROOT / "content").registers if not isinstance(r.entries, Spellings)]


def ids(page: Page, *tags: str) -> set[str]:
    return {id for e in page.all(*tags) if (id := e.get("id"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_of_a_register_has_its_anchor_on_one_page(site: Built, language: str) -> None:
    entries = {e.id for r in REGISTERS for e in r.entries.entries}
    found = [id for page in site.in_language(language) for id in ids(page, "tr", "section") if id in entries]
    assert sorted(found) == sorted(entries)


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
