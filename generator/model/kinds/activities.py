"""Bilateral cooperation: one ministry learns from another."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import Ge
from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from generator.model.choosing import ByValue
from generator.model.citing import Cited, Nature
from generator.model.dates import Interval
from generator.model.facts import FACET, GIVES, RECEIVES, AsPrinted, Facts
from generator.model.field import Country, Facet, OwnWords, Ref, Shown
from generator.model.kind import Kind
from generator.model.shape import Sample
from generator.model.traits import Ministries, Planned, Plays, Role, Sentence, Traits


class ActivityAsPrinted(AsPrinted):
    """The cells of an activity's row in its source, to the letter."""

    beneficiary: Annotated[OwnWords, Sample("Perú")]
    provider: Annotated[OwnWords, Sample("Chile")]
    topic: Annotated[OwnWords, Sample("Inspección")]
    modality: Annotated[OwnWords, Sample("Visita in situ")]
    date: Annotated[OwnWords, Sample("29 al 31 de mayo de 2007")]


class Activity(Facts):
    """A bilateral cooperation activity: one ministry learns from another."""

    kind = "activities"
    example_id = "7-1"
    usual = ("themes",)
    cites_places = True
    traits = Traits(
        date="periods",
        in_dossier=False,
        order=("-call", "number"),
        numbered=("call", "number"),
        id_of_numbers=True,
        met=True,
        answer_rank=1,
        figure=1,
        countries=(Plays("provider", Role.GIVES), Plays("beneficiary", Role.RECEIVES)),
        planned=Planned("status", since="call"),
        told_by=("provider", "beneficiary"),
        ministries=Ministries.OR_RELATED,
        sentence=Sentence(by=("status", "modality")),
        looked_for=(Kind.RESULTS,),
        attributes_text=True,
        cited=Cited(
            nature=Nature.EVENT,
            where=ByValue("modality", {"experts": "beneficiary"}, otherwise="provider"),
            with_ministries=True,
            title_by="status",
        ),
        header=3,
        note_leads_to="call-process",
        beside=Kind.CALLS,
    )

    call: Annotated[int, Ref(Kind.CALLS), FACET]
    number: Annotated[int, Ge(1), Shown()]
    beneficiary: Annotated[Country, RECEIVES]
    provider: Annotated[Country, GIVES]
    modality: Annotated[Literal["in-situ", "experts"], Shown(facet=Facet(), row=True)]
    status: Annotated[Literal["completed", "planned"], Shown(facet=Facet(), row=True)]
    periods: Annotated[
        tuple[Interval, ...], Shown(facet=Facet(by_year=True), row=True), Field(validate_default=True)
    ] = ()
    as_printed: Annotated[ActivityAsPrinted, Shown()]

    @field_validator("periods", mode="after")
    @classmethod
    def _match_the_status(cls, periods: tuple[Interval, ...], info: ValidationInfo) -> tuple[Interval, ...]:
        status = info.data.get("status")
        if status and (status == "completed") != bool(periods):
            raise PydanticCustomError("completed-periods" if not periods else "planned-periods", "periods or status")
        return periods
