"""Words as the search of ZIM files looks them up.

That search takes the accents from what is asked, and then the endings that one language has, whatever language a text
is in. From a text that it is given it takes the endings alone; so a text is given as it is asked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]{3,}")


def as_asked(text: str, *, knows_endings: bool) -> str:
    """A text for the index of the search.

    Where the search knows the endings of its language, some of them by their accents, the words that have accents
    follow once more with them: `conciliación` is then found by `conciliacion` and by `conciliaciones`. Where it does
    not, each word follows in the other number: `inspection` is found by `inspections`.
    """
    words = _WORD.findall(text)
    more = [word for word in words if without_accents(word) != word]
    if not knows_endings:
        more = [other for word in dict.fromkeys(words) for other in _other_number(without_accents(word))]
    return " ".join((without_accents(text), *more))


def without_accents(text: str) -> str:
    """`conciliacion` for `conciliación`."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _other_number(word: str) -> Iterator[str]:
    """The plural of a word, or the singular, as most words of the languages of the region make them: with an s."""
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    elif word.endswith("y"):
        yield f"{word[:-1]}ies"
    if word.endswith("s"):
        yield word[:-1]
    else:
        yield f"{word}s"
