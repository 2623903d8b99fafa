"""How a record's page lets its reader propose a change."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.views.localised import Localised
from generator.views.parts.proposals import Proposal, proposal_of

GITHUB = "https://github.com/example/rial/"


def proposal(name: str, here: Localised, repository: str = "", edit_uri: str = "edit/main/content/") -> Proposal:
    there = replace(here, site=replace(here.site, repository=repository, edit_uri=edit_uri))
    return proposal_of(here.catalogue.by_name[name], there)


def test_without_a_repository_a_record_names_its_files(spanish: Localised, english: Localised) -> None:
    shown = proposal("programs/ar-seclo", english)
    assert (shown.issue, shown.edits) == (None, ())
    assert (shown.file, shown.facts_file) == ("content/programs/ar-seclo.en.md", "content/programs/ar-seclo.es.md")
    assert proposal("programs/ar-seclo", spanish).facts_file is None


def test_a_new_issue_says_which_record_page_language_and_file_it_is_about(english: Localised) -> None:
    issue = urlsplit(proposal("programs/ar-seclo", english, GITHUB).issue or "")
    asked = parse_qs(issue.query)
    assert (issue.netloc, issue.path) == ("github.com", "/example/rial/issues/new")
    assert asked["title"] == ["Change: programs/ar-seclo (en)"]
    assert {name: asked[name] for name in ("template", "record", "page", "language")} == {
        "template": ["correct-en.yml"],
        "record": ["programs/ar-seclo"],
        "page": ["https://rial.example.org/en/programs/ar-seclo.html"],
        "language": ["English"],
    }


def test_gitlab_has_its_own_names_for_a_new_issue(spanish: Localised) -> None:
    issue = urlsplit(proposal("programs/ar-seclo", spanish, "https://gitlab.example.org/a/rial/").issue or "")
    assert issue.path == "/a/rial/-/issues/new"
    assert parse_qs(issue.query)["issue[title]"] == ["Cambio: programs/ar-seclo (es)"]


def test_a_translation_can_be_edited_and_so_can_the_facts_in_the_original(english: Localised) -> None:
    edits = proposal("programs/ar-seclo", english, GITHUB).edits
    assert [(e.label, e.address) for e in edits] == [
        ("Edit", f"{GITHUB}edit/main/content/programs/ar-seclo.en.md"),
        ("Edit the facts", f"{GITHUB}edit/main/content/programs/ar-seclo.es.md"),
    ]


def test_a_record_without_a_translation_is_edited_in_its_original(spanish: Localised, english: Localised) -> None:
    name = next(r.name for r in spanish.catalogue.content.records if english.language not in r.texts)
    (edit,) = proposal(name, english, GITHUB).edits
    assert edit.address == f"{GITHUB}edit/main/content/{name}.es.md"


@pytest.mark.parametrize("edit_uri", ["", "edit/main/content/"])
def test_without_a_way_to_edit_there_is_still_the_issue(spanish: Localised, edit_uri: str) -> None:
    shown = proposal("programs/ar-seclo", spanish, GITHUB, edit_uri)
    assert shown.issue
    assert bool(shown.edits) == bool(edit_uri)
