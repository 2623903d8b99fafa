"""The languages of the site and all that depends on which one it is."""

from __future__ import annotations

import unicodedata
from enum import StrEnum


class Language(StrEnum):
    """A language of the site, as its BCP 47 tag."""

    ES = "es"
    EN = "en"

    @property
    def own_name(self) -> str:
        """The language's name in itself, as the switch shows it."""
        return _OWN_NAMES[self]

    @property
    def english_name(self) -> str:
        """The language's name in English and in lower case, as biblatex calls it: `spanish`."""
        return _ENGLISH_NAMES[self]

    def sort_key(self, text: str) -> tuple[str, str]:
        """Where `text` stands in an alphabetical list: case and accents aside, ñ after n."""
        folded = text.casefold()
        if self is Language.ES:
            folded = unicodedata.normalize("NFC", folded).replace("ñ", "n\uffff")
        plain = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
        return plain, text


TAGS = "|".join(Language)
"""Any of them in a regular expression: `es|en`."""

_OWN_NAMES = {Language.ES: "Español", Language.EN: "English"}

_ENGLISH_NAMES = {Language.ES: "spanish", Language.EN: "english"}

OF_PASSAGES = ("de", "en", "es", "fr", "nl", "pt")
"""The languages that a passage can be marked with: those of the member states, and German."""

DEFAULT = Language.ES
"""The language of `x-default`, of messages and of most originals."""
