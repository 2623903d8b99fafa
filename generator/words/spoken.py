"""The language in which the program speaks to whoever runs it."""

from __future__ import annotations

import os
from collections.abc import Mapping

from generator.model.language import DEFAULT, Language

VARIABLE = "RIAL_LANGUAGE"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def spoken_language(environment: Mapping[str, str] | None = None) -> Language:
    """The language of messages: that of `RIAL_LANGUAGE`, else of the locale (`es_PE.UTF-8`), else the default.

    Of the locale's variables the first that is set counts, as POSIX has it; `C` names no language.
    """
    said = os.environ if environment is None else environment
    chosen = said.get(VARIABLE, "").lower()
    if chosen in list(Language):
        return Language(chosen)
    locale = next((value for name in _LOCALE if (value := said.get(name))), "")
    tag = locale.split(".")[0].split("_")[0].split("-")[0].lower()
    return Language(tag) if tag in list(Language) else DEFAULT


def misspelt_choice(environment: Mapping[str, str] | None = None) -> str:
    """What `RIAL_LANGUAGE` says where it is no language of ours; else an empty string."""
    said = os.environ if environment is None else environment
    chosen = said.get(VARIABLE, "")
    return "" if not chosen or chosen.lower() in list(Language) else chosen
