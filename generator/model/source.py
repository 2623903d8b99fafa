"""Where a fact stands."""

from __future__ import annotations

from typing import Annotated

from generator.model.field import Labels, OwnWords, Part, Ref
from generator.model.kind import Kind
from generator.model.shape import Sample


class Place(Part):
    """A place inside a document, from the whole to the part; a page says it in the reader's language.

    `annex` 2, `table` 3, `section` "II", `item` "j", `row` "2-17", `number` 12, `component` 5, `phase` 2, `slide` 3.
    """

    annex: Annotated[int, Sample(2)] | None = None
    table: Annotated[int, Sample(3)] | None = None
    section: Annotated[OwnWords, Sample("II", usual=True)] | None = None
    item: Annotated[OwnWords, Sample("j")] | None = None
    row: Annotated[OwnWords, Sample("2-17")] | None = None
    number: Annotated[int, Sample(12)] | None = None
    component: Annotated[int, Sample(5)] | None = None
    phase: Annotated[int, Sample(2)] | None = None
    slide: Annotated[int, Sample(3)] | None = None


class Source(Part):
    """A document of the library and the place in it that a record stands on."""

    document: Annotated[str, Ref(Kind.LIBRARY)]
    at: Annotated[Place, Sample({"section": "II"}, usual=True)] | None = None

    def is_within(self, other: Source) -> bool:
        """Whether it names the place of the other one, or a part of it: row 2-17 of annex 2 is within annex 2."""
        whole = other.at.model_dump(exclude_none=True) if other.at else {}
        part = self.at.model_dump(exclude_none=True) if self.at else {}
        return self.document == other.document and whole.items() <= part.items()


class Saying(Part):
    """What one place of a document says."""

    document: Annotated[str, Ref(Kind.LIBRARY)]
    at: Annotated[Place, Sample({"section": "II"}, usual=True)] | None = None
    text: Annotated[Labels, Sample({"es": "«más de 120 programas»", "en": "“more than 120 programmes”"}, words=True)]
