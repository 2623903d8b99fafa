"""Who can teach something, in an order by evidence: the one place where it is made, with its weights.

Documented results and completed activities give points; what is only told (programmes, workshops hosted, studies)
decides among those with equal points; what is planned counts nothing. For a country that asks, it then counts whether
one worked with it already, is its neighbour, or speaks its language. Who is equal in all of it stands by name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.catalogue.evidence import (
    Asked,
    Evidence,
    Item,
    Need,
    ShownByNeed,
    asked_by,
    recent_since,
    shown_by_countries,
)
from generator.catalogue.reads import remembered
from generator.model.language import Language
from generator.model.playing import playing
from generator.model.traits import Role

if TYPE_CHECKING:
    from generator.catalogue.catalogue import Catalogue

POINTS: Mapping[Evidence, int] = {
    Evidence.RESULT: 3,  # it was taught, and something came of it that who learned tells
    Evidence.RECENT: 3,  # it was taught, by people who may still be there
    Evidence.EARLIER: 2,  # it was taught
    Evidence.DOUBTFUL: 1,  # something came of it, perhaps of another activity
}
"""What each piece of evidence gives. No other gives any."""

MENTIONS = (Evidence.PROGRAM, Evidence.WORKSHOP, Evidence.STUDY)
"""The sorts of evidence without points (programmes, workshops, studies): each piece decides between equal points."""


@dataclass(frozen=True, slots=True)
class Partner:
    """A country that can teach a need, with its evidence."""

    country: str
    items: tuple[Item, ...]

    @property
    def points(self) -> int:
        """What its results and activities give."""
        return sum(POINTS.get(item.evidence, 0) for item in self.items)

    @property
    def mentions(self) -> int:
        """How much else is told of it."""
        return sum(item.evidence in MENTIONS for item in self.items)

    @property
    def taught(self) -> tuple[str, ...]:
        """Whom it taught, the last first."""
        return tuple(dict.fromkeys(c for item in self.items if item.evidence.is_activity for c in item.learners))

    @property
    def last(self) -> int | None:
        """The year in which it last taught."""
        return max((item.year for item in self.items if item.evidence.is_activity and item.year), default=None)

    def of(self, *evidence: Evidence) -> tuple[Item, ...]:
        """Its evidence of these sorts."""
        return tuple(item for item in self.items if item.evidence in evidence)


@dataclass(frozen=True)
class Partners:
    """Everyone's partners, each question answered from what was computed once."""

    catalogue: Catalogue

    @remembered
    def _shown(self) -> ShownByNeed:
        return shown_by_countries(self.catalogue)

    @remembered
    def asked(self) -> Asked:
        """For each need, the activities in which each country asked for it."""
        return asked_by(self.catalogue)

    @remembered
    def recent_since(self) -> int:
        """The first year whose activities are recent."""
        return recent_since(self.catalogue.records)

    def of(self, need: Need, language: Language, asker: str | None = None) -> tuple[Partner, ...]:
        """Who can teach something, in order, as it is read in a language; `asker` is the country that asks."""
        partners = [Partner(c, items) for c, items in self._shown.get(need, {}).items() if c != asker]
        return tuple(sorted(partners, key=lambda p: self._order(p, language, asker)))

    def has_any(self, need: Need) -> bool:
        """Whether someone can teach something."""
        return bool(self._shown.get(need))

    def one(self, need: Need, country: str) -> Partner | None:
        """What a country has shown of a need, be it only a plan; None where it has shown nothing."""
        items = self._shown.get(need, {}).get(country)
        return Partner(country, items) if items else None

    def _order(self, partner: Partner, language: Language, asker: str | None) -> tuple[object, ...]:
        near = self.nearness(partner.country, asker) if asker else ()
        name = self.catalogue.name_key("countries", partner.country, language)
        return (-partner.points, -partner.mentions, *(not yes for yes in near), name)

    def nearness(self, country: str, asker: str) -> tuple[bool, bool, bool]:
        """Whether a country worked with the one that asks, is its neighbour, and speaks a language of it."""
        return (
            self.worked.get(frozenset({country, asker}), 0) > 0,
            asker in self.neighbours(country),
            bool(set(self.languages(country)) & set(self.languages(asker))),
        )

    @remembered
    def worked(self) -> Mapping[frozenset[str], int]:
        """In how many completed activities two countries worked together, whoever taught."""
        return Counter(
            frozenset({giver, learner})
            for record in self.catalogue.records
            if not record.facts.is_planned
            for giver in playing(record.facts, Role.GIVES)
            for learner in playing(record.facts, Role.RECEIVES)
        )

    def worked_with(self, country: str) -> tuple[str, ...]:
        """With which countries it worked."""
        return self._worked_with.get(country, ())

    @remembered
    def _worked_with(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, set[str]] = {}
        for pair in self.worked:
            for country in pair:
                found.setdefault(country, set()).update(pair - {country})
        return {country: tuple(sorted(others)) for country, others in found.items()}

    def languages(self, country: str) -> tuple[str, ...]:
        """The languages in which a country's ministries work."""
        term = self.catalogue.term("countries", country)
        return term.languages if term else ()

    def neighbours(self, country: str) -> frozenset[str]:
        """The countries with a border to this one."""
        return self._neighbours.get(country, frozenset())

    @remembered
    def _neighbours(self) -> Mapping[str, frozenset[str]]:
        """Of two neighbours it is enough that one says so."""
        found: dict[str, set[str]] = {}
        for term in self.catalogue.terms("countries"):
            for other in term.neighbours:
                found.setdefault(term.id, set()).add(other)
                found.setdefault(other, set()).add(term.id)
        return {country: frozenset(others) for country, others in found.items()}
