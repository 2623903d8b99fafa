"""What ministries offer to others: programmes, services, systems, models, regulations, methods."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.choosing import ByValue
from generator.model.citing import Cited, Nature
from generator.model.facts import IN_ROWS, Facts
from generator.model.field import Country, Facet, Organization, Ref, Shown
from generator.model.kind import Kind
from generator.model.traits import TEXT, TITLE, Apart, Ministries, Plays, Role, Traits


class Program(Facts):
    """A programme, service, system, model, regulation or method of a ministry, offered to others."""

    kind = "programs"
    example_id = "uy-service"
    narrowed_by_texts = True
    usual = ("themes",)
    cites_places = True
    traits = Traits(
        countries=(Plays("country", Role.OFFERS),),
        ministries=Ministries.NONE,
        of_institution="institution",
        looked_for=(TITLE, TEXT, Kind.RESULTS, "populations"),
        tabled=("activities",),
        leads_on=True,
        topic_only=Apart("status", ("topic", "topic-with-results")),
        figure=3,
        apart=Apart("status", ("learned", "proposed")),
        cited=Cited(
            nature=ByValue(
                "type",
                {"regulation": Nature.LAW, "model": Nature.WORK, "method": Nature.WORK},
                otherwise=Nature.SERVICE,
            ),
            organizations="institution",
            where="country",
        ),
        header=1,
        note_leads_to="portfolio",
    )

    type: Annotated[
        Literal["programme", "service", "system", "model", "regulation", "method"],
        Shown(facet=Facet(), row=True),
    ]
    country: Annotated[Country, IN_ROWS]
    institution: Annotated[Organization, Shown()] | None = None
    status: (
        Annotated[
            Literal["described", "named", "topic-with-results", "topic", "learned", "proposed"],
            Shown(facet=Facet(), row=True),
        ]
        | None
    ) = None
    """How the sources know it: they tell what it does; they name it; it is the topic of activities (its name is then
    ours), with documented results or without; it is of a country that learned, or was such a country's bill or plan.
    Empty where its ministry describes it here itself."""

    activities: Annotated[
        tuple[Annotated[str, Ref(Kind.ACTIVITIES)], ...],
        Shown(facet=Facet(of="beneficiary", where=("status", "completed"), rank=4)),
    ] = ()
    workshops: Annotated[tuple[Annotated[str, Ref(Kind.WORKSHOPS)], ...], Shown()] = ()
