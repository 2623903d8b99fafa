"""Translations, originals and their addresses, on the small site with an address of its own."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from generator.model.language import Language
from generator.words import words_of
from tests.built import Built, Page, Project, text_of

URL = "https://rial.example.org/sitio/"
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}

FALLBACK = ("es/acerca/method.html", "en/about/method.html")
OUTDATED = ("es/talleres/2007-port-of-spain.html", "en/workshops/2007-port-of-spain.html")
ENGLISH_FIRST = ("es/talleres/2010-bridgetown.html", "en/workshops/2010-bridgetown.html")
UP_TO_DATE = ("es/programas/ar-seclo.html", "en/programs/ar-seclo.html")


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Project.in_folder(tmp_path_factory.mktemp("small") / "project", url=URL).built()


@pytest.fixture(scope="module")
def sitemap(small_site: Built) -> dict[str, dict[str, str]]:
    """For each address in the sitemap, the addresses that it names in other languages."""
    root = ET.parse(small_site.folder / "sitemap.xml").getroot()
    return {
        entry.findtext("s:loc", "", SITEMAP): {
            link.get("hreflang", ""): link.get("href", "") for link in entry.findall("x:link", SITEMAP)
        }
        for entry in root.findall("s:url", SITEMAP)
    }


def notice(page: Page, key: str) -> bool:
    """Whether a page shows the notice of this name in its own language."""
    words = words_of(Language(page.one("html").get("lang", "")))
    return words[f"notices.{key}"] in text_of(page.one("main"))


def canonical(page: Page) -> list[str | None]:
    return [e.get("href") for e in page.all("link") if e.get("rel") == "canonical"]


def marked(page: Page, language: str) -> Iterator[str]:
    """What the page marks as being in another language."""
    return (text_of(e) for e in page.one("main").iter() if e.get("lang") == language)


def is_searchable(page: Page) -> bool:
    return any("data-pagefind-body" in e.attrib for e in page.tree.iter())


def test_a_record_without_a_translation_shows_the_original_with_a_notice(small_site: Built) -> None:
    page = small_site.pages[FALLBACK[1]]
    assert page.one("html").get("lang") == "en"
    assert notice(page, "missing")
    link = next(a for a in page.one("main").iter("a") if a.get("href") == f"../../{FALLBACK[0]}")
    assert (link.get("lang"), text_of(link)) == ("es", "Español")


def test_the_original_text_bears_its_own_language(small_site: Built) -> None:
    page = small_site.pages[FALLBACK[1]]
    assert page.one("h1").get("lang") == "es"
    spanish = "\n".join(marked(page, "es"))
    assert "Aún sin traducir." in spanish
    assert "Las fuentes" in spanish
    assert "La traducción." in spanish


def test_a_page_without_a_translation_is_not_searched_and_its_original_is(small_site: Built) -> None:
    assert is_searchable(small_site.pages[FALLBACK[0]])
    assert not is_searchable(small_site.pages[FALLBACK[1]])


def test_a_page_without_a_translation_says_that_the_original_is_the_one_to_keep(small_site: Built) -> None:
    assert canonical(small_site.pages[FALLBACK[1]]) == [URL + FALLBACK[0]]


def test_a_title_in_the_other_language_is_marked_wherever_it_is_linked(small_site: Built) -> None:
    page = small_site.pages["en/about/index.html"]
    links = [a for a in page.one("main").iter("a") if a.get("href") == f"../../{FALLBACK[1]}"]
    assert [(text_of(a), a.get("lang")) for a in links] == [("Cómo se hizo este sitio", "es")]


def test_every_other_page_names_itself_as_the_one_to_keep(small_site: Built) -> None:
    for address, page in small_site.pages.items():
        if address not in ("404.html", FALLBACK[1]):
            assert canonical(page) == [URL + address]


def test_a_translation_that_is_behind_its_original_says_so(small_site: Built) -> None:
    assert notice(small_site.pages[OUTDATED[1]], "outdated")
    assert not notice(small_site.pages[OUTDATED[0]], "outdated")
    assert is_searchable(small_site.pages[OUTDATED[1]])


@pytest.mark.parametrize("address", [*UP_TO_DATE, *ENGLISH_FIRST])
def test_a_text_that_is_up_to_date_has_no_notice(address: str, small_site: Built) -> None:
    page = small_site.pages[address]
    assert not notice(page, "outdated")
    assert not notice(page, "missing")


def test_a_record_written_first_in_english_has_its_facts_on_both_pages(small_site: Built) -> None:
    spanish, english = (small_site.pages[address] for address in ENGLISH_FIRST)
    assert text_of(spanish.one("h1")) == "Seminario sobre empleo de jóvenes"
    assert "Barbados" in text_of(next(spanish.all("dl")))
    assert "Barbados" in text_of(next(english.all("dl")))
    assert spanish.ids == english.ids


def test_headings_of_a_translation_have_the_ids_of_the_original(small_site: Built) -> None:
    spanish, english = (small_site.pages[address] for address in UP_TO_DATE)
    assert "como-funciona" in spanish.ids
    heading = next(h for h in english.all("h2") if h.get("id") == "como-funciona")
    assert text_of(heading) == "How it works"


def test_the_sitemap_has_each_page_that_is_to_be_kept(small_site: Built, sitemap: dict) -> None:
    drafts = {a for a in small_site.pages if a.startswith(("es/encuentre-un-socio/", "en/find-a-partner/"))}
    forms = {a for a in small_site.pages if a.startswith(("es/proponer/", "en/propose/"))}
    search = {"es/buscar.html", "en/search.html"}
    left_out = {"404.html", FALLBACK[1], *search, *forms, *(a for a in drafts if not a.endswith("/index.html"))}
    assert len(left_out) > len(forms) + 4
    kept = {URL + address for address in small_site.pages if address not in left_out}
    assert sitemap.keys() == kept


def test_each_page_of_the_sitemap_names_itself_and_its_twin_and_the_spanish_one_for_everyone_else(
    sitemap: dict,
) -> None:
    alone = {URL + "index.html", URL + FALLBACK[0]}
    for address, others in sitemap.items():
        if address in alone:
            assert others == {}
            continue
        assert others.keys() == {"es", "en", "x-default"}, address
        assert address in (others["es"], others["en"])
        assert others["x-default"] == others["es"]


def test_pages_of_the_sitemap_name_each_other(sitemap: dict) -> None:
    for address, others in sitemap.items():
        for other in others.values():
            assert address in sitemap[other].values()


def test_the_page_of_what_is_not_found_works_in_the_folder_of_the_site(small_site: Built) -> None:
    page = small_site.pages["404.html"]
    links = [e.get("href") or e.get("src") or "" for e in page.all("a", "link", "script")]
    rooted = [link for link in links if not link.startswith("#")]
    assert rooted
    assert all(link.startswith("/sitio/") for link in rooted)
    assert {link.removeprefix("/sitio/") for link in rooted} <= small_site.files
    assert page.meta("robots") == "noindex"


def test_without_an_address_there_is_no_canonical_and_no_sitemap(site: Built) -> None:
    assert "sitemap.xml" not in site.files
    assert [address for address, page in site.pages.items() if canonical(page)] == []


def test_text_of_a_record_is_never_markup(small_site: Built) -> None:
    page = small_site.pages[OUTDATED[0]]
    assert "código <b>" in {text_of(e) for e in page.all("code")}
    assert "1 < 2" in text_of(page.one("main"))


def test_what_a_link_shows_is_a_picture_of_the_site(small_site: Built) -> None:
    for page in small_site.pages.values():
        (shown,) = (e.get("content", "") for e in page.all("meta") if e.get("property") == "og:image")
        assert shown.removeprefix(URL) in small_site.files, page.address
