"""How many parts of a word are taken by their number."""

from __future__ import annotations

import pytest

from generator.words.numbered import parts_taken


@pytest.mark.parametrize(
    ("key", "word", "parts"),
    [
        ("dates.months", ["enero", "febrero"], 2),
        ("dates.months", ("enero",), 1),
        ("citation.quotes", "«»“”", 4),
        ("citation.place", "RIAL", 1),
        ("search.examples", ["empleo", "salud"], 1),
        ("detected.in_names", ["de", "la", "el"], 1),
    ],
)
def test_lists_are_counted_where_any_number_will_not_do_and_texts_where_each_sign_is_taken(
    key: str, word: object, parts: int
) -> None:
    assert parts_taken(key, word) == parts
