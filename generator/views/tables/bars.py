"""Who gave and who received, as bars with the same numbers in a table."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.figures import participation
from generator.model.kinds.activities import Activity
from generator.views.links import Link
from generator.views.localised import Localised

ROW = 26
"""Height of a row, in the units of the drawing."""
HALF = 240
"""Length of the longest bar."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A country's row: how often it gave, drawn to the left, and received, drawn to the right."""

    country: Link
    gave: int
    received: int
    top: int
    """Where the row begins, in the units of the drawing."""

    gave_length: int
    received_length: int


@dataclass(frozen=True, slots=True)
class Bars:
    """All countries that took part, those that took part most first; planned activities are counted."""

    rows: tuple[Bar, ...]
    height: int


def participation_bars(here: Localised) -> Bars:
    """The picture of who gave and who received."""
    counts = {c: _counts(here.catalogue, c) for c in _participants(here.catalogue)}
    longest = max((max(pair) for pair in counts.values()), default=1)
    order = sorted(counts, key=lambda c: (-sum(counts[c]), here.language.sort_key(here.label("countries", c))))
    rows = tuple(_bar(c, counts[c], n, longest, here) for n, c in enumerate(order))
    return Bars(rows, ROW * len(rows))


def _bar(country: str, counts: tuple[int, int], n: int, longest: int, here: Localised) -> Bar:
    gave, received = counts
    lengths = (round(HALF * count / longest) for count in counts)
    return Bar(here.term_link("countries", country), gave, received, ROW * n, *lengths)


def _participants(catalogue: Catalogue) -> set[str]:
    return {c for r in catalogue.of(Activity) for c in (r.facts.provider, r.facts.beneficiary)}


def _counts(catalogue: Catalogue, country: str) -> tuple[int, int]:
    part = participation(catalogue, country)
    return part.gave + part.gave_planned, part.received + part.received_planned
