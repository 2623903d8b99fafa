"""The languages that the generator speaks and all that depends on which one it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Self

from generator.model.folding import without_accents

_NONE: Mapping[str, str] = MappingProxyType({})

_LATER = "\uffff"
"""What makes of a letter the one after it in the alphabet."""

_SIGNS = re.compile(rf"(?:[^\w{_LATER}]|_)+")
_NUMBER = re.compile(r"\d+")
_DIGITS = 20
"""How many digits a number may have and be sorted by its size."""


class Language(StrEnum):
    """A language that there are words in, as its BCP 47 tag: `es` for `generator/words/es.yml`.

    Which of them a site has is for its network to say: `languages: [es, en]` in `content/network.yml`.
    """

    own_name: str
    """The language's name in itself, as the switch shows it."""

    english_name: str
    """Its name in English and in lower case, as biblatex calls it: `spanish`."""

    letters: Mapping[str, str]
    """The letters that stand in the alphabet after another one, and which: ñ after n."""

    def __new__(cls, tag: str, own_name: str = "", english_name: str = "", letters: Mapping[str, str] = _NONE) -> Self:
        """The member of an entry: tag, names, letters of its own."""
        made = str.__new__(cls, tag)
        made._value_ = tag
        made.own_name, made.english_name, made.letters = own_name, english_name, letters
        return made

    ES = "es", "Español", "spanish", {"ñ": "n"}
    EN = "en", "English", "english"
    PT = "pt", "Português", "portuguese"

    @cache
    def sort_key(self, text: str) -> tuple[str, str]:
        """Where `text` stands in an alphabetical list: by its letters, case and accents aside, ñ after n; 2 before 10.

        What is neither letter nor digit only parts words. `theme/assets/tables.js` sorts alike, by the same cases.
        """
        folded = text.casefold()
        if self.letters:
            folded = unicodedata.normalize("NFC", folded)
            for letter, before in self.letters.items():
                folded = folded.replace(letter, f"{before}{_LATER}")
        words = _SIGNS.sub(" ", without_accents(folded, "NFKD")).strip()
        return _NUMBER.sub(lambda found: found[0].lstrip("0").zfill(_DIGITS), words), text


TAGS = "|".join(Language)
"""Any of them in a regular expression: `es|en`."""

USUAL = (Language.ES, Language.EN)
"""The languages of a site whose network names none. Labels that all sites share are written in each of these."""

OF_PASSAGES = ("de", "en", "es", "fr", "nl", "pt")
"""The languages that a passage can be marked with: those of the member states, and German."""

DEFAULT = Language.ES
"""The language of messages where nothing says which."""
