"""A word of the index, as numbers of pages and places: taken apart, changed, and put together as Pagefind writes it.

`[stem, [[step, [place, …], [place, …]], …], [[form, [[step, …], …]], …]]`: a page is the step from the one before it;
then come the places in its text and those in its metadata. Forms with accents stand apart: by the first page that has
them, there those of the text before those of the metadata alone, then by their letters.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import cbor2

from generator.publish.index_format import Word

Pages = dict[int, list[Any]]
"""By the number of a page its places, in the text and in the metadata."""


@dataclass
class Stem:
    """The pages that have a word, and those that have each of its other forms."""

    pages: Pages = field(default_factory=dict)
    forms: dict[str, Pages] = field(default_factory=dict)

    @classmethod
    def of(cls, word: Word) -> Stem:
        """Take a word apart. Raises ValueError for one that we would not put together just so."""
        told = cbor2.loads(word.data)
        _, pages, forms = told
        stem = cls(_numbered(pages), {form: _numbered(pages) for form, pages in forms})
        if stem._told(word.stem) != told:
            raise ValueError(word.stem)
        return stem

    def word(self, stem: str) -> Word:
        """Put it together."""
        return Word(stem, cbor2.dumps(self._told(stem)))

    def _told(self, stem: str) -> list[Any]:
        forms = sorted(((f, p) for f, p in self.forms.items() if p), key=lambda form: _order(*form))
        return [stem, _stepped(self.pages), [[form, _stepped(pages)] for form, pages in forms]]

    @property
    def is_empty(self) -> bool:
        """Whether no page has it any more."""
        return not self.pages and not any(self.forms.values())

    def renumbered(self, number: Callable[[int], int | None]) -> Stem:
        """The same with other numbers; pages without one are left out."""
        return Stem(_renumbered(self.pages, number), {f: _renumbered(p, number) for f, p in self.forms.items()})

    def add(self, other: Stem) -> None:
        """Add the pages of the same word elsewhere."""
        self.pages |= other.pages
        for form, pages in other.forms.items():
            self.forms.setdefault(form, {}).update(pages)


def _numbered(pages: list[list[Any]]) -> Pages:
    found: Pages = {}
    number = 0
    for step, *places in pages:
        number += step
        found[number] = places
    return found


def _stepped(pages: Pages) -> list[list[Any]]:
    before = 0
    stepped = []
    for number in sorted(pages):
        stepped.append([number - before, *pages[number]])
        before = number
    return stepped


def _renumbered(pages: Mapping[int, list[Any]], number: Callable[[int], int | None]) -> Pages:
    return {new: places for old, places in pages.items() if (new := number(old)) is not None}


def _order(form: str, pages: Pages) -> tuple[int, bool, str]:
    first = min(pages)
    return first, not pages[first][0], form
