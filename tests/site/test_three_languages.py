"""Languages are a set: a site of twelve records in three of them, of which four were written first in Portuguese."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser

from generator.model.kind import Kind
from generator.model.language import Language
from generator.words import words_of
from tests.browser.reader import Reader
from tests.built import Built, Page, Project, rial, served, text_of
from tests.search.asking import ASK
from tests.site.test_languages import SITEMAP, canonical, is_searchable, notice
from tests.sites_support import SITES

URL = "https://sul.example.org/"
SHOWN = ("pt", "es", "en")
"""The languages of the site, as its network names them."""

PORTUGUESE_FIRST = {"programs/br-guidance", "programs/br-apprentices", "workshops/2012-recife", "pages/network"}
SEARCH = {"pt": "pt/buscar.html", "es": "es/buscar.html", "en": "en/search.html"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project.in_folder(tmp_path_factory.mktemp("three") / "project", SITES / "three" / "content", url=URL)


@pytest.fixture(scope="module")
def three(project: Project) -> Built:
    return project.built()


@pytest.fixture(scope="module")
def records(three: Built) -> dict[str, dict]:
    """What the data files tell of each record, by `<kind>/<id>`."""
    files = [three.folder / "data" / f"{kind}.json" for kind in Kind]
    return {f"{r['kind']}/{r['id']}": r for file in files for r in json.loads(file.read_text("utf-8"))}


@pytest.fixture(scope="module")
def reader(browser: Browser, three: Built) -> Iterator[Reader]:
    with served(three.folder) as address:
        reader = Reader.of(browser, address)
        yield reader
        reader.close()


def switches(page: Page) -> dict[str, str]:
    """Where the switch of language leads, by language."""
    links = (a for a in page.links if a.get("class") == "switch")
    return {a.get("hreflang", ""): page.target(a.get("href", ""))[0] for a in links}


def shown(record: dict, language: str, three: Built) -> Page:
    return three.pages[record["url"][language]]


def test_four_of_twelve_records_were_written_first_in_portuguese(records: dict[str, dict]) -> None:
    assert len(records) == 12
    assert {name for name, r in records.items() if r["original"] == "pt"} == PORTUGUESE_FIRST


def test_every_page_leads_to_its_two_alternates(three: Built) -> None:
    for language in SHOWN:
        for page in three.in_language(language):
            others = switches(page)
            assert list(others) == [other for other in SHOWN if other != language], page.address
            assert {switches(three.pages[address])[language] for address in others.values()} == {page.address}
            named = [text_of(a) for a in page.links if a.get("class") == "switch"]
            assert named == [Language(other).own_name for other in others]


def test_a_page_without_a_translation_says_so_in_its_language_and_shows_the_original_in_its_own(
    three: Built, records: dict[str, dict]
) -> None:
    missing = [(r, lang) for r in records.values() for lang in SHOWN if r["title"][lang] is None]
    assert {(r["original"], lang) for r, lang in missing} >= {("pt", "es"), ("pt", "en"), ("es", "pt"), ("en", "pt")}
    for record, language in missing:
        page, original = shown(record, language, three), record["original"]
        assert notice(page, "missing"), page.address
        assert (page.one("html").get("lang"), page.one("h1").get("lang")) == (language, original)
        assert text_of(page.one("h1")) == record["title"][original]
        link = next(a for a in page.one("main").iter("a") if a.get("lang") == original)
        assert page.target(link.get("href", ""))[0] == record["url"][original]
        assert text_of(link) == Language(original).own_name
        assert not is_searchable(page)
        assert canonical(page) == [URL + record["url"][original]]


def test_a_translation_says_whose_it_is_and_an_original_does_not(three: Built, records: dict[str, dict]) -> None:
    for record in records.values():
        for language in (lang for lang in SHOWN if record["title"][lang]):
            said = words_of(Language(language))["notices.translated"] in text_of(
                shown(record, language, three).one("main")
            )
            assert said == (language != record["original"]), record["url"][language]


def test_the_sitemap_names_the_languages_that_a_page_has_and_the_first_of_them_for_everyone_else(
    three: Built, records: dict[str, dict]
) -> None:
    root = ET.parse(three.folder / "sitemap.xml").getroot()
    told = {
        e.findtext("s:loc", "", SITEMAP): {x.get("hreflang"): x.get("href") for x in e.findall("x:link", SITEMAP)}
        for e in root.findall("s:url", SITEMAP)
    }
    for record in records.values():
        there = [language for language in SHOWN if record["title"][language]]
        urls = {language: URL + record["url"][language] for language in there}
        wanted = {**urls, "x-default": urls[there[0]]} if len(there) > 1 else {}
        assert {told[url] == wanted for url in urls.values()} == {True}, record["id"]
        assert not {URL + record["url"][language] for language in set(SHOWN) - set(there)} & told.keys()
    assert told[f"{URL}pt/index.html"]["x-default"] == f"{URL}pt/index.html"


def test_a_label_that_a_language_lacks_is_that_of_the_first_that_has_it_and_says_so(three: Built) -> None:
    page = three.pages["pt/programas/br-apprentices.html"]
    marked = [text_of(e) for e in next(page.all("dl")).iter() if e.get("lang") == "es"]
    assert marked == ["Aprendizaje de jóvenes"]
    assert "Brasil" in text_of(next(page.all("dl")))


def test_the_root_speaks_each_language_in_turn(three: Built) -> None:
    page = three.pages["index.html"]
    assert [section.get("lang") for section in page.all("section")] == list(SHOWN)
    assert page.one("html").get("lang") == "pt"


def test_a_fragment_means_the_same_in_each_language(three: Built) -> None:
    for page in three.in_language("pt"):
        assert {three.pages[address].ids for address in switches(page).values()} == {page.ids}, page.address


def ask(reader: Reader, language: str, question: str) -> dict:
    if reader.place.partition("?")[0] != SEARCH[language]:
        reader.go(SEARCH[language])
    return reader.evaluate(ASK, question)


@pytest.mark.parametrize("language", SHOWN)
def test_a_search_finds_what_only_another_language_has_and_says_which(reader: Reader, language: str) -> None:
    asked = {"bairro": ("pt", "br-guidance"), "ventanilla": ("es", "br-guidance"), "desks": ("en", "2012-recife")}
    for question, (original, id) in asked.items():
        hits = ask(reader, language, question)["hits"]
        (hit,) = [(href, text) for href, text in hits if id in href]
        said = words_of(Language(language)).in_languages([Language(original)])
        assert hit[0].removeprefix(reader.at).startswith(f"{language}/")
        assert (said in hit[1]) == (original != language), hit


def test_a_record_is_found_in_the_language_of_the_reader_before_any_other(reader: Reader) -> None:
    for language in ("pt", "es"):  # the word of both
        hits = ask(reader, language, "anuario")["hits"]
        found = [href.removeprefix(reader.at) for href, _ in hits if "yearbook" in href]
        assert [address[:2] for address in found] == [language]


def test_what_is_not_found_was_looked_for_in_each_language(reader: Reader) -> None:
    assert "em português, em espanhol e em inglês" in ask(reader, "pt", "zzzzzz")["status"]


def test_the_check_answers_in_portuguese(project: Project, tmp_path: Path) -> None:
    copy = Project.in_folder(tmp_path / "broken", project.folder / "content")
    copy.edit("programs/br-apprentices.pt.md", "type: programme", "type: programa")
    copy.edit("programs/br-guidance.pt.md", "themes: [E1]", "themes: [E9]")
    copy.write("workshops/2014-lima.fr.md", "---\ntitle: Rencontre\n---\n")
    done = rial("check", cwd=copy.folder, RIAL_LANGUAGE="pt")
    assert done.returncode == 1
    expected = (SITES / "three" / "expected.pt.txt").read_text("utf-8")
    assert done.stdout == expected
