"""What a word must be to stand in place of another."""

from __future__ import annotations

import pytest

from generator.words.likeness import is_like, parts_taken, places_of

PAIRS = [["## Resultado", "un subtítulo"], ["- cada punto", "una lista"]]


@pytest.mark.parametrize(
    ("key", "word", "parts"),
    [
        ("dates.months", ["enero", "febrero"], 2),
        ("dates.months", ("enero",), 1),
        ("opening.systems.linux.steps", ["a", "b", "c"], 3),
        ("citation.quotes", "«»“”", 4),
        ("citation.place", "RIAL", 1),
        ("search.examples", ["empleo", "salud"], 1),
        ("detected.in_names", ["de", "la", "el"], 1),
        ("roads.checks", ["a", "b"], 1),
        ("form.marks_of", PAIRS, 1),
    ],
)
def test_lists_are_counted_where_any_number_will_not_do_and_texts_where_each_sign_is_taken(
    key: str, word: object, parts: int
) -> None:
    assert parts_taken(key, word) == parts


@pytest.mark.parametrize(
    ("key", "word", "ours", "can"),
    [
        ("kinds.programs.plural", "Proyectos", "Programas", True),
        ("kinds.programs.plural", "", "Programas", False),
        ("kinds.programs.plural", " ", "Programas", False),
        ("kinds.programs.plural", "", "", True),
        ("kinds.programs.plural", None, "Programas", False),
        ("kinds.programs.plural", {}, "Programas", False),
        ("kinds.programs.plural", ("Programas",), "Programas", False),
        ("citation.quotes", "«\n“”", "«»“”", False),
        ("change.body", "uno\ndos", "uno\ntres", True),
        ("list.before", "h?i", "i|hi", True),
        ("list.before", "[", "i|hi", False),
        ("dates.months", ("enero", "febrero"), ["january", "february"], True),
        ("dates.months", ("enero", ""), ["january", "february"], False),
        ("dates.months", ("enero", 2), ["january", "february"], False),
        ("dates.months", (), ["january", "february"], False),
        ("dates.months", "enero", ["january", "february"], False),
        ("form.marks_of", (("a", "b"),), PAIRS, True),
        ("form.marks_of", (("a",),), PAIRS, False),
        ("form.marks_of", ("ab",), PAIRS, False),
    ],
)
def test_a_word_is_of_the_sort_of_that_in_whose_place_it_stands(
    key: str, word: object, ours: object, can: bool
) -> None:
    assert is_like(key, word, ours) is can


def test_places_are_those_of_a_sentence_or_of_all_in_a_list() -> None:
    assert places_of("{n} de {all}") == {"n", "all"}
    assert places_of([["{a}", "b"], "{c}"]) == {"a", "c"}
    assert places_of(7) == frozenset()
