"""One mistake is one problem: what only follows from it is not said, and it hides nothing else."""

from __future__ import annotations

import pytest

from tests.sites_support import SmallSite

PROGRAM = "programs/ar-seclo.es.md"


def codes(site: SmallSite) -> list[str]:
    return [problem.code for problem in site.found()]


def damaged(text: str, damage: str) -> bytes:
    """A record's file that cannot be made a record."""
    match damage:
        case "latin-1":
            return text.encode("latin-1")
        case "not closed":
            return text.replace("\n---\n", "\n", 1).encode()
        case "no front matter":
            return text.removeprefix("---\n").encode()
        case "no yaml":
            return text.replace("title: ", "title: @").encode()
        case "unknown field":
            return text.replace("title: ", "colour: red\ntitle: ", 1).encode()
        case "missing field":
            return text.replace("country: AR\n", "").encode()
        case "empty":
            return b""
    return b"\0" * 100


@pytest.mark.parametrize(
    "damage",
    ["latin-1", "not closed", "no front matter", "no yaml", "unknown field", "missing field", "empty", "zeros"],
)
def test_a_relation_to_a_file_that_cannot_be_read_does_not_dangle(small: SmallSite, damage: str) -> None:
    small.write(PROGRAM, damaged(small.read(PROGRAM), damage))
    found = small.found()
    assert [problem.path for problem in found] == [f"content/{PROGRAM}"] * len(found)
    assert len(found) == (2 if damage == "zeros" else 1)


def test_a_relation_to_a_file_with_a_wrong_name_does_not_dangle(small: SmallSite) -> None:
    small.path(PROGRAM).rename(small.path("programs/Ar_Seclo.es.md"))
    small.path("programs/ar-seclo.en.md").unlink()
    assert codes(small) == ["file-name"]


def test_a_relation_to_a_translation_without_its_original_does_not_dangle(small: SmallSite) -> None:
    small.path(PROGRAM).unlink()
    assert codes(small) == ["no-original"]


@pytest.mark.parametrize("scheme", ["countries", "themes", "areas", "organizations", "components"])
def test_a_vocabulary_that_cannot_be_read_leaves_its_terms_alone(small: SmallSite, scheme: str) -> None:
    small.write(f"vocabularies/{scheme}.yml", "labels: {es: 'x, en: y}\nterms: []\n")
    assert sorted(codes(small)) == ["empty-list", "unclosed-quote"]


def test_a_value_that_is_refused_is_not_looked_up(small: SmallSite) -> None:
    small.edit("activities/1-1.es.md", "call: 1\n", "call: primera\n")
    small.edit(PROGRAM, "themes: [T6]", "themes: T99")
    assert sorted(codes(small)) == ["not-a-list", "not-a-number"]


def test_a_misspelt_field_is_not_missing_as_well(small: SmallSite) -> None:
    small.edit(PROGRAM, "country: AR", "pais: AR")
    assert codes(small) == ["unknown-field"]


def test_a_field_in_a_line_that_cannot_be_read_is_not_missing(small: SmallSite) -> None:
    small.edit(PROGRAM, "country: AR", "country AR")
    assert codes(small) == ["missing-colon"]


def test_a_field_that_is_missing_beside_a_line_that_cannot_be_read_is_said(small: SmallSite) -> None:
    small.edit(PROGRAM, "country: AR\n", "")
    small.edit(PROGRAM, "type: service", "type: 'service")
    assert sorted(codes(small)) == ["missing-field", "unclosed-quote"]


def test_a_list_with_a_wrong_item_is_not_empty_as_well(small: SmallSite) -> None:
    small.edit("pages/method.es.md", "  - document: report", "  - report")
    assert codes(small) == ["not-a-mapping-here"]


def test_problems_of_facts_text_and_relations_of_one_file_come_together(small: SmallSite) -> None:
    small.write(
        PROGRAM,
        "---\ntitle: Uno: dos\ntype: servicio\ncountry: Brasilia\nactivities: [9-9]\nthemes: [T6, X1]\ncolour: red\n"
        "ours: [tema]\nsources:\n  - document: otro\n---\n\n## Cómo <b>funciona</b>\n\n[a](b.md) [c](#d)\n\n#### E\n",
    )
    small.edit("programs/ar-seclo.en.md", "## How", "### How")
    assert {problem.code for problem in small.found() if problem.path == f"content/{PROGRAM}"} == {
        "colon-in-text",
        "not-a-choice",
        "unknown-term",
        "dangling-relation",
        "dangling-required",
        "unknown-field",
        "unknown-ours",
        "raw-html",
        "dangling-link",
        "heading-skips",
    }
    assert "content/programs/ar-seclo.en.md:" in " ".join(small.problems())


def test_an_activity_with_another_mistake_still_says_that_its_dates_are_missing(small: SmallSite) -> None:
    small.edit("activities/1-2.es.md", "status: planned", "status: completed\ncolour: red")
    assert sorted(codes(small)) == ["completed-periods", "unknown-field"]


def test_a_workshop_with_another_mistake_still_says_that_it_ends_before_it_starts(small: SmallSite) -> None:
    small.edit("workshops/2010-bridgetown.en.md", "end: 2010-03-01", "end: 2010-02-27\ncolour: red")
    assert sorted(codes(small)) == ["end-before-start", "unknown-field"]
