"""Controlled vocabularies."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen

from generator.model.field import Labels, Part, Words
from generator.model.source import Source


class Term(Part):
    """A word of a vocabulary: its code, its labels, and the other ways in which people write it.

    `sentence` is the label with its article where one is needed inside a sentence ("the Bahamas").
    `short` holds acronyms. `broader` is the id of a term of the scheme that the vocabulary names.
    """

    id: Words
    labels: Labels
    short: Labels | None = None
    sentence: Labels | None = None
    aliases: tuple[Words, ...] = ()
    broader: Words | None = None
    note: Labels | None = None
    sources: tuple[Source, ...] = ()
    """The documents that list it; a term that none lists is in no figure that a document prints."""


class Scheme(Part):
    """A vocabulary: one file of `content/vocabularies/`.

    `broader` names the scheme of its terms' broader terms; `ours` is true where no source gives it.
    """

    labels: Labels
    note: Labels | None = None
    broader: Words | None = None
    ours: bool = False
    sources: tuple[Source, ...] = ()
    terms: Annotated[tuple[Term, ...], MinLen(1)]

    def term(self, id: str) -> Term | None:
        """The term with this id, or None."""
        return next((t for t in self.terms if t.id == id), None)
