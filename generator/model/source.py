"""Where a fact stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from generator.model.field import Part, Ref, Words
from generator.model.kind import Kind


class Place(Part):
    """A place inside a document, from the whole to the part; a page says it in the reader's language.

    `annex` 2, `table` 3, `section` "II", `item` "j", `row` "2-17", `number` 12, `component` 5, `phase` 2, `slide` 3.
    """

    EXAMPLE: ClassVar[Mapping[str, object]] = {"section": "II"}

    annex: int | None = None
    table: int | None = None
    section: Words | None = None
    item: Words | None = None
    row: Words | None = None
    number: int | None = None
    component: int | None = None
    phase: int | None = None
    slide: int | None = None


class Source(Part):
    """A document of the library and the place in it that a record stands on."""

    EXAMPLE: ClassVar[Mapping[str, object]] = {"at": {"section": "II"}}

    document: Annotated[str, Ref(Kind.LIBRARY)]
    at: Place | None = None

    def is_within(self, other: Source) -> bool:
        """Whether it names the place of the other one, or a part of it: row 2-17 of annex 2 is within annex 2."""
        whole = other.at.model_dump(exclude_none=True) if other.at else {}
        part = self.at.model_dump(exclude_none=True) if self.at else {}
        return self.document == other.document and whole.items() <= part.items()
