"""What became of the proposals of a call: received, selected, and of these completed, planned and cancelled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.computations import computed
from generator.model.kinds.calls import Call
from generator.model.record import Record


class Funnel(NamedTuple):
    """The numbers of a call, or of several; None where no source tells one."""

    received: int | None
    selected: int | None
    completed: int | None
    planned: int | None
    cancelled: int | None

    @property
    def selection(self) -> float | None:
        """Which part of what was received was selected."""
        return _part(self.selected, self.received)

    @property
    def completion(self) -> float | None:
        """Which part of what was selected was completed."""
        return _part(self.completed, self.selected)


def _part(of: int | None, whole: int | None) -> float | None:
    return None if of is None or not whole else of / whole


def funnel_of(catalogue: Catalogue, call: Record[Call]) -> Funnel:
    """That of a call: what a source prints, and what is completed and planned as the records have it today.

    Where no activity of the call has a record, all is what the source prints.
    """
    facts = call.facts
    today = {s: int(computed(catalogue, f"call.{facts.number}.{s}") or 0) for s in ("completed", "planned")}
    completed, planned = today.values() if any(today.values()) else (facts.completed, facts.planned)
    return Funnel(facts.received, facts.selected, completed, planned, facts.cancelled)


def together(funnels: Iterable[Funnel]) -> Funnel:
    """Their sums; a sum of which one part is not known is not known."""
    columns = zip(*funnels, strict=True)
    return Funnel(*(None if None in column else sum(filter(None, column)) for column in columns))
