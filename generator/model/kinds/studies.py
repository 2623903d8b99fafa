"""Technical studies and participatory audits."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.choosing import ByValue
from generator.model.citing import PAGE, REPORT, Cited
from generator.model.dates import PartialSpan
from generator.model.facts import FACET, IN_ROWS, Facts
from generator.model.field import Country, Facet, Organization, OwnWords, Printed, Shown
from generator.model.shape import Sample
from generator.model.traits import Plays, Role, Traits


class Study(Facts):
    """A technical study or a participatory audit."""

    kind = "studies"
    usual = ("themes",)
    cites_places = True
    traits = Traits(
        date="date",
        countries=(Plays("country", Role.STUDIED),),
        figure=4,
        told_by=("year",),
        cited=Cited(
            genre=ByValue("type", {"study": REPORT}, otherwise=PAGE),
            printed_title="title_as_printed",
            by_network=True,
            organizations="partners",
            where="country",
        ),
        header=4,
    )

    type: Annotated[Literal["study", "audit"], Shown(facet=Facet(), row=True)]
    date: Annotated[PartialSpan, Shown(facet=Facet(by_year=True), row=True)]
    country: Annotated[Country, IN_ROWS] | None = None
    partners: Annotated[tuple[Organization, ...], FACET] = ()
    funders: Annotated[tuple[Organization, ...], Shown()] = ()
    title_as_printed: Annotated[OwnWords, Sample("Informe final de la visita"), Printed(), Shown()] | None = None
