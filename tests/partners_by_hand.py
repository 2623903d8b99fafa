"""Who can teach what, computed another way: from the files' own fields, each kind by name, with the weights in figures.

What the page says of its order in words is written out here once more, so that neither can change without the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.record import AnyRecord


class Standing(NamedTuple):
    """What a country has of a need."""

    country: str
    points: int
    mentions: int


def carries(record: AnyRecord, scheme: str, id: str, catalogue: Catalogue) -> bool:
    if scheme in ("topics", "populations"):
        return id in getattr(record.facts, scheme)
    if scheme == "areas":
        return any(catalogue.term("themes", theme).broader == id for theme in record.facts.themes)
    return id in record.facts.themes


def last_year(catalogue: Catalogue) -> int:
    done = [r.facts for r in catalogue.by_kind[Kind.ACTIVITIES] if r.facts.status == "completed"]
    return max((period.end.year for facts in done for period in facts.periods), default=0)


def scores(record: AnyRecord, newest: int) -> Iterator[tuple[str, int, int]]:
    """Country, points, mentions."""
    facts = record.facts
    match record.kind:
        case Kind.ACTIVITIES if facts.status == "completed":
            recent = max(period.end.year for period in facts.periods) > newest - 5
            yield facts.provider, 3 if recent else 2, 0
        case Kind.ACTIVITIES:
            yield facts.provider, 0, 0
        case Kind.RESULTS:
            for country in set(facts.providers):
                yield country, 1 if facts.doubtful else 3, 0
        case Kind.PROGRAMS if facts.status in ("topic", "topic-with-results"):
            yield facts.country, 0, 0
        case Kind.PROGRAMS if facts.status not in ("learned", "proposed"):
            yield facts.country, 0, 1
        case Kind.WORKSHOPS:
            yield facts.country, 0, 1
        case Kind.STUDIES if facts.country:
            yield facts.country, 0, 1


def standings(catalogue: Catalogue, scheme: str, id: str) -> list[Standing]:
    points: dict[str, int] = defaultdict(int)
    mentions: dict[str, int] = defaultdict(int)
    newest = last_year(catalogue)
    for record in catalogue.content.records:
        if carries(record, scheme, id, catalogue):
            for country, more, told in scores(record, newest):
                points[country] += more
                mentions[country] += told
    return [Standing(country, points[country], mentions[country]) for country in points]


def spoken(catalogue: Catalogue, country: str) -> set[str]:
    return set(catalogue.term("countries", country).languages)


def border(catalogue: Catalogue, one: str, other: str) -> bool:
    terms = {term.id: term for term in catalogue.terms("countries")}
    return other in terms[one].neighbours or one in terms[other].neighbours


def have_worked(catalogue: Catalogue, one: str, other: str) -> bool:
    done = (r.facts for r in catalogue.by_kind[Kind.ACTIVITIES] if r.facts.status == "completed")
    return any({facts.provider, facts.beneficiary} == {one, other} for facts in done)


def ranked(catalogue: Catalogue, scheme: str, id: str, language: Language, asker: str | None = None) -> list[Standing]:
    """In order: sorted by the last criterion first, which the stable sort keeps where those before it are equal."""
    order = [s for s in standings(catalogue, scheme, id) if s.country != asker]
    order.sort(key=lambda s: language.sort_key(catalogue.term("countries", s.country).labels.text(language)))
    if asker:
        order.sort(key=lambda s: not spoken(catalogue, s.country) & spoken(catalogue, asker))
        order.sort(key=lambda s: not border(catalogue, s.country, asker))
        order.sort(key=lambda s: not have_worked(catalogue, s.country, asker))
    order.sort(key=lambda s: s.mentions, reverse=True)
    order.sort(key=lambda s: s.points, reverse=True)
    return order
