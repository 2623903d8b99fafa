"""What a country learned, as far as the sources tell."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.catalogue import Use
from generator.catalogue.order import reading_order
from generator.model.facts import Result
from generator.model.kind import Kind
from generator.views.localised import Localised
from generator.views.parts import Row
from generator.views.rows import row_of

RESULTS = "results-beneficiary"
"""The table of a country's results, in whose place this stands: lists of results lead there."""


@dataclass(frozen=True, slots=True)
class Learning:
    """The results that a country told, and the cooperation that it received and of which the sources tell more."""

    rows: tuple[Row, ...]
    id: str = RESULTS


def learning_of(scheme: str, id: str, here: Localised) -> Learning | None:
    """What the country `id` learned; None for other terms, and where the sources tell nothing.

    An activity that one of the country's results comes from is told with that result.
    """
    if scheme != "countries":
        return None
    uses = here.catalogue.uses(scheme, id)
    results = uses.get(Use(Kind.RESULTS, "beneficiary"), ())
    told = {activity for r in results if isinstance(r.facts, Result) for activity in r.facts.activities}
    received = uses.get(Use(Kind.ACTIVITIES, "beneficiary"), ())
    documented = [r for r in received if r.texts[r.original].has_body and r.id not in told]
    ordered = (sorted(records, key=lambda r: reading_order(r, here.language)) for records in (results, documented))
    rows = tuple(row_of(r, here) for records in ordered for r in records)
    return Learning(rows) if rows else None
