from __future__ import annotations

import re

import pytest

from generator.catalogue.needed_words import is_of_declarations
from generator.model.language import Language
from generator.schema import named_keys
from generator.schema.asked_words import is_named
from generator.schema.named_keys import PUT_TOGETHER
from generator.words import leaves, places_in, words_of
from tests.built import ROOT
from tests.words.asked import taken

each_language = pytest.mark.parametrize("language", Language)
WORDS = {language: dict(leaves(words_of(language).tree)) for language in Language}


def test_lists_of_words_are_as_long_in_each_language():
    lengths = [{key: len(v) for key, v in words.items() if isinstance(v, list)} for words in WORDS.values()]
    assert all(others == lengths[0] for others in lengths)


def test_a_key_is_empty_only_where_another_language_has_something_to_say():
    empty = [{key for key, value in words.items() if value is None or value == ""} for words in WORDS.values()]
    assert set.intersection(*empty) == set()
    assert set.union(*empty) == {"detected.accents"}


def test_every_word_is_asked_for():
    """Those that declarations ask for, `generator.catalogue.house` compares with them."""
    others = {key for key in WORDS[Language.ES] if not is_of_declarations(key)}
    assert {key for key in others - taken() if not is_named(key)} == set()


def test_a_word_that_nothing_asks_for_is_found():
    assert is_named("report.severities.warning")
    assert is_named("site.hosted")
    assert {"site.home", "commands.build.does", "home.latest"} <= taken()
    for unknown in ("site.motto", "answers.motto", "commands.build.motto"):
        assert not is_named(unknown)
        assert unknown not in taken()


def test_every_script_that_takes_words_stands_where_it_is_known_of_which_group_they_are():
    theme, known = ROOT / "theme", {folder for folder, _, _ in named_keys._IN_SCRIPTS}
    scripts = [file for file in theme.rglob("*.js") if re.search(r"\bwords\.\w", file.read_text("utf-8"))]
    assert {file.parent.relative_to(theme).as_posix() for file in scripts} <= known


def test_what_is_put_together_for_scripts_is_no_word_itself():
    assert {key for key in WORDS[Language.ES] if key.removeprefix("answers.") in PUT_TOGETHER} == {"in_language"}


@each_language
def test_a_sentence_has_the_same_places_to_fill_in_each_language(language):
    main = {key: places_in(word) for key, word in WORDS[Language.ES].items() if isinstance(word, str)}
    here = {key: places_in(word) for key, word in WORDS[language].items() if isinstance(word, str)}
    assert {key: (places, here[key]) for key, places in main.items() if places != here[key]} == {}


@each_language
def test_no_word_has_white_space_around_it_but_what_stands_before_a_quotation(language):
    around = {key for key, word in WORDS[language].items() if isinstance(word, str) and word != word.strip()}
    assert [key for key in sorted(around) if not re.search(r"_before$", key)] == []
