"""The pictures that a link shows where it is passed on: one a record, a kind and the site, in each language.

There are some only where the site knows its address, because those who show a link take no relative one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.kind import Kind
from generator.model.record import AnyRecord
from generator.views.links import CARDS, Address
from generator.views.localised import Localised
from generator.views.parts.sentences import told_of_any

OF_SITE = "site"
WIDTH, HEIGHT = 600, 315
"""In points: the least that is shown across the whole width of a message."""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a picture."""

    address: Address
    url: str
    """Where it is, as whoever shows a link asks for it."""

    name: str
    """What the site is called."""

    above: str
    """Kind, countries and date of a record; empty of all else."""

    title: str
    otherwise: str
    """What stands in place of a title in letters that the font has not."""

    foot: str
    of_page: bool = False
    """Whether it is of one page, with which it is made and kept."""

    width: int = WIDTH
    height: int = HEIGHT

    @property
    def told(self) -> str:
        """What is to be seen, in words."""
        return " · ".join(filter(None, (self.name, self.above, self.title)))


def card_of(kind: Kind | None, here: Localised) -> Card | None:
    """The picture of the pages of a kind, or of all others; None where the site does not know its address."""
    said = str(here.words[f"kinds.{kind}.plural"] if kind else here.words["site.tagline"])
    return here.once(("card", kind), lambda: _card(str(kind or OF_SITE), said, said, here))


def card_of_record(record: AnyRecord, here: Localised) -> Card | None:
    """The picture of a record: what it is, who is in it, when, and its title."""
    kind = str(here.words[f"kinds.{record.kind}.singular"])
    above = " · ".join(filter(None, (kind, told_of_any(record, here))))
    return _card(record.name, record.text(here.language).title, kind, here, above=above)


def cards_of(places: Sequence[Localised]) -> Iterator[Card]:
    """Every card of more than one page."""
    return (card for here in places for kind in (None, *Kind) if (card := card_of(kind, here)))


def _card(name: str, title: str, otherwise: str, here: Localised, above: str = "") -> Card | None:
    if not here.site.url:
        return None
    address = f"{CARDS}/{here.language}/{name}.png"
    called, foot = str(here.words["site.name"]), str(here.words["site.full_name"])
    return Card(address, here.site.url + address, called, above, title, otherwise, foot, of_page=bool(above))
