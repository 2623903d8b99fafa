"""The series of a kind: from a workshop to the one before it and the one after it."""

from __future__ import annotations

from generator.model.record import AnyRecord
from generator.views.links import Link
from generator.views.localised import Localised


def beside(record: AnyRecord, step: int, here: Localised) -> Link | None:
    """The record before or after this one in its series, which goes from the first to the last."""
    series = here.catalogue.series(record.kind)
    if not series:
        return None
    at = series.index(record.name) + step
    return here.record_link(here.catalogue.by_name[series[at]]) if 0 <= at < len(series) else None
