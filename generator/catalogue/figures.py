"""How much cooperation countries gave and received, counted in the records."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from generator.catalogue.scope import Countable
from generator.model.facts import Facts
from generator.model.kinds import MODELS
from generator.model.playing import has_role, playing
from generator.model.traits import Role


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


def sides_of(held: Countable) -> Sides:
    """Who gave and who received in all cooperation that is held."""
    found = _cooperation(held)
    return Sides(
        frozenset(country for facts in found for country in playing(facts, Role.GIVES)),
        frozenset(country for facts in found for country in playing(facts, Role.RECEIVES)),
    )


def participation(held: Countable, country: str) -> Participation:
    """What a country gave and received, counted."""
    gave, received = held.once(participation, lambda: _planned_by_country(held))
    return Participation(gave[country, False], gave[country, True], received[country, False], received[country, True])


def _planned_by_country(held: Countable) -> tuple[Counter[tuple[str, bool]], Counter[tuple[str, bool]]]:
    """How much each country gave, and how much it received, by whether it is planned."""
    found = _cooperation(held)
    gave = Counter((country, f.is_planned) for f in found for country in {*playing(f, Role.GIVES)})
    received = Counter((country, f.is_planned) for f in found for country in {*playing(f, Role.RECEIVES)})
    return gave, received


def _cooperation(held: Countable) -> list[Facts]:
    """The records of all kinds in which a country gives or receives."""
    return [record.facts for model in MODELS if has_role(model, Role.GIVES, Role.RECEIVES) for record in held.of(model)]
