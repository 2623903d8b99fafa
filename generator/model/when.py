"""When the subject of a record was, read from the field that its kind declares."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from generator.model.dates import Period
from generator.model.facts import Facts
from generator.model.field import fields_of
from generator.model.problem import Path
from generator.model.values import items_of


def spans_of(facts: Facts) -> tuple[str, ...]:
    """The times of a record's subject: `2007-05`, or `2007-05-29/2007-05-31`; None where no date is known."""
    name = facts.traits.date
    value = getattr(facts, name) if name else None
    items = value if isinstance(value, tuple) else (value,)
    return tuple(_written(item, name, facts) for item in items if item is not None)


def whole_span_of(facts: Facts) -> str | None:
    """From the beginning of the first time to the end of the last: of three visits, from the first day to the last."""
    spans = spans_of(facts)
    if len(spans) < 2:
        return next(iter(spans), None)
    first, last = spans[0].partition("/")[0], spans[-1].rpartition("/")[2]
    return first if first == last else f"{first}/{last}"


class Meeting(NamedTuple):
    """A stretch of days on which people met, with the ways to its start and its end: `("periods", 0)`, `("end",)`."""

    at: Path
    end_at: Path
    start: date
    end: date


def meetings_of(facts: Facts) -> Iterator[Meeting]:
    """The visits of an activity, the days of a workshop; none of a kind in whose records nobody meets."""
    name = facts.traits.date
    if not facts.traits.met:
        return
    shown = next(f.shown for f in fields_of(type(facts)) if f.name == name)
    for n, item in enumerate(items_of(facts, name)):
        if isinstance(item, Period):
            yield Meeting((name, n), (name, n), item.start, item.end)
        elif isinstance(item, date) and shown and shown.until:
            yield Meeting((name,), (shown.until,), item, getattr(facts, shown.until))


def _written(item: Any, name: str, facts: Facts) -> str:
    if isinstance(item, date):
        end = _end_of(name, facts)
        return Period(start=item, end=end).written if end else item.isoformat()
    return item.written if isinstance(item, Period) else str(item)


def _end_of(name: str, facts: Facts) -> date | None:
    """The end of a span whose start the field is."""
    shown = next(f.shown for f in fields_of(type(facts)) if f.name == name)
    return getattr(facts, shown.until) if shown and shown.until else None
