"""What a field says, in a sentence: its group's own where there is one, as of `section` in a page and in a place."""

from __future__ import annotations

from generator.words import Words


def help_of(group: str, name: str, words: Words) -> str:
    """What the field `name` says in a group of fields, which is called as its model."""
    return str(words.find(f"help_of.{group}.{name}") or words[f"help.{name}"])


def has_help(group: str, name: str, words: Words) -> bool:
    """Whether the words say it: of the days of a period, which is written as one value, they do not."""
    return bool(words.find(f"help_of.{group}.{name}") or words.find(f"help.{name}"))
