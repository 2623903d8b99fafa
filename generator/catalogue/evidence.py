"""The evidence that a country can teach a theme, an area, a topic or a population; the countries that asked for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from generator.model.playing import playing
from generator.model.record import AnyRecord
from generator.model.traits import Role
from generator.model.values import items_of
from generator.model.when import spans_of

if TYPE_CHECKING:
    from generator.catalogue.catalogue import Catalogue

NEEDS = ("themes", "areas", "topics", "populations")
"""The vocabularies whose terms can be asked for."""

RECENT_YEARS = 5
"""An activity is recent in the last year in which the site knows of one that was completed, and in the four before."""


class Need(NamedTuple):
    """A term that can be asked for: `Need("themes", "T6")`."""

    scheme: str
    id: str


class Evidence(StrEnum):
    """The sorts of evidence, in the order in which pages tell them."""

    RESULT = "result"
    """A country that learned from it reports a result."""

    DOUBTFUL = "doubtful"
    """A result whose record says that its tie to an activity is a guess."""

    RECENT = "recent"
    """It taught in a completed activity of recent years."""

    EARLIER = "earlier"
    """It taught in a completed activity of earlier years."""

    PLANNED = "planned"
    PROGRAM = "program"
    """It has a programme, of which the sources tell."""

    TOPIC = "topic"
    """It has a programme, known only as the topic of an activity."""

    WORKSHOP = "workshop"
    """It was the host of a workshop."""

    STUDY = "study"
    """A study is about it."""

    @property
    def is_activity(self) -> bool:
        """Whether it is a completed activity."""
        return self in (Evidence.RECENT, Evidence.EARLIER)


_ORDER = tuple(Evidence)


class Item(NamedTuple):
    """A record as evidence: its sort, the countries that learned in it, and the year in which it ended, if known."""

    evidence: Evidence
    record: AnyRecord
    learners: tuple[str, ...] = ()
    year: int | None = None


ShownByNeed = Mapping[Need, Mapping[str, tuple[Item, ...]]]
"""For each need the evidence of each country."""

Asked = Mapping[Need, Mapping[str, tuple[AnyRecord, ...]]]
"""For each need, the activities in which each country asked for it, planned ones included."""


def shown_by_countries(catalogue: Catalogue) -> ShownByNeed:
    """The evidence of every country for every need; a record counts once for a need, the newest of a sort first."""
    since = recent_since(catalogue.records)
    found: dict[Need, dict[str, list[Item]]] = {}
    for record in catalogue.records:
        items = tuple(_items(record, since))
        for need in needs_of(record, catalogue) if items else ():
            for country, item in items:
                found.setdefault(need, {}).setdefault(country, []).append(item)
    return {n: {c: tuple(sorted(items, key=_as_told)) for c, items in by.items()} for n, by in found.items()}


def asked_by(catalogue: Catalogue) -> Asked:
    """For each need the countries that receive in a record on it, with these records in reading order."""
    found: dict[Need, dict[str, list[AnyRecord]]] = {}
    for record in catalogue.records:
        askers = tuple(playing(record.facts, Role.RECEIVES))
        for need in needs_of(record, catalogue) if askers else ():
            for country in askers:
                found.setdefault(need, {}).setdefault(country, []).append(record)
    return {need: {c: tuple(records) for c, records in by.items()} for need, by in found.items()}


def needs_of(record: AnyRecord, catalogue: Catalogue) -> tuple[Need, ...]:
    """The needs that a record is about: its themes, their areas, its topics and its populations, each once."""
    terms = [catalogue.term("themes", id) for id in record.facts.themes]
    areas = [Need("areas", term.broader) for term in terms if term and term.broader]
    themes = [Need("themes", id) for id in record.facts.themes]
    topics = [Need("topics", id) for id in record.facts.topics]
    populations = [Need("populations", id) for id in record.facts.populations]
    return tuple(dict.fromkeys((*themes, *areas, *topics, *populations)))


def recent_since(records: Iterable[AnyRecord]) -> int:
    """The first of the recent years, by the last activity that was completed; no clock is asked."""
    given = (r for r in records if any(playing(r.facts, Role.GIVES)) and not r.facts.is_planned)
    return max((year for r in given if (year := year_of(r))), default=0) - RECENT_YEARS + 1


def year_of(record: AnyRecord) -> int | None:
    """The year in which the subject of a record ended; None where that is not known."""
    return max((int(span.rpartition("/")[2][:4]) for span in spans_of(record.facts)), default=None)


def _items(record: AnyRecord, since: int) -> Iterator[tuple[str, Item]]:
    """The evidence of one record: each country with its item."""
    year = year_of(record)
    for plays in record.facts.traits.countries:
        evidence = _evidence(record, plays.role, year, since)
        if evidence is None:
            continue
        learners = tuple(playing(record.facts, _LEARNER[plays.role])) if plays.role in _LEARNER else ()
        for country in dict.fromkeys(items_of(record.facts, plays.field)):
            yield country, Item(evidence, record, learners, year)


_LEARNER = {Role.GIVES: Role.RECEIVES, Role.TAUGHT: Role.LEARNED}


def _evidence(record: AnyRecord, role: Role, year: int | None, since: int) -> Evidence | None:
    """The sort of evidence that a record is of a country with this role in it; None where it is none."""
    facts = record.facts
    match role:
        case Role.TAUGHT:
            return Evidence.DOUBTFUL if facts.is_doubtful else Evidence.RESULT
        case Role.GIVES if facts.is_planned:
            return Evidence.PLANNED
        case Role.GIVES:
            return Evidence.RECENT if year and year >= since else Evidence.EARLIER
        case Role.OFFERS if not facts.stands_apart:
            return Evidence.TOPIC if facts.is_topic_only else Evidence.PROGRAM
    return _SHOWN_BY_ROLE.get(role)


_SHOWN_BY_ROLE = {Role.HOSTS: Evidence.WORKSHOP, Role.STUDIED: Evidence.STUDY}


def _as_told(item: Item) -> tuple[int, int]:
    """A sort key: by the sort of evidence, the newest first; records without a year stay in reading order."""
    return _ORDER.index(item.evidence), -(item.year or 0)
