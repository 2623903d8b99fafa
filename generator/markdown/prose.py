"""Lines of text outside bodies: passages in another language, and what acronyms stand for.

A passage in another language is written `[defensoría pública]{lang=es}`, in bodies as in summaries, notes and
registers: as Pandoc and Djot write it, in the shape of a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from markupsafe import Markup

PASSAGE = r"\[((?:[^\[\]]|\[[^\[\]]*\](?!\{))*)\]\{lang=([a-z]+)\}"
"""The words of the passage, which may hold a link, and the language."""

MARK = re.compile(r"\]\{([^{}]*)\}")
"""What stands in braces behind a bracket."""

_PASSAGE = re.compile(PASSAGE)

Glossary = tuple[tuple[str, str], ...]
"""Acronyms, each with what it stands for."""


class Piece(NamedTuple):
    """Some words: plain, in a language of their own, or an acronym with its meaning."""

    words: str
    language: str = ""
    meaning: str = ""


class Prose(str):
    """A line of text. As a string it is its plain words; as HTML it says languages and meanings too."""

    pieces: tuple[Piece, ...]

    def __new__(cls, pieces: Iterable[Piece]) -> Prose:
        """The line that `pieces` make."""
        kept = tuple(pieces)
        made = super().__new__(cls, "".join(p.words for p in kept))
        made.pieces = kept
        return made

    def __html__(self) -> Markup:
        """What a template writes."""
        return Markup("").join(_html(piece) for piece in self.pieces)


def prose(text: str, glossary: Glossary = ()) -> Prose:
    """A line of text as it was written. Acronyms are not looked for in passages of another language."""
    return Prose(_pieces(text, glossary))


def foreign(text: str, language: str) -> Prose:
    """A line that is in another language than what stands around it."""
    return Prose(Piece(p.words, p.language or language) for p in _pieces(text, ()))


def plain(text: str) -> str:
    """The words of a line alone."""
    return _PASSAGE.sub(r"\1", text) if "[" in text else text


def passage_marks(text: str) -> Iterator[str]:
    """What stands in braces behind each bracket: `lang=es`."""
    return (found[1] for found in MARK.finditer(text))


def acronyms_in(text: str, glossary: Glossary) -> Iterator[Piece]:
    """`text` in pieces, each acronym of the glossary one of its own where it is first used; whole words only."""
    pattern, known = _known(glossary) if glossary else (_NOTHING, {})
    meanings: dict[str, str] | None = None
    end = 0
    for found in pattern.finditer(text):
        meanings = dict(known) if meanings is None else meanings
        if meaning := meanings.pop(found[0], None):
            if found.start() > end:
                yield Piece(text[end : found.start()])
            yield Piece(found[0], meaning=meaning)
            end = found.end()
    if end < len(text):
        yield Piece(text[end:])


def _pieces(text: str, glossary: Glossary) -> Iterator[Piece]:
    end = 0
    for found in _PASSAGE.finditer(text):
        yield from acronyms_in(text[end : found.start()], glossary)
        yield Piece(found[1], language=found[2])
        end = found.end()
    yield from acronyms_in(text[end:], glossary)


_NOTHING = re.compile(r"(?!)")


@cache
def _known(glossary: Glossary) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """What finds its acronyms, and what they mean."""
    longest_first = sorted((short for short, _ in glossary), key=len, reverse=True)
    firsts = re.escape("".join(sorted({short[0] for short in longest_first})))  # to pass by most places at once
    acronyms = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?=[{firsts}])(?<!\w)(?:{acronyms})(?!\w)"), dict(glossary)


def _html(piece: Piece) -> Markup:
    if piece.language:
        return Markup('<span lang="{}">{}</span>').format(piece.language, piece.words)
    if piece.meaning:
        return Markup('<abbr title="{}">{}</abbr>').format(piece.meaning, piece.words)
    return Markup.escape(piece.words)
