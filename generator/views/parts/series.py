"""The series of a kind: from a workshop to the one before it and the one after it."""

from __future__ import annotations

from generator.catalogue.order import series_number
from generator.model.kind import Kind
from generator.model.record import AnyRecord
from generator.views.links import Link
from generator.views.localised import Localised


def beside(record: AnyRecord, step: int, here: Localised) -> Link | None:
    """The record before or after this one in its series, which goes from the first to the last."""
    series = here.catalogue.once(("series", record.kind), lambda: _series(record.kind, here))
    if not series:
        return None
    at = series.index(record.name) + step
    return here.record_link(here.catalogue.by_name[series[at]]) if 0 <= at < len(series) else None


def _series(kind: Kind, here: Localised) -> tuple[str, ...]:
    """The names of the records of a kind that are numbered, in the order of their numbers."""
    numbered = {number: r for r in here.catalogue.by_kind[kind] if (number := series_number(r)) is not None}
    return tuple(numbered[number].name for number in sorted(numbered))
