"""What each country gave and received."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.catalogue.flows import NONE, Tally, givers, receivers, tallies
from generator.model.record import AnyRecord
from generator.views.localised import Localised


@dataclass(frozen=True, slots=True)
class Balance:
    """What a country gave and received."""

    gave: Tally
    received: Tally

    def __len__(self) -> int:
        return len(self.gave) + len(self.received)


def sides_by_country(records: Sequence[AnyRecord], here: Localised) -> Mapping[str, Balance]:
    """Every country of the vocabulary, those that gave most first."""
    gave, received = tallies(records, givers), tallies(records, receivers)
    sides = {t.id: Balance(gave.get(t.id, NONE), received.get(t.id, NONE)) for t in here.sorted_terms("countries")}
    return dict(sorted(sides.items(), key=lambda one: (-len(one[1].gave), -len(one[1].received))))
