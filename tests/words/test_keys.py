from __future__ import annotations

import re

import pytest

from generator.model.language import Language
from tests.words.references import (
    HOLE,
    TREES,
    is_asked_for,
    keys,
    leaves,
    looked_up,
    named,
    scripted,
    shown,
)

each_language = pytest.mark.parametrize("language", Language)


def dotted(references: object) -> list[str]:
    return sorted(".".join(reference).replace(HOLE, "{…}") for reference in references)


def groups(references: frozenset[tuple[str, ...]], language: Language) -> set[tuple[str, ...]]:
    """The references that lead to a group of words, not to one."""
    return {r for r in references if any(key[: len(r)] == r and key != r for key in keys(language))}


@each_language
def test_each_language_has_the_same_keys(language):
    assert dotted(keys(language) ^ keys(Language.ES)) == []


def test_lists_of_words_are_as_long_in_each_language():
    lengths = [{key: len(v) for key, v in leaves(tree) if isinstance(v, list)} for tree in TREES.values()]
    assert all(others == lengths[0] for others in lengths)


def test_a_key_is_empty_only_where_another_language_has_something_to_say():
    empty = [{key for key, value in leaves(tree) if value is None or value == ""} for tree in TREES.values()]
    assert dotted(set.intersection(*empty)) == []
    assert dotted(set.union(*empty)) == ["detected.accents"]


@each_language
def test_every_word_is_used(language):
    asked = named() | looked_up() | (shown() - groups(shown(), language)) | scripted()
    others = {key for key in keys(language) if key[0] != "problems"}  # test_problems.py compares those with the code
    assert dotted(key for key in others if not is_asked_for(key, asked)) == []


def test_a_word_that_nothing_uses_is_found():
    asked = named() | looked_up() | shown()
    assert is_asked_for(("site", "home"), asked)
    assert is_asked_for(("roles", "activities", "provider"), asked)
    assert not is_asked_for(("site", "motto"), asked)
    assert not is_asked_for(("roles", "activities", "onlookers"), asked)


@each_language
def test_every_word_that_a_template_or_script_shows_exists(language):
    found = keys(language)
    lost = {r for r in shown() | scripted() if not any(key[: len(r)] == r for key in found)}
    assert dotted(lost) == []


@each_language
def test_every_word_that_the_code_looks_up_exists(language):
    found = keys(language)
    lost = {r for r in looked_up() if not any(leads_to(r, key) for key in found)}
    assert dotted(lost) == []


def leads_to(reference: tuple[str, ...], key: tuple[str, ...]) -> bool:
    """Whether the key is what a reference leads to, or in it; the items of a list have no keys of their own."""
    while reference[-1] == HOLE and len(reference) > len(key):
        reference = reference[:-1]
    return len(reference) <= len(key) and all(
        HOLE in said or said == name for said, name in zip(reference, key, strict=False)
    )


@each_language
def test_a_sentence_has_the_same_places_to_fill_in_each_language(language):
    there, here = places_to_fill(Language.ES), places_to_fill(language)
    assert {key: (places, here[key]) for key, places in there.items() if places != here[key]} == {}


def places_to_fill(language: Language) -> dict[str, list[str]]:
    return {
        ".".join(key): sorted(set(re.findall(r"\{(\w*)\}", value)))
        for key, value in leaves(TREES[language])
        if isinstance(value, str)
    }


@each_language
def test_no_word_has_white_space_around_it_but_what_stands_before_a_quotation(language):
    around = {key for key, value in leaves(TREES[language]) if isinstance(value, str) and value != value.strip()}
    assert [key for key in dotted(around) if not key.endswith("_before")] == []
