"""The furniture of the real site, and of what came after it, in three languages.

Its records have no Portuguese text, so that each Portuguese page shows the original with Portuguese all around it.
"""

from __future__ import annotations

import re

import pytest

from generator.model.language import Language
from generator.words import words_of
from tests.built import Built, Page, read_page, text_of
from tests.site.grown.site import Grown
from tests.site.test_words_on_pages import leaves, said_in

SHOWN = ("es", "en", "pt")
SWITCH = re.compile(r'<a class="switch" href="(?:\.\./)*([^"]+)" lang="(\w+)" hreflang="(\w+)">')
PROGRAMS = {"es": "programas", "en": "programs", "pt": "programas"}
SOME = 40
"""One page in so many is read whole, which takes long."""


@pytest.fixture(scope="session")
def three(grown: Grown) -> Built:
    return Built(grown.project.site)


def some(site: Built) -> list[Page]:
    """Portuguese pages to be read whole."""
    portuguese = [address for address in site.pages if address.startswith("pt/")]
    words = words_of(Language.PT)
    furniture = [f"pt/{words['form.slug']}/{words['kinds.programs.slug']}", f"pt/{words['explorer.slug']}/index"]
    furniture += [f"pt/{words['kit.slug']}/index", f"pt/{words['data.slug']}"]
    return [site.pages[a] for a in dict.fromkeys([*portuguese[::SOME], *(f"{name}.html" for name in furniture)])]


def switches(site: Built, address: str) -> dict[str, str]:
    """Where the switch of a page leads, by language; read from its text, because there are many pages."""
    found = SWITCH.findall((site.folder / address).read_text("utf-8"))
    assert all(lang == hreflang for _, lang, hreflang in found)
    return {lang: there for there, lang, _ in found}


def test_every_page_leads_to_its_two_alternates_and_they_lead_back(three: Built) -> None:
    pages = [address for address in three.pages if "/" in address]
    assert len(pages) % 3 == 0
    for address in pages:
        language, others = address.partition("/")[0], switches(three, address)
        assert list(others) == [other for other in SHOWN if other != language], address
        assert {switches(three, there)[language] for there in others.values()} == {address}


def test_a_strict_parser_finds_no_error_in_a_portuguese_page(three: Built) -> None:
    assert [e for page in some(three) for e in page.errors] == []


def test_portuguese_pages_have_the_ids_of_the_spanish_ones(three: Built) -> None:
    for page in some(three):
        assert page.ids == three.pages[switches(three, page.address)["es"]].ids, page.address


def test_the_furniture_of_a_portuguese_page_is_portuguese(three: Built) -> None:
    own, *others = (frozenset(leaves(words_of(Language(tag)).tree)) for tag in ("pt", "es", "en"))
    foreign = frozenset(w for w in frozenset().union(*others) - own if len(w) > 8 and "{" not in w)
    assert len(foreign) > 100
    found = {
        (page.address, words) for page in some(three) for words in said_in(page.one("body"), "pt") if words in foreign
    }
    assert sorted(found) == []


def test_a_short_address_leads_to_the_record_in_each_language(three: Built) -> None:
    page = read_page(three.folder / "r/ar-seclo.html", "r/ar-seclo.html")
    led = {a.get("hreflang"): page.target(a.get("href", ""))[0] for a in page.links}
    assert led == {language: f"{language}/{folder}/ar-seclo.html" for language, folder in PROGRAMS.items()}


def test_a_portuguese_page_of_a_record_says_that_it_is_not_translated(three: Built) -> None:
    page = three.pages["pt/programas/ar-seclo.html"]
    assert words_of(Language.PT)["notices.missing"] in text_of(page.one("main"))
    assert (page.one("h1").get("lang"), page.one("html").get("lang")) == ("es", "pt")
