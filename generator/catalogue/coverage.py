"""The holdings of each country on the site, and its gaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.figures import Participation, participation
from generator.catalogue.library import INSTITUTIONAL, held_of
from generator.catalogue.ministries import ministry_id, network_ministry
from generator.catalogue.reviews import Review, reviews_of
from generator.model.playing import playing
from generator.model.traits import Role


@dataclass(frozen=True, slots=True)
class Coverage:
    """The row of a country."""

    country: str
    has_ministry: bool
    """Whether its ministry in the network has a record."""

    programs: int
    cooperation: Participation
    hosted: int
    held: tuple[str, ...]
    """The institutional classes of which some document about that ministry can be read."""

    reviews: Mapping[Review, int]
    """How many of the records that name it stand in each way: reviewed, overdue, not reviewed yet."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The institutional classes of which there is nothing to read."""
        return tuple(c for c in INSTITUTIONAL if c not in self.held)

    @property
    def gave(self) -> int:
        """In how many activities it gave, planned ones included."""
        return self.cooperation.gave + self.cooperation.gave_planned

    @property
    def received(self) -> int:
        """In how many activities it received, planned ones included."""
        return self.cooperation.received + self.cooperation.received_planned


def coverage_of(catalogue: Catalogue, country: str, edition: date | None = None) -> Coverage:
    """What the site holds of a country; of an edition without a date nothing is overdue."""
    found = [record.facts for record in catalogue.records_with("countries", country)]
    offered = [facts for facts in found if country in playing(facts, Role.OFFERS)]
    return Coverage(
        country=country,
        has_ministry=network_ministry(catalogue, country) is not None,
        programs=sum(not facts.stands_apart for facts in offered),
        cooperation=participation(catalogue, country),
        hosted=sum(country in playing(facts, Role.HOSTS) for facts in found),
        held=held_of(catalogue, ministry_id(catalogue, country)),
        reviews=reviews_of(found, edition),
    )
