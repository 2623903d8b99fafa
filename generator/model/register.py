"""Registers: what the sources print, and where they disagree."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from generator.model.field import Id, Labels, Part, Ref, Words
from generator.model.kind import Kind
from generator.model.source import Place, Source


class Saying(Part):
    """What one place of a document says."""

    document: Annotated[str, Ref(Kind.LIBRARY)]
    at: Place | None = None
    text: Labels


class Disagreement(Part):
    """Places that do not agree, what the site shows, and why."""

    id: Id
    title: Labels
    says: Annotated[tuple[Saying, ...], MinLen(1)]
    shown: Labels
    why: Labels
    records: tuple[Annotated[str, Ref()], ...] = ()


class Disagreements(Part):
    """`content/registers/disagreements.yml`."""

    labels: Labels
    entries: Annotated[tuple[Disagreement, ...], MinLen(1)]


def _number(value: object) -> object:
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


Number = Annotated[Decimal, BeforeValidator(_number)]


class PrintedFigure(Part):
    """A figure that a source prints and, where the site can compute it, the name of the computation.

    `verdict`: `equal`, and the build fails when it no longer is; `differs`, with a note that says why;
    `not-computable`.
    """

    id: Id
    label: Labels
    printed: Number | None = None
    as_printed: Words | None = None
    sources: Annotated[tuple[Source, ...], MinLen(1)]
    computed: Words | None = None
    verdict: Literal["equal", "differs", "not-computable"]
    base: Labels | None = None
    note: Labels | None = None

    @model_validator(mode="after")
    def _verdict_has_its_numbers(self) -> PrintedFigure:
        if (self.computed is None) != (self.verdict == "not-computable"):
            raise PydanticCustomError("verdict-without-computation", "verdict and computation disagree")
        if self.verdict == "equal" and self.printed is None:
            raise PydanticCustomError("equal-without-number", "nothing to compare with")
        return self


class Figures(Part):
    """`content/registers/figures.yml`."""

    labels: Labels
    entries: Annotated[tuple[PrintedFigure, ...], MinLen(1)]


Forms = Annotated[tuple[Words, ...], MinLen(1)]


class Spellings(Part):
    """`content/registers/spellings.yml`: for each language, forms and spellings that readers take for one word.

    They are those that the search's own stemming does not bring together.
    """

    labels: Labels
    es: tuple[Forms, ...]
    en: tuple[Forms, ...]

    def of(self, language: str) -> tuple[tuple[str, ...], ...]:
        """The words of a language, each with all its forms."""
        return tuple(getattr(self, language))
