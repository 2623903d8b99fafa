"""Figures computed from the records."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.scope import Countable
from generator.model.kind import Kind
from generator.model.kinds.activities import Activity


class Participation(NamedTuple):
    """In how many activities a country gave and received, completed and planned."""

    gave: int
    gave_planned: int
    received: int
    received_planned: int


class Sides(NamedTuple):
    """The countries that gave and those that received, planned activities included."""

    providers: frozenset[str]
    beneficiaries: frozenset[str]

    @property
    def countries(self) -> frozenset[str]:
        """Those that gave or received."""
        return self.providers | self.beneficiaries


class ComputedFigures(NamedTuple):
    """The totals of the site."""

    records: dict[Kind, int]
    completed: int
    planned: int
    providers: int
    beneficiaries: int
    countries: int
    """Countries that gave or received."""


def figures_of(catalogue: Catalogue) -> ComputedFigures:
    """The totals of the site; a planned activity counts wherever it is not said otherwise."""
    activities = [r.facts for r in catalogue.of(Activity)]
    sides = sides_of(catalogue)
    return ComputedFigures(
        records={kind: len(catalogue.by_kind[kind]) for kind in Kind},
        completed=sum(a.status == "completed" for a in activities),
        planned=sum(a.status == "planned" for a in activities),
        providers=len(sides.providers),
        beneficiaries=len(sides.beneficiaries),
        countries=len(sides.countries),
    )


def sides_of(held: Countable) -> Sides:
    """Who gave and who received in all activities that are held."""
    activities = [r.facts for r in held.of(Activity)]
    return Sides(frozenset(a.provider for a in activities), frozenset(a.beneficiary for a in activities))


def participation(held: Countable, country: str) -> Participation:
    """A row of Table 3, computed."""
    activities = [r.facts for r in held.of(Activity)]
    gave = [a.status for a in activities if a.provider == country]
    received = [a.status for a in activities if a.beneficiary == country]
    return Participation(
        gave.count("completed"), gave.count("planned"), received.count("completed"), received.count("planned")
    )
