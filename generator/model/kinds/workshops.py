"""Workshops and seminars, who came, and their documents."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from annotated_types import Ge
from pydantic import ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from generator.model.citing import Cited, Nature
from generator.model.dates import Moment, ends_before
from generator.model.facts import FACET, IN_ROWS, Facts
from generator.model.field import Coded, Country, Facet, Labels, Organization, OwnWords, Part, Ref, Shown
from generator.model.kind import Kind
from generator.model.shape import Sample
from generator.model.traits import Plays, Role, Traits


class Attendance(Part):
    """How many took part: the number, whether it is a lower bound, of what, and the source's own words."""

    count: Annotated[int, Ge(1), Sample(20)]
    at_least: bool = False
    unit: Literal["ministries", "countries", "delegations", "states"]
    as_printed: Annotated[OwnWords, Sample("20 ministerios")]


class NamedDocument(Part):
    """A document that a source names, whether or not anyone holds it."""

    title: Annotated[Labels, Sample({"es": "Conclusiones del taller", "en": "Conclusions of the workshop"}, words=True)]
    as_printed: bool = False
    """True where the title in the language of the sources is their own, to the letter."""

    record: Annotated[str, Ref(Kind.LIBRARY)] | None = None


class Workshop(Facts):
    """A workshop or seminar of the network."""

    kind = "workshops"
    example_id = "2016-lima"
    usual = ("themes",)
    cites_places = True
    traits = Traits(
        date="start",
        order=("-number",),
        numbered=("number",),
        series="number",
        met=True,
        figure=2,
        answers_first=True,
        countries=(Plays("country", Role.HOSTS),),
        city="city",
        told_by=("country", "year"),
        cited=Cited(nature=Nature.EVENT, organizations="organisers", city="city", where="country"),
        header=2,
    )

    number: Annotated[int, Ge(1), Shown()]
    country: Annotated[Country, IN_ROWS]
    city: Annotated[str, Coded("cities", open=True), Shown(row=True)] | None = None
    start: Annotated[Moment, Shown(facet=Facet(by_year=True), row=True, until="end")]
    end: Annotated[Moment, Sample("2007-05-31")]
    organisers: Annotated[tuple[Organization, ...], FACET] = ()
    bodies: Annotated[tuple[Organization, ...], FACET] = ()
    """Advisory bodies and international organizations present, as far as the source names them."""

    ministries: Annotated[Attendance, Shown()] | None = None
    documents: Annotated[tuple[NamedDocument, ...], Shown()] = ()

    @field_validator("end", mode="after")
    @classmethod
    def _not_before_the_start(cls, end: date, info: ValidationInfo) -> date:
        start = info.data.get("start")
        if start and ends_before(start.isoformat(), end.isoformat()):
            raise PydanticCustomError("end-before-start", "ends before it starts")
        return end
