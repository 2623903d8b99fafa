"""Signs without which a text has neither an e-mail address nor a number of a person or an office."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from generator.model.folding import small_latin
from generator.words import words_at

WITHOUT_BRACKETS = "arroba"
"""The word that is the sign of an address by itself."""

_DIGITS = re.compile(rb"\d{6}")
"""As many in a line as the shortest number has, once nothing else is in it."""

_BUT_DIGITS = bytes(set(range(256)) - {*b"0123456789\n"})
_NUMBER = re.compile(rb"\d(?:[ \xa0.\-()/?]*\d){5}")
"""As many with nothing between them but what may stand in a number; some dashes are a question mark in Latin-1."""

_LETTERS = rb"a-z\xaa\xb5\xba\xdf-\xff"
_YEARS_OF_ID = re.compile(rb"([%s]{4,})-(?:19|20)\d\d-(?:19|20)\d\d(?![\d \xa0.\-()/?@])" % _LETTERS)
"""Those that an id ends with, as `rial-report-2006-2015`: a telephone does not stand so behind a letter and a dash."""


def may_have_contacts(text: str) -> bool:
    """Whether a text has the sign of an address, or the word for it, or as many digits as a number."""
    small = small_latin(text)
    return has_number(small) or has_sign_of_address(text, small)


def has_number(small: bytes) -> bool:
    """Whether a text in small letters has as many digits together as a number of a person or an office."""
    if not _DIGITS.search(small.translate(None, _BUT_DIGITS)) or not _NUMBER.search(small):
        return False
    return bool(_NUMBER.search(_YEARS_OF_ID.sub(_unless_said, small)))


def _unless_said(found: re.Match[bytes]) -> bytes:
    """What is left of years at the end of an id: all, where the word before them says of a number whose it is."""
    return found[0] if found[1] in _before_numbers() else found[1]


@cache
def _before_numbers() -> frozenset[bytes]:
    return frozenset(small_latin(word) for word in (*words_at("detected.identity"), "number", "número"))


def has_sign_of_address(text: str, small: bytes) -> bool:
    """Whether a text, here also in small letters, has what stands in every address: `@`, `arroba`, `[at]`."""
    if b"@" in small or WITHOUT_BRACKETS.encode() in small:
        return True
    may_be = any(sign in small and begun.search(small) for sign, begun in _begun_in_brackets().items())
    return may_be and bool(_in_brackets().search(text))


@cache
def _begun_in_brackets() -> Mapping[bytes, re.Pattern[bytes]]:
    """The same up to the word, one for each kind of bracket: a pattern that begins with one sign is quickly tried."""
    words = b"|".join(re.escape(small_latin(word)) for word in sorted(words_of_contacts("detected.mail.at")))
    signs = (b"[", b"(", b"{", b"<")
    return {sign: re.compile(rb"%s[\s\x85\xa0?]*(?:%s)" % (re.escape(sign), words)) for sign in signs}


@cache
def _in_brackets() -> re.Pattern[str]:
    """A word for the sign of an address in brackets of any kind: `(arroba)`, `[at]`."""
    return re.compile(
        rf"[\[({{<]\s*(?:{'|'.join(sorted(words_of_contacts('detected.mail.at')))})\s*[\])}}>]", re.IGNORECASE
    )


def words_of_contacts(key: str) -> set[str]:
    """The words at a key, of all languages: a Spanish text can give the number of a `phone`."""
    return {re.escape(word) for word in words_at(key)}
