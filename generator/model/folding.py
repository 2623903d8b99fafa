"""Folding of accents, which people leave out where they type."""

from __future__ import annotations

import unicodedata
from typing import Literal


def without_accents(text: str, form: Literal["NFD", "NFKD"] = "NFD") -> str:
    """`text` without accents and tildes: “Ñandú” as “Nandu”; with NFKD also “1.º” as “1.o”."""
    return "".join(sign for sign in unicodedata.normalize(form, text) if not unicodedata.combining(sign))
