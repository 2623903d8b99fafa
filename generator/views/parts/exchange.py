"""The countries that gave and received in cooperation on a theme, in a year, or with a country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.facts import Facts
from generator.model.playing import playing
from generator.model.traits import Role
from generator.model.vocabulary import YEARS
from generator.views.links import Group
from generator.views.localised import Localised


@dataclass(frozen=True, slots=True)
class Exchange:
    """The countries that gave and those that received, each with the number of its records, planned ones included."""

    title: str
    sides: tuple[Group, ...]


def exchange_of(scheme: str, id: str, here: Localised) -> Exchange | None:
    """Whom a country gave to and received from; for any other term, who gave and who received."""
    found = [record.facts for record in here.catalogue.records_with(scheme, id)]
    if scheme == "countries":
        given = [facts for facts in found if id in playing(facts, Role.GIVES)]
        received = [facts for facts in found if id in playing(facts, Role.RECEIVES)]
        title = "exchange.of_country"
        sides = (
            _side("exchange.gave_to", "gives", _all_playing(Role.RECEIVES, given), here),
            _side("exchange.received_from", "receives", _all_playing(Role.GIVES, received), here),
        )
    else:
        title = "exchange.of_years" if scheme == YEARS else "exchange.of_others"
        sides = (
            _side("exchange.gave", "gives", _all_playing(Role.GIVES, found), here),
            _side("exchange.received", "receives", _all_playing(Role.RECEIVES, found), here),
        )
    filled = tuple(side for side in sides if side.links)
    return Exchange(here.words[title], filled) if filled else None


def _all_playing(role: Role, found: Iterable[Facts]) -> Iterator[str]:
    return (country for facts in found for country in playing(facts, role))


def _side(title: str, tone: str, countries: Iterable[str], here: Localised) -> Group:
    """The countries with most activities come first."""
    links = (here.term_link("countries", c, count=n) for c, n in Counter(countries).items())
    order = sorted(links, key=lambda k: (-(k.count or 0), here.language.sort_key(k.label)))
    return Group(here.words[title], tuple(order), tone=tone)
