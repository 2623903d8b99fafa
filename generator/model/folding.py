"""Folding of accents, which people leave out where they type."""

from __future__ import annotations

import unicodedata
from typing import Literal


def without_accents(text: str, form: Literal["NFD", "NFKD"] = "NFD") -> str:
    """`text` without accents and tildes: “Ñandú” as “Nandu”; with NFKD also “1.º” as “1.o”."""
    return text if text.isascii() else unicodedata.normalize(form, text).translate(_UNACCENTED)


class _Unaccented(dict[int, int | None]):
    """What becomes of each sign: none of an accent; looked up once."""

    def __missing__(self, sign: int) -> int | None:
        return self.setdefault(sign, None if unicodedata.combining(chr(sign)) else sign)


_UNACCENTED = _Unaccented()
