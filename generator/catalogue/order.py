"""The order in which the records of a kind are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.facts import Facts
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.model.when import spans_of


def reading_order(record: AnyRecord, language: Language) -> tuple[object, ...]:
    """A sort key: what leads; by date, the newest first, where the kind has one; fields that it declares; the title."""
    date = _newest_first(date_of(record)) if record.facts.traits.date else ()
    return (not record.facts.leads, *date, *_in_order(record.facts), language.sort_key(record.text(language).title))


def _newest_first(date: str | None) -> tuple[bool, int]:
    """A sort key by date, the newest first: a year without a month behind its months, no date at the end."""
    return (date is None, -int(date.replace("-", "").ljust(8, "0")) if date else 0)


def _in_order(facts: Facts) -> Iterator[object]:
    """`("-call", "number")`: the newest call first, the activities of a call as it numbers them."""
    for name in facts.traits.order:
        value = getattr(facts, name.removeprefix("-"))
        yield -value if name.startswith("-") else value


def series_number(record: AnyRecord) -> int | None:
    """The place of a record in the series of its kind, from the first on; None where there is no series."""
    name = record.facts.traits.series
    return getattr(record.facts, name) if name else None


def date_of(record: AnyRecord) -> str | None:
    """The day, month or year (ISO 8601) on which a record's subject began, or None."""
    span = span_of(record)
    return span.partition("/")[0] if span else None


def span_of(record: AnyRecord) -> str | None:
    """When a record's subject was: a day, month or year (ISO 8601), or two with a slash; None if not known.

    Of a subject that was at several times, the first.
    """
    return next(iter(spans_of(record.facts)), None)


def newest(records: Iterable[AnyRecord]) -> AnyRecord | None:
    """The record whose subject began last, the planned ones apart; None where one does not tell when, and may be it."""
    begun = [(date_of(record), record) for record in records if not record.facts.is_planned]
    dated = [(date, record.name, record) for date, record in begun if date]
    return max(dated, key=lambda one: one[:2])[2] if dated and len(dated) == len(begun) else None
