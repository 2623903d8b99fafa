"""Editorial pages, with the chains of events that some show."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.model.citing import Cited
from generator.model.dates import PartialDate
from generator.model.facts import Count, Facts
from generator.model.field import Divides, Labels, Part, Ref, Shown
from generator.model.kind import Kind
from generator.model.shape import Sample
from generator.model.traits import Traits


class Step(Part):
    """A step of a chain of events: a record, or something that only has a name."""

    date: Annotated[PartialDate, Sample("2007-05-29", usual=True)] | None = None
    record: Annotated[str, Ref()] | None = None
    title: Annotated[Labels, Sample({"es": "Primer taller", "en": "First workshop"}, usual=True, words=True)] | None = (
        None
    )
    note: Annotated[Labels, Sample({"es": "En Brasilia", "en": "In Brasilia"}, words=True)] | None = None

    @model_validator(mode="after")
    def _names_one_thing(self) -> Step:
        if (self.record is None) == (self.title is None):
            raise PydanticCustomError("record-or-title", "needs a record or a title")
        return self


class Page(Facts):
    """An editorial page."""

    kind = "pages"
    example_id = "about"
    traits = Traits(
        order=("order",),
        in_dossier=False,
        cited=Cited(),
        header=0,
        about_site=True,
        note_leads_to="call-process",
        beside=Kind.CALLS,
        no_tables=("sources", "steps"),
    )

    section: Annotated[Literal["network", "cooperation", "guidance", "figures", "site"], Divides()] | None = None
    """The part of the index that the page stands in."""

    order: Count = 0
    shows: Literal["figures", "disagreements", "glossary"] | None = None
    """What the page shows below its text: a register, with the way to those of its entries that name another page; or
    the acronyms of the vocabularies."""

    steps: Annotated[tuple[Step, ...], Shown()] = ()
