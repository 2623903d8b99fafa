"""The results of a country, and the other cooperation that it received and the sources describe."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalogue.order import reading_order
from generator.catalogue.uses import Use
from generator.model.kind import Kind
from generator.model.kinds.results import Result
from generator.model.playing import playing
from generator.model.record import AnyRecord
from generator.model.traits import Role
from generator.views.localised import Localised
from generator.views.parts.folded import Folded
from generator.views.tables.rows import row_of
from generator.views.tables.table import Row, Table

RESULTS = "results-beneficiary"
"""The table of a country's results, which stands here and not with the others; lists of results lead to it."""


@dataclass(frozen=True, slots=True)
class Learning:
    """The results that a country told, and the cooperation that it received and of which the sources tell more."""

    results: Table | None
    cooperation: tuple[Row, ...]
    id: str = "learning"

    @property
    def count(self) -> int:
        """How much is told."""
        return len(self.told.all)

    @property
    def told(self) -> Folded[Row]:
        """The results, then the cooperation."""
        return Folded((*(self.results.rows if self.results else ()), *self.cooperation))


def learning_of(scheme: str, id: str, here: Localised) -> Learning | None:
    """What the country `id` learned, be it nothing that is told; None for other terms, and where it received nothing.

    An activity that one of the country's results comes from is told with that result.
    """
    if scheme != "countries":
        return None
    uses = here.catalogue.uses(scheme, id)
    results = uses.get(Use(Kind.RESULTS, "beneficiary"), ())
    told = {f"{Kind.ACTIVITIES}/{id}" for r in results if isinstance(r.facts, Result) for id in r.facts.activities}
    received = [r for r in here.catalogue.records_with(scheme, id) if id in playing(r.facts, Role.RECEIVES)]
    documented = [r for r in received if r.texts[r.original].has_body and r.name not in told]
    table = Table(here.words["roles.results.beneficiary"], (), _rows(results, here), RESULTS) if results else None
    return Learning(table, _rows(documented, here)) if table or received else None


def _rows(records: Iterable[AnyRecord], here: Localised) -> tuple[Row, ...]:
    return tuple(row_of(r, here) for r in sorted(records, key=lambda r: reading_order(r, here.language)))
