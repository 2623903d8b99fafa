"""Words whose parts are taken by their number: the months of a year, the four signs of quotations."""

from __future__ import annotations

_ANY_NUMBER = ("detected.", "search.examples", "opening.", "explorer.asked_as", "partners.asked_as")
"""The lists that may be longer or shorter in another language."""

_BY_SIGN = frozenset({"citation.quotes"})
"""The words that are taken sign by sign."""


def parts_taken(key: str, word: object) -> int:
    """How many parts the word at a dotted key has, where they are taken by their number.

    12 of `dates.months`, 4 of `citation.quotes`; 1 of a sentence, and of a list that may have any number.
    """
    is_taken = isinstance(word, (list, tuple)) or (key in _BY_SIGN and isinstance(word, str))
    return len(word) if is_taken and not key.startswith(_ANY_NUMBER) else 1  # type: ignore[arg-type]
