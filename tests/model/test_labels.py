"""The same words in each language, and what stands in for those that are left out."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.model.field import Labels
from generator.model.language import Language
from generator.model.network import Examples
from generator.model.register import Reason, Spellings

WHOLE = Labels.model_validate({"es": "Empleo", "en": "Employment", "pt": "Emprego"})
USUAL = Labels(es="Empleo", en="Employment")


def test_words_are_those_of_the_language() -> None:
    assert [WHOLE.text(language) for language in Language] == ["Empleo", "Employment", "Emprego"]
    assert [WHOLE.language(language) for language in Language] == list(Language)
    assert WHOLE.given == tuple(Language)


def test_words_that_are_left_out_are_those_of_the_first_language_that_has_them() -> None:
    assert (USUAL.text("pt"), USUAL.language(Language.PT)) == ("Empleo", Language.ES)
    assert USUAL.given == (Language.ES, Language.EN)
    assert USUAL.all == ("Empleo", "Employment")


def test_words_that_are_left_out_are_those_of_the_next_language_that_is_asked_for() -> None:
    asked = (Language.PT, Language.EN, Language.ES)
    assert (USUAL.text(*asked), USUAL.language(*asked)) == ("Employment", Language.EN)
    assert (WHOLE.text(*asked), WHOLE.language(*asked)) == ("Emprego", Language.PT)


def test_what_is_alike_everywhere_has_no_language_that_stands_in() -> None:
    assert [Labels.alike("2015").language(language) for language in Language] == list(Language)


@pytest.mark.parametrize("said", [{"es": "Empleo"}, {"es": "Empleo", "en": ""}, {"es": "a", "en": "b", "pt": ""}])
def test_the_usual_languages_are_needed_and_no_words_are_empty(said: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Labels.model_validate(said)


def test_a_language_that_there_are_no_words_in_is_refused() -> None:
    with pytest.raises(ValidationError, match="fr"):
        Labels.model_validate({"es": "Empleo", "en": "Employment", "fr": "Emploi"})


def test_examples_and_spellings_may_be_of_any_language() -> None:
    assert Examples.model_validate({"es": ("a",), "en": ("b",), "pt": ("c",)}).pt == ("c",)  # type: ignore[attr-defined]
    forms = Spellings.model_validate({"labels": USUAL, "es": (), "en": (), "pt": (("ônibus", "coletivo"),)})
    assert forms.of("pt") == (("ônibus", "coletivo"),)
    assert Spellings(labels=USUAL, es=(), en=()).of("pt") == ()


def test_a_reason_is_in_one_language_or_more() -> None:
    reason = Reason.model_validate({"pt": "Estava repetida"})
    assert reason.text(Language.ES) == ("Estava repetida", Language.PT)
