"""Controlled vocabularies."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import MinLen

from generator.model.field import Labels, OwnWords, Part
from generator.model.shape import Sample
from generator.model.source import Source

Spoken = Literal["en", "es", "fr", "ht", "nl", "pt"]
"""A language in which a ministry of the Americas works."""


class Term(Part):
    """A word of a vocabulary: its code, its labels, and the other ways in which people write it.

    `sentence` is the label with its article where one is needed inside a sentence ("the Bahamas").
    `asked_as` are words by which people ask for it and that are no name of it: demonyms, parts of it. `short` holds
    acronyms. `broader` is the id of a term of the scheme that the vocabulary names.
    Of a country, `languages` are those in which its ministries work, `neighbours` those with a border to it: of two
    neighbours it is enough that one says so. `near` are the nearest terms of the same vocabulary, for where
    there is no record of this one; to a country its neighbours are near.
    """

    id: Annotated[OwnWords, Sample("R2")]
    labels: Labels
    short: Annotated[Labels, Sample({"es": "OIT", "en": "ILO"}, words=True)] | None = None
    sentence: Annotated[Labels, Sample({"es": "las Bahamas", "en": "the Bahamas"}, words=True)] | None = None
    aliases: Annotated[tuple[OwnWords, ...], Sample(["Fiscalización", "Enforcement"])] = ()
    asked_as: Annotated[tuple[OwnWords, ...], Sample(["hondureño", "Honduran"])] = ()
    broader: Annotated[OwnWords, Sample("R")] | None = None
    languages: Annotated[tuple[Spoken, ...], Sample(["es"])] = ()
    neighbours: Annotated[tuple[OwnWords, ...], Sample(["AR", "BR"])] = ()
    near: Annotated[tuple[OwnWords, ...], Sample(["R3"])] = ()
    note: (
        Annotated[Labels, Sample({"es": "Sin el texto de las leyes", "en": "Without the text of laws"}, words=True)]
        | None
    ) = None
    sources: tuple[Source, ...] = ()
    """The documents that list it; a term that none lists is in no figure that a document prints."""


class Scheme(Part):
    """A vocabulary: one file of `content/vocabularies/`.

    `broader` names the scheme of its terms' broader terms; `ours` is true where no source gives it.
    """

    labels: Annotated[Labels, Sample({"es": "Temas", "en": "Themes"}, words=True)]
    note: Annotated[Labels, Sample({"es": "Los del informe", "en": "Those of the report"}, words=True)] | None = None
    broader: Annotated[OwnWords, Sample("areas")] | None = None
    ours: bool = False
    sources: tuple[Source, ...] = ()
    terms: Annotated[tuple[Term, ...], MinLen(1)]

    def term(self, id: str) -> Term | None:
        """The term with this id, or None."""
        return next((t for t in self.terms if t.id == id), None)
