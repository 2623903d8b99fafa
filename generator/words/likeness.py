"""What a word must be to stand in place of another: as many parts, of the same sort, with the same places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from generator.words import places_in

_ANY_NUMBER = (
    *("detected.", "explorer.asked_as", "form.marks_of", "partners.asked_as"),
    *("roads.checks", "roads.owners", "search.examples"),
)
"""The lists that may be longer or shorter than in another language."""

_BY_SIGN = frozenset({"citation.quotes"})
"""The words that are taken sign by sign."""

_PATTERNS = frozenset({"list.before"})
"""The words that are regular expressions."""


def parts_taken(key: str, word: object) -> int:
    """How many parts the word at a dotted key has, where they are taken by their number.

    12 of `dates.months`, 4 of `citation.quotes`; 1 of a sentence, and of a list that may have any number.
    """
    is_taken = not key.startswith(_ANY_NUMBER) and (key in _BY_SIGN or not isinstance(word, str))
    return len(word) if is_taken and isinstance(word, (str, list, tuple)) else 1


def is_like(key: str, word: object, other: object) -> bool:
    """Whether a word can stand at a dotted key in place of the `other`: a text that says something and has no signs
    that control, a list of items like those, a pattern that can be read. A text is no list, and nothing is no text.
    """
    if isinstance(other, str):
        is_text = isinstance(word, str) and (bool(word.strip()) or not other.strip())
        return is_text and not _controls(word) - _controls(other) and (key not in _PATTERNS or _is_pattern(word))
    if isinstance(other, list):
        return isinstance(word, (list, tuple)) and bool(word) and all(_is_item(item, other[0]) for item in word)
    return type(word) is type(other)


def _is_item(item: object, like: object) -> bool:
    """An item of a list; one that is a list itself has as many parts as the others, which are taken by their number."""
    is_as_long = not isinstance(like, list) or (isinstance(item, (list, tuple)) and len(item) == len(like))
    return is_as_long and is_like("", item, like)


def _controls(word: object) -> frozenset[str]:
    return frozenset(sign for sign in str(word) if unicodedata.category(sign) == "Cc")


def _is_pattern(word: object) -> bool:
    try:
        re.compile(str(word))
    except re.error:
        return False
    return True


def places_of(word: object) -> frozenset[str]:
    """The names that a word has filled in: those of a sentence, or of all sentences of a list."""
    items: Iterable[object] = word if isinstance(word, (list, tuple)) else ()
    return frozenset[str]().union(*map(places_of, items), places_in(word) if isinstance(word, str) else ())
