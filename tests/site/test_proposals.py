"""Proposing a change, from the page of each record."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.model.language import Language
from generator.words import words_of
from tests.built import LANGUAGES, Built, Page, Project, text_of

REPOSITORY = "https://github.com/example/rial"


def last_lines(page: Page) -> str:
    return text_of(next(e for e in page.all("p") if e.get("class") == "change"))


def test_a_record_leads_to_the_guide_and_names_its_file(
    record_pages: dict[str, tuple[dict[str, Any], str, Page]], records: dict[str, dict[str, Any]]
) -> None:
    guide = records["pages/propose-a-change"]["url"]
    for record, language, page in record_pages.values():
        words = words_of(Language(language))["change"]
        links = {text_of(a): page.target(a.get("href", ""))[0] for a in page.one("main").iter("a")}
        assert page.address == guide[language] or links[words["propose"]] == guide[language]
        assert f"content/{record['kind']}/{record['id']}.{language}.md" in last_lines(page), page.address


@pytest.fixture(scope="module")
def with_repository(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("repository")
    return Project.in_folder(folder, url="https://rial.example.org/", repository=REPOSITORY).built()


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_the_repository_is_known_a_record_leads_into_it(with_repository: Built, language: str) -> None:
    words = words_of(Language(language))
    folder = words["kinds.programs.slug"]
    page = with_repository.pages[f"{language}/{folder}/ar-seclo.html"]
    links = {text_of(a): a.get("href", "") for a in page.one("main").iter("a")}
    assert links[words["change.edit"]] == f"{REPOSITORY}/edit/main/content/programs/ar-seclo.{language}.md"
    issue = urlsplit(links[words["change.propose"]])
    assert issue.path == "/example/rial/issues/new"
    asked = parse_qs(issue.query)
    assert asked["page"] == [f"https://rial.example.org/{page.address}"]
    assert (asked["record"], asked["language"]) == (["programs/ar-seclo"], [words["language"]])


def test_every_record_page_leads_into_the_repository(with_repository: Built) -> None:
    pages = [p for p in with_repository.pages.values() if any("data-pagefind-body" in e.attrib for e in p.tree.iter())]
    assert pages
    for page in pages:
        assert any(a.get("href", "").startswith(f"{REPOSITORY}/issues/new?") for a in page.links), page.address


def test_the_copy_without_a_repository_has_no_link_into_one(site: Built) -> None:
    assert not any("/issues/new" in page.text for page in site.pages.values())
