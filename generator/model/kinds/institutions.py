"""Ministries and other bodies, with the names that sources give them."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.citing import Cited, Nature
from generator.model.dates import PartialSpan
from generator.model.facts import IN_ROWS, Facts
from generator.model.field import Country, Facet, Labels, Organization, OwnWords, Part, Shown
from generator.model.shape import Sample
from generator.model.traits import Ministries, Plays, Traits


class DatedName(Part):
    """A name that a source gives an institution.

    `used` is when that happened of which the source tells with it, where there is a date, or two with a slash: no
    source says since or until when an institution bore a name.
    """

    name: (
        Annotated[Labels, Sample({"es": "Ministerio de Salud", "en": "Ministry of Health"}, usual=True, words=True)]
        | None
    ) = None
    acronym: Annotated[OwnWords, Sample("MTSS")] | None = None
    used: Annotated[PartialSpan, Sample("2011/2013")] | None = None


class Institution(Facts):
    """A ministry or another body; its id is that of its term in the vocabulary of organizations."""

    kind = "institutions"
    traits = Traits(
        countries=(Plays("country"),),
        in_dossier=False,
        ministries=Ministries.NONE,
        cited=Cited(nature=Nature.ORGANIZATION, where="country"),
        header=7,
        term_of="organizations",
    )

    type: Annotated[
        Literal["ministry", "agency", "conference", "secretariat", "advisory", "organization", "network"],
        Shown(facet=Facet(), row=True),
    ]
    country: Annotated[Country, IN_ROWS] | None = None
    part_of: Annotated[Organization, Shown()] | None = None
    names: Annotated[tuple[DatedName, ...], Shown()] = ()
