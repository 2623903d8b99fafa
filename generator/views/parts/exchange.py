"""Whose ministries gave and received, in the activities that carry a term."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalogue.catalogue import Use
from generator.model.kind import Kind
from generator.model.kinds.activities import Activity
from generator.model.record import AnyRecord
from generator.model.vocabulary import YEARS
from generator.views.links import Group
from generator.views.localised import Localised


@dataclass(frozen=True, slots=True)
class Exchange:
    """The countries that gave and those that received, each with its number of activities, planned ones included."""

    title: str
    sides: tuple[Group, ...]


def exchange_of(scheme: str, id: str, here: Localised) -> Exchange | None:
    """Whom a country gave to and received from; for any other term, who gave and who received."""
    if scheme == "countries":
        uses = here.catalogue.uses(scheme, id)
        given = _activities(uses.get(Use(Kind.ACTIVITIES, "provider"), ()))
        received = _activities(uses.get(Use(Kind.ACTIVITIES, "beneficiary"), ()))
        title = "exchange.of_country"
        sides = (
            _side("exchange.gave_to", "gives", (a.beneficiary for a in given), here),
            _side("exchange.received_from", "receives", (a.provider for a in received), here),
        )
    else:
        found = _activities(here.catalogue.records_with(scheme, id))
        title = "exchange.of_years" if scheme == YEARS else "exchange.of_others"
        sides = (
            _side("exchange.gave", "gives", (a.provider for a in found), here),
            _side("exchange.received", "receives", (a.beneficiary for a in found), here),
        )
    filled = tuple(side for side in sides if side.links)
    return Exchange(here.words[title], filled) if filled else None


def _activities(records: Iterable[AnyRecord]) -> tuple[Activity, ...]:
    return tuple(r.facts for r in records if isinstance(r.facts, Activity))


def _side(title: str, tone: str, countries: Iterable[str], here: Localised) -> Group:
    """The countries with most activities come first."""
    links = (here.term_link("countries", c, count=n) for c, n in Counter(countries).items())
    order = sorted(links, key=lambda k: (-(k.count or 0), here.language.sort_key(k.label)))
    return Group(here.words[title], tuple(order), tone=tone)
