from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.language import Language
from tests.built import ROOT

CASES = json.loads((ROOT / "tests" / "scripts" / "order.json").read_text("utf-8"))
"""Texts in their order, which the script that sorts tables is held to as well."""


def in_order(language: Language, *texts: str) -> list[str]:
    return sorted(texts, key=language.sort_key)


@pytest.mark.parametrize(("language", "texts"), [(Language(tag), texts) for tag, all in CASES.items() for texts in all])
def test_lists_are_in_the_order_in_which_the_script_sorts_tables(language: Language, texts: list[str]) -> None:
    assert in_order(language, *reversed(texts)) == texts


def test_in_spanish_the_letter_ñ_follows_n():
    assert in_order(Language.ES, "Ñandú", "Oruro", "Nuble", "Nandú", "ñ", "n") == [
        *("n", "Nandú", "Nuble"),
        *("ñ", "Ñandú", "Oruro"),
    ]
    assert in_order(Language.ES, "cañón", "canto", "cana", "cazo") == ["cana", "canto", "cañón", "cazo"]


def test_in_english_the_letter_ñ_is_an_n():
    assert in_order(Language.EN, "Ñandú", "Nuble", "Oruro") == ["Ñandú", "Nuble", "Oruro"]


def test_accents_and_capitals_do_not_move_a_word():
    words = ("Ángel", "andes", "Anís", "Árbol", "arca", "México", "mexicano")
    order = ["andes", "Ángel", "Anís", "Árbol", "arca", "mexicano", "México"]
    assert in_order(Language.ES, *words) == in_order(Language.EN, *words) == order


def test_a_letter_written_with_a_combining_mark_stands_where_its_single_character_does():
    apart = unicodedata.normalize("NFD", "Ñandú")
    assert in_order(Language.ES, apart, "Nuble", "Oruro") == ["Nuble", apart, "Oruro"]


@given(texts=st.lists(st.text(), max_size=6), language=st.sampled_from(Language))
def test_the_order_does_not_depend_on_that_in_which_the_words_came(texts, language):
    assert in_order(language, *texts) == in_order(language, *reversed(texts))


def test_each_language_has_its_name_in_itself_and_in_english():
    assert [language.own_name for language in Language] == ["Español", "English", "Português"]
    assert [language.english_name for language in Language] == ["spanish", "english", "portuguese"]
