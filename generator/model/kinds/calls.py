"""Calls for proposals of bilateral cooperation."""

from __future__ import annotations

from typing import Annotated

from annotated_types import Ge

from generator.model.citing import Cited
from generator.model.dates import PartialDate
from generator.model.facts import Count, Facts
from generator.model.field import Facet, Shown
from generator.model.shape import Sample
from generator.model.traits import Traits


class Call(Facts):
    """A call for proposals of bilateral cooperation, with the figures that a source prints of it."""

    kind = "calls"
    example_id = "7"
    cites_places = True
    traits = Traits(
        date="opened",
        order=("-number",),
        numbered=("number",),
        id_of_numbers=True,
        series="number",
        answer_rank=1,
        cited=Cited(),
        header=0,
    )

    number: Annotated[int, Ge(1), Shown()]
    opened: Annotated[PartialDate, Sample("2007-05"), Shown(facet=Facet(by_year=True), row=True)]
    received: Annotated[Count, Sample(30), Shown(row=True)] | None = None
    selected: Annotated[Count, Sample(12), Shown(row=True)] | None = None
    completed: Annotated[Count, Sample(10), Shown(row=True)] | None = None
    planned: Annotated[Count, Shown(row=True)] | None = None
    """These two are what a source prints; where it prints none, or not all that is known since, the site counts."""

    cancelled: Annotated[Count, Shown(row=True)] | None = None
