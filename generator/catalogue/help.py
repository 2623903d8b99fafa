"""What a field says, in a sentence: its group's own where there is one, as of `section` in a page and in a place."""

from __future__ import annotations

from generator.catalogue.needed_words import IN_LANGUAGE
from generator.model.language import Language
from generator.words import Words


def help_of(group: str, name: str, words: Words) -> str:
    """What the field `name` says in a group of fields, which is called as its model."""
    return _own(group, name, words) or str(words[f"help.{name}"])


def has_help(group: str, name: str, words: Words) -> bool:
    """Whether the words say it: of the days of a period, which is written as one value, they do not."""
    return bool(_own(group, name, words) or words.find(f"help.{name}"))


def _own(group: str, name: str, words: Words) -> str:
    """What the words say of a field of this group alone; of a field for each language, they say it once for all."""
    if name in list(Language):
        said = words.find(f"help_of.{group}.{IN_LANGUAGE}")
        return str(said or "").format(language=words.in_languages([Language(name)]))
    return str(words.find(f"help_of.{group}.{name}") or "")
