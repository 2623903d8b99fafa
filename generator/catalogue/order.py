"""The order in which the records of a kind are read."""

from __future__ import annotations

from generator.model.dates import Period
from generator.model.facts import Activity, Call, Document, Page, Study, Workshop
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.record import AnyRecord

NEWEST_FIRST = frozenset({Kind.ACTIVITIES, Kind.WORKSHOPS, Kind.CALLS, Kind.STUDIES, Kind.LIBRARY})
"""The kinds whose records are read from the newest to the oldest; what has no date comes last."""


def reading_order(record: AnyRecord, language: Language) -> tuple[object, ...]:
    """A sort key: by date, the newest first, where the kind goes by it; then by number or title."""
    title = language.sort_key(record.text(language).title)
    if isinstance(record.facts, Page):
        return (record.facts.order, title)
    if record.kind in NEWEST_FIRST:
        return (*_newest_first(date_of(record)), *_number(record), title)
    return (title,)


def _newest_first(date: str | None) -> tuple[bool, int]:
    """Of one year, what says no month comes after what does."""
    return (date is None, -int(date.replace("-", "").ljust(8, "0")) if date else 0)


def _number(record: AnyRecord) -> tuple[int, int]:
    """The newest call and workshop first; the activities of a call as it numbers them."""
    match record.facts:
        case Activity(call=call, number=number):
            return (-call, number)
        case Workshop(number=number) | Call(number=number):
            return (-number, 0)
    return (0, 0)


def series_number(record: AnyRecord) -> int | None:
    """The place of a record in the series of its kind, from the first on; None where there is no series."""
    return record.facts.number if isinstance(record.facts, (Workshop, Call)) else None


def date_of(record: AnyRecord) -> str | None:
    """The day, month or year (ISO 8601) on which a record's subject began, or None."""
    span = span_of(record)
    return span.partition("/")[0] if span else None


def span_of(record: AnyRecord) -> str | None:
    """When a record's subject was: a day, month or year (ISO 8601), or two with a slash; None if not known."""
    match record.facts:
        case Activity(periods=(first, *_)):
            return str(first.written)
        case Workshop(start=start, end=end):
            return Period(start=start, end=end).written
        case Call(opened=opened):
            return opened
        case Study(date=span):
            return span
        case Document(issued=issued):
            return issued
    return None
