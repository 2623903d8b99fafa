"""A picture as a poster of its own, which says everything that the page says beside it."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from generator.views.pictures.picture import Picture
from generator.words import Words

_LEAST_WIDTH = 420
_MARGIN = 20
_LETTER = 6.6
"""The width of a letter of 13 units, on average; a line that is broken too early does no harm."""

_LINE = 18


@dataclass(frozen=True, slots=True)
class Poster:
    """The lines of text around a drawing, each with its place."""

    picture: Picture
    width: float
    height: float
    top: float
    """Where the drawing begins."""

    heading: tuple[tuple[int, str], ...]
    lines: tuple[tuple[int, str], ...]


def poster_of(picture: Picture, words: Words) -> Poster:
    """The poster of a picture."""
    width = max(picture.width, _LEAST_WIDTH)
    letters = int(width / _LETTER)
    titles = textwrap.wrap(picture.title, int(letters * 0.75))
    heading = tuple((32 + 24 * n, said) for n, said in enumerate(titles))
    says = _placed(textwrap.wrap(picture.says, letters), 32 + 24 * len(titles))
    top = 32 + 24 * len(titles) + _LINE * len(says) + 4
    documents = "; ".join(document.label for document in picture.sources)
    told = " ".join(filter(None, (picture.source, documents and f"{documents}.", picture.note)))
    foot = top + picture.height + 26
    lines = [*textwrap.wrap(picture.how, letters), *textwrap.wrap(told, letters), str(words["citation.site"])]
    below = _placed(lines, foot)
    return Poster(picture, width + 2 * _MARGIN, foot + _LINE * len(below) + 4, top, heading, (*says, *below))


def _placed(lines: list[str], first: float) -> tuple[tuple[int, str], ...]:
    return tuple((round(first) + _LINE * n, said) for n, said in enumerate(lines))
