"""Sentences with their acronyms, told what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.model.field import Labels
from generator.views.localised import Localised
from generator.views.parts import Abbreviations


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; of an acronym, what it stands for."""

    text: str
    meaning: str | None = None


Told = tuple[Piece, ...]
"""A sentence in which each acronym is explained where it is first used."""


def told(words: Labels, here: Localised) -> Told:
    """`words` in the language of the page."""
    return tuple(_pieces(words.text(here.language), here.abbreviations))


def _pieces(text: str, abbreviations: Abbreviations) -> Iterator[Piece]:
    meanings = dict(abbreviations)
    end = 0
    for found in _acronyms(abbreviations).finditer(text) if abbreviations else ():
        if meaning := meanings.pop(found[0], None):
            if found.start() > end:
                yield Piece(text[end : found.start()])
            yield Piece(found[0], meaning)
            end = found.end()
    if end < len(text):
        yield Piece(text[end:])


@cache
def _acronyms(abbreviations: Abbreviations) -> re.Pattern[str]:
    longest_first = sorted((short for short, _ in abbreviations), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
