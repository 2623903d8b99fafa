"""Which of a record's files is its original, and what each may say."""

from __future__ import annotations

from generator.model.language import Language
from tests.sites_support import SmallSite


def test_the_file_with_the_facts_is_the_original_in_either_language(small: SmallSite) -> None:
    assert small.record("workshops/2010-bridgetown").original == Language.EN
    assert small.record("workshops/2007-port-of-spain").original == Language.ES


def test_a_record_may_have_no_translation(small: SmallSite) -> None:
    assert set(small.record("pages/method").texts) == {Language.ES}


def test_a_translation_without_an_original_is_reported(small: SmallSite) -> None:
    small.write("studies/play.en.md", "---\ntitle: Play\n---\n")
    assert small.problems("en") == [
        "content/studies/play.en.md:2:1: file: there is no original of this translation; "
        "add the original’s file with its facts, or the facts to this one"
    ]


def test_one_fact_in_a_translation_is_one_fact_too_many_there(small: SmallSite) -> None:
    small.edit("calls/1.en.md", "title: First call", "title: First call\nopened: 2007")
    assert [(p.code, p.field, p.line) for p in small.found()] == [("fact-in-translation", "opened", 3)]


def test_all_facts_in_both_files_are_two_originals(small: SmallSite) -> None:
    small.write("calls/1.en.md", small.read("calls/1.es.md"))
    assert [(p.code, p.path) for p in small.found()] == [("two-originals", "content/calls/1.en.md")]


def test_a_file_that_follows_another_is_not_taken_for_the_original(small: SmallSite) -> None:
    facts = small.read("calls/1.es.md")
    small.write("calls/1.en.md", facts.replace("sources:", "follows: {title: af637bcf}\nsources:"))
    assert {(p.code, p.path) for p in small.found()} == {("fact-in-translation", "content/calls/1.en.md")}


def test_an_unknown_field_of_a_translation_is_marked_at_its_name(small: SmallSite) -> None:
    small.edit("calls/1.en.md", "title: First call", "title: First call\nsumary: Fine")
    assert small.problems() == ["content/calls/1.en.md:3:1: sumary: el campo no existe; ¿quiso decir «summary»?"]


def titled(small: SmallSite, title: str) -> str:
    """A study with another title."""
    return small.read("studies/gender.es.md").replace("title: '", f"title: '{title} – ", 1)


def test_records_of_two_kinds_may_have_one_id(small: SmallSite) -> None:
    small.write("studies/ar-seclo.es.md", titled(small, "Otro"))
    assert small.problems() == []


def test_a_folder_inside_a_kind_is_read_too_but_an_id_is_taken_once(small: SmallSite) -> None:
    small.write("studies/older/play.es.md", titled(small, "Otro"))
    assert small.problems() == []
    small.write("studies/gender/play.es.md", titled(small, "Un tercero"))
    assert [(p.code, p.path) for p in small.found()] == [("two-records", "content/studies/older/play.es.md")]


def test_hidden_files_are_left_alone(small: SmallSite) -> None:
    small.write("studies/.gender.es.md.swp", b"\0")
    small.write("studies/.DS_Store", b"\0")
    assert small.problems() == []


def test_a_name_that_cannot_be_shown_is_shown_by_its_numbers(small: SmallSite) -> None:
    folder = small.path("studies")
    (folder / "a\nb.es.md").write_text("", "utf-8")
    with open(bytes(folder) + b"/\xff.md", "wb"):  # noqa: PTH123 (such a name is no text)
        pass
    assert [line.partition(": ")[0] for line in small.problems()] == [
        r"content/studies/\udcff.md:1:1",
        r"content/studies/a\nb.es.md:1:1",
    ]
