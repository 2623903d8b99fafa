"""What ministries say that they learned and put to use."""

from __future__ import annotations

from typing import Annotated

from generator.model.citing import Cited
from generator.model.facts import GIVES, IN_ROWS, RECEIVES, Facts
from generator.model.field import Coded, Country, Facet, Ref, Shown
from generator.model.kind import Kind
from generator.model.traits import Doubt, Plays, Role, Traits


class Result(Facts):
    """A documented result of cooperation: one example of source 003, section II."""

    kind = "results"
    example_id = "c3-uy-unit"
    usual = ("themes",)
    cites_places = True
    traits = Traits(
        countries=(Plays("beneficiary", Role.LEARNED), Plays("providers", Role.TAUGHT)),
        answer_rank=-1,
        cited=Cited(where="beneficiary"),
        header=6,
        doubt=Doubt(tie="activities", flag="doubtful"),
    )

    component: Annotated[str, Coded("components"), IN_ROWS]
    beneficiary: Annotated[Country, RECEIVES]
    providers: Annotated[tuple[Country, ...], GIVES] = ()
    activities: Annotated[
        tuple[Annotated[str, Ref(Kind.ACTIVITIES)], ...], Shown(facet=Facet(of="periods", by_year=True))
    ] = ()
    programs: Annotated[tuple[Annotated[str, Ref(Kind.PROGRAMS)], ...], Shown()] = ()
    """The programmes that the result is of, or from which it was learned."""

    doubtful: bool = False
    """True where the link to the activities is a guess of ours, and what the sources say leaves it in doubt."""
