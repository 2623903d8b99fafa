"""The pictures that a link shows where it is passed on: one a kind, and one of the site, in each language.

There are some only where the site knows its address, because those who show a link take no relative one.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.kind import Kind
from generator.views.links import CARDS, Address
from generator.views.localised import Localised

OF_SITE = "site"
_LETTERS = 30
"""How many a line holds."""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a picture of 800 by 420 units, which becomes one of 600 by 315 points."""

    drawing: Address
    name: str
    lines: tuple[tuple[int, str], ...]
    """What the page is, or what the site is for, each line with its place."""

    foot: str


def card_address(kind: Kind | None, here: Localised, ending: str = "png") -> Address:
    """The picture of the pages of a kind, or of all others."""
    return f"{CARDS}/{here.language}/{kind or OF_SITE}.{ending}"


def cards_of(places: Sequence[Localised]) -> Iterator[Card]:
    """Every card; none where the site does not know its address."""
    for here in places if places[0].site.url else ():
        yield _card(None, here)
        for kind in Kind:
            yield _card(kind, here)


def _card(kind: Kind | None, here: Localised) -> Card:
    said = here.words[f"kinds.{kind}.plural"] if kind else here.words["site.tagline"]
    lines = textwrap.wrap(str(said), _LETTERS)
    return Card(
        drawing=card_address(kind, here, "svg"),
        name=str(here.words["site.name"]),
        lines=tuple((226 + 56 * n, line) for n, line in enumerate(lines)),
        foot=str(here.words["site.full_name"]),
    )
