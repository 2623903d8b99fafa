"""Looks for words in texts, all of them at once: whether they can be there at all, which in most texts they cannot."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from generator.model.folding import small_latin

_LETTERS_ALONE = bytes(byte if chr(byte).isalpha() else ord(" ") for byte in range(256))


def letters_of(text: str) -> bytes:
    """The words of a text in small letters, with a space for each sign between them, and before the first."""
    return small_latin(f" {text} ").translate(_LETTERS_ALONE)


def finder(phrases: Iterable[str], *, whole: bool = False) -> re.Pattern[bytes]:
    """Finds each of the phrases that may stand in the words of a text: `finder(["por completar"])`.

    What begins as one counts as one, unless only `whole` words are looked for.
    """
    known = sorted({letters_of(phrase).strip() for phrase in phrases})
    return re.compile(rb" (?:%s)%s" % (_branches(known), rb"(?= )" if whole else b"")) if known else _NOTHING


_NOTHING = re.compile(rb"(?!)")


def _branches(phrases: list[bytes]) -> bytes:
    """Phrases with the same beginning in one branch, so that few are tried at each word: `a(?:cta|nexo)|b…`."""
    branches = []
    for first, same in groupby(phrases, key=lambda phrase: phrase[:1]):
        known = [*same]
        is_one = len(known) == 1
        branches.append(re.escape(known[0]) if is_one else first + b"(?:%s)" % _branches([p[1:] for p in known]))
    return b"|".join(branches)
