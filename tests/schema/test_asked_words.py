"""The list of words that code, templates and scripts ask for is fresh, and holds what no language has any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalogue.needed_words import LIST_OF_ASKED
from generator.model.language import Language
from generator.schema import asked_words
from generator.schema.asked_words import list_files, text_of_list
from generator.words import Words, leaves, words_of
from tests.built import ROOT

LISTED = LIST_OF_ASKED.read_text("utf-8")


def test_the_committed_list_is_fresh() -> None:
    assert text_of_list() == LISTED


def test_it_is_the_same_where_the_languages_have_lost_every_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked_words, "words_of", lambda language: Words(language, {}))
    assert text_of_list() == LISTED


def test_a_word_that_the_code_names_in_full_needs_no_language_and_no_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked_words, "words_of", lambda language: Words(language, {}))
    monkeypatch.setattr(asked_words, "asked_words", frozenset)
    found = set(text_of_list().splitlines()[1:])
    assert {"search.placeholder", "report.sound", "problems.raw-html.what", "house.missing-word.remedy"} <= found
    assert {"counts.records.one", "kit.said.backwards", "holding.source"} <= found
    assert len(found) > 900


def test_what_nothing_asks_for_is_not_put_on_it_and_does_not_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = {"site.motto", "problems.no-city.what", "problems.no-city.remedy", "answers.motto", "dates_of.first"}
    monkeypatch.setattr(asked_words, "asked_words", lambda: gone | {*LISTED.splitlines()[1:]})
    misspelt = words_of(Language.EN).over({"report": {"bilt": "Built."}, "search": {"placholder": "Paraguay"}})
    monkeypatch.setattr(asked_words, "words_of", lambda language: misspelt)
    assert text_of_list() == LISTED


def test_what_declarations_ask_for_is_not_on_it() -> None:
    declared = {key for key, _ in leaves(words_of(Language.ES).tree) if key.startswith(("kinds.", "roles.", "help."))}
    assert not declared & set(LISTED.splitlines())


def test_only_the_project_that_has_the_generator_has_the_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [file for file, _ in list_files(ROOT / "docs" / "schemas")] == [LIST_OF_ASKED]
    (tmp_path / "generator" / "words").mkdir(parents=True)
    monkeypatch.chdir(ROOT)
    for elsewhere in (tmp_path / "docs" / "schemas", ROOT.parent / "docs" / "schemas", Path("schemas")):
        assert list(list_files(elsewhere)) == []
