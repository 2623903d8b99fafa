"""Folding of accents, which people leave out where they type."""

from __future__ import annotations

import codecs
import unicodedata
from functools import cache
from typing import Literal


def without_accents(text: str, form: Literal["NFD", "NFKD"] = "NFD") -> str:
    """`text` without accents and tildes: “Ñandú” as “Nandu”; with NFKD also “1.º” as “1.o”."""
    return text if text.isascii() else unicodedata.normalize(form, text).translate(_UNACCENTED)


class _Unaccented(dict[int, int | None]):
    """What becomes of each sign: none of an accent; looked up once."""

    def __missing__(self, sign: int) -> int | None:
        return self.setdefault(sign, None if unicodedata.combining(chr(sign)) else sign)


_UNACCENTED = _Unaccented()


def small_latin(text: str) -> bytes:
    """`text` in small letters, a byte each: “¿Según QUIÉN?” as `b"\\xbfseg\\xfan qui\\xe9n?"`.

    Texts that are the same but for capitals are the same bytes. Letters that Latin-1 lacks are a question mark; so it
    tells in a tenth of the time what a text cannot have, and not what it has.
    """
    return text.encode("latin-1", "small-latin").translate(_SMALL).replace(b"\xdf", b"ss")


_ALIKE = {"ı": "i", "μ": "µ", "＠": "@"}
"""What stands for another sign, besides capitals."""


@cache
def _latin(sign: str) -> str:
    """What stands for a sign that Latin-1 lacks: for a digit any other one."""
    if sign.isdecimal():
        return "0"
    return _ALIKE.get(sign) or "".join(c for c in sign.casefold() if ord(c) < _FIRST_OF_OTHERS) or "?"


_FIRST_OF_OTHERS = 256
_SMALL = bytes(ord(small) if len(small := chr(n).lower()) == 1 and ord(small) < 256 else n for n in range(256))


def _in_latin(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_latin, error.object[error.start : error.end])), error.end


codecs.register_error("small-latin", _in_latin)
