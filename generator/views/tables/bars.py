"""Who gave and who received, as bars with the same numbers in a table."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.figures import participation, sides_of
from generator.views.links import Link
from generator.views.localised import Localised


@dataclass(frozen=True, slots=True)
class Bar:
    """A country's row: how often it gave, drawn to the left, and received, drawn to the right.

    Places and lengths are in per cent of the drawing.
    """

    country: Link
    gave: int
    received: int
    top: float
    gave_from: float
    gave_width: float
    received_width: float
    received_to: float


@dataclass(frozen=True, slots=True)
class Bars:
    """The countries that took part, those that gave most first; planned activities are counted."""

    rows: tuple[Bar, ...]
    axis: float
    """How far from the left the axis is, in per cent."""

    @property
    def height(self) -> int:
        """In rows; the first has the heads."""
        return len(self.rows) + 1


def participation_bars(here: Localised, most: int | None = None) -> Bars:
    """The picture of who gave and who received, of all or of the `most` first; its longest bars fill its width."""
    counts = {c: _counts(here.catalogue, c) for c in _participants(here.catalogue)}
    order = sorted(
        counts, key=lambda c: (-counts[c][0], -counts[c][1], here.language.sort_key(here.label("countries", c)))
    )[:most]
    left, right = (max((counts[c][side] for c in order), default=0) for side in (0, 1))
    unit = 100 / (left + right or 1)
    axis = round(left * unit, 2)
    tops = (round(100 * n / (len(order) + 1), 2) for n in range(1, len(order) + 1))
    rows = (
        _bar(here.term_link("countries", c), counts[c], top, unit, axis) for c, top in zip(order, tops, strict=True)
    )
    return Bars(tuple(rows), axis)


def _bar(country: Link, counts: tuple[int, int], top: float, unit: float, axis: float) -> Bar:
    to_left, to_right = (round(count * unit, 2) for count in counts)
    return Bar(country, *counts, top, round(axis - to_left, 2), to_left, to_right, round(axis + to_right, 2))


def _participants(catalogue: Catalogue) -> frozenset[str]:
    return sides_of(catalogue).countries


def _counts(catalogue: Catalogue, country: str) -> tuple[int, int]:
    part = participation(catalogue, country)
    return part.gave + part.gave_planned, part.received + part.received_planned
