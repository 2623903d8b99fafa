"""The requests of a country with those who could teach them, and the requests of others that it could teach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.catalogue.evidence import Need
from generator.catalogue.partners import Partner
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.model.traits import Role

if TYPE_CHECKING:
    from generator.catalogue.catalogue import Catalogue

ASKED = ("themes", "populations")
"""The vocabularies whose terms are asked for: themes and populations; areas would only repeat the themes."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that a country asked for: in which activities, and who could teach it, in order."""

    need: Need
    activities: tuple[AnyRecord, ...]
    partners: tuple[Partner, ...]

    @property
    def gave(self) -> tuple[str, ...]:
        """Who taught it what it asked for."""
        given = (r.facts for r in self.activities if not r.facts.is_planned)
        plays = ((f, p) for f in given for p in f.traits.countries if p.role == Role.GIVES)
        return tuple(dict.fromkeys(getattr(facts, p.field) for facts, p in plays))


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that others asked for and a country could teach: with what shows it, and who asked."""

    need: Need
    partner: Partner
    askers: tuple[str, ...]
    """The countries that asked for it and that this one has not taught it yet."""


def asks_of(catalogue: Catalogue, country: str, language: Language) -> tuple[Ask, ...]:
    """What a country asked for, in the order of the vocabularies; the partners as they are ordered for it."""
    partners = catalogue.partners
    return tuple(
        Ask(need, activities, tuple(p for p in partners.of(need, language, country) if p.points))
        for need in _needs(catalogue)
        if (activities := partners.asked.get(need, {}).get(country))
    )


def offers_of(catalogue: Catalogue, country: str, language: Language) -> tuple[Offer, ...]:
    """What others asked for that a country could teach, in the order of the vocabularies."""
    return tuple(_offers(catalogue, country, language))


def most_asked(catalogue: Catalogue, scheme: str, n: int) -> tuple[Need, ...]:
    """The `n` terms of a vocabulary for which most countries asked, with most activities among equals."""
    asked = {need: by for need, by in catalogue.partners.asked.items() if need.scheme == scheme}
    order = [Need(scheme, term.id) for term in catalogue.terms(scheme)]
    found = sorted(asked, key=lambda need: (-len(asked[need]), -sum(map(len, asked[need].values())), order.index(need)))
    return tuple(found[:n])


def _offers(catalogue: Catalogue, country: str, language: Language) -> Iterator[Offer]:
    for need in _needs(catalogue):
        partner = catalogue.partners.one(need, country)
        if partner is None or not partner.points:
            continue
        asked = catalogue.partners.asked.get(need, {}).keys() - {country, *partner.taught}
        if asked:
            yield Offer(need, partner, tuple(sorted(asked, key=lambda c: catalogue.name_key("countries", c, language))))


def _needs(catalogue: Catalogue) -> Iterator[Need]:
    return (Need(scheme, term.id) for scheme in ASKED for term in catalogue.terms(scheme))
