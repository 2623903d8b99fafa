"""Lists and numbers of things inside a sentence."""

from __future__ import annotations

import pytest

from generator.model.language import Language
from generator.words import words_of


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ([], ""),
        (["Chile"], "Chile"),
        (["Chile", "Perú"], "Chile y Perú"),
        (["Chile", "Perú", "Brasil"], "Chile, Perú y Brasil"),
        # «e» before the sound /i/, however it is written
        (["Argentina", "Italia"], "Argentina e Italia"),
        (["Argentina", "italianos"], "Argentina e italianos"),
        (["padres", "hijos"], "padres e hijos"),
        (["Ana", "Íñigo"], "Ana e Íñigo"),
        (["tablas", "índices"], "tablas e índices"),
        (["planes", "hípicas"], "planes e hípicas"),
        (["Asunción", "Ypacaraí"], "Asunción e Ypacaraí"),
        (["Brasil", "Chile", "Italia"], "Brasil, Chile e Italia"),
        # «y» before a diphthong, and before any other sound
        (["Chile", "Hialeah"], "Chile y Hialeah"),
        (["cobre", "hierro"], "cobre y hierro"),
        (["átomos", "iones"], "átomos y iones"),
        (["Illinois", "Iowa"], "Illinois y Iowa"),
        (["Jamaica", "Haití"], "Jamaica y Haití"),
        (["Jordania", "Yemen"], "Jordania y Yemen"),
    ],
)
def test_a_spanish_list_has_the_conjunction_that_the_next_sound_asks_for(items, said):
    assert words_of(Language.ES).joined(items) == said


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ([], ""),
        (["Chile"], "Chile"),
        (["Argentina", "Italy"], "Argentina and Italy"),
        (["Chile", "Peru", "Iowa"], "Chile, Peru and Iowa"),
    ],
)
def test_an_english_list_always_has_the_same_conjunction(items, said):
    assert words_of(Language.EN).joined(items) == said


@pytest.mark.parametrize(
    ("language", "key", "number", "said"),
    [
        (Language.ES, "activities", 0, "0 actividades"),
        (Language.ES, "activities", 1, "1 actividad"),
        (Language.ES, "activities", 91, "91 actividades"),
        (Language.ES, "countries", 1, "1 país"),
        (Language.ES, "countries", 28, "28 países"),
        (Language.EN, "studies", 0, "0 studies and audits"),
        (Language.EN, "activities", 1, "1 activity"),
        (Language.EN, "countries", 28, "28 countries"),
    ],
)
def test_one_thing_is_in_the_singular_and_any_other_number_in_the_plural(language, key, number, said):
    assert words_of(language).count(key, number) == said


@pytest.mark.parametrize("language", Language)
def test_the_singular_and_the_plural_of_a_thing_are_not_the_same(language):
    assert [key for key, forms in words_of(language)["counts"].items() if forms["one"] == forms["other"]] == []


def test_a_key_that_is_not_there_is_an_error_unless_one_only_looks_for_it():
    words = words_of(Language.ES)
    with pytest.raises(KeyError):
        words["site.motto"]
    assert words.find("site.motto") is None
    assert words.find("site.name.short") is None
    assert words.find("site.home") == "Inicio"
