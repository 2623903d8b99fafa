"""The requests of a country, with partners for each; the requests of others that it could serve."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.asking import Ask, Offer, asks_of, offers_of
from generator.catalogue.evidence import Need
from generator.catalogue.partners import MENTIONS, POINTS, Partner
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.folded import Folded
from generator.views.parts.partners import LINES, answer_address, asked_links, counted

BEST = 2
"""How many that could teach what a country asked for are named, before the page with all."""


@dataclass(frozen=True, slots=True)
class AskView:
    """A request of a country: its activities, and the partners that could serve it, with the reasons."""

    need: Link
    activities: tuple[Link, ...]
    partners: tuple[tuple[Link, str], ...]


@dataclass(frozen=True, slots=True)
class OfferView:
    """Something that others asked for: what shows that the country could teach it, and who asked."""

    need: Link
    reasons: str
    askers: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AskingView:
    """Both sides of a country."""

    asks: Folded[AskView]
    offers: Folded[OfferView]


def asking_of(scheme: str, id: str, here: Localised) -> AskingView | None:
    """What a country asked for and could teach; None for other terms, and where there is neither."""
    if scheme != "countries":
        return None
    asks = tuple(_ask(ask, id, here) for ask in asks_of(here.catalogue, id, here.language))
    offers = tuple(_offer(offer, here) for offer in offers_of(here.catalogue, id, here.language))
    return AskingView(Folded(asks), Folded(offers)) if asks or offers else None


def _ask(ask: Ask, asker: str, here: Localised) -> AskView:
    best = ((_request(ask.need, partner, here), reasons_of(partner, here)) for partner in ask.partners[:BEST])
    return AskView(_need(ask.need, here, asker), asked_links(ask.activities, here), tuple(best))


def _offer(offer: Offer, here: Localised) -> OfferView:
    askers = tuple(here.term_link("countries", country) for country in offer.askers)
    return OfferView(_need(offer.need, here), reasons_of(offer.partner, here), askers)


def _need(need: Need, here: Localised, asker: str = "") -> Link:
    """To who can teach a need, as it is ordered for who asks."""
    query = {"country": asker} if asker else {}
    return Link(here.label(*need), answer_address(need, here, **query))


def _request(need: Need, partner: Partner, here: Localised) -> Link:
    address = f"{here.request_address(*need)}#{partner.country.lower()}"
    return Link(here.label("countries", partner.country), address)


def reasons_of(partner: Partner, here: Localised) -> str:
    """`11 points: 2 documented results and 2 completed activities`."""
    counts = ((sorts[0], len(partner.of(*sorts))) for sorts in LINES if {*sorts} & {*POINTS, *MENTIONS})
    said = [counted(evidence, n, here) for evidence, n in counts if n]
    return here.words.say(
        "partners.reasons", points=here.words.count("points", partner.points), said=here.words.joined(said)
    )
