"""The order in which the records of a kind are read."""

from __future__ import annotations

from generator.model.dates import Period
from generator.model.facts import Activity, Call, Document, Page, Study, Workshop
from generator.model.language import Language
from generator.model.record import AnyRecord

_LAST = "9999"


def reading_order(record: AnyRecord, language: Language) -> tuple[object, ...]:
    """A sort key: by date where a kind has one, what has none after it; then by number or title."""
    facts = record.facts
    title = language.sort_key(record.text(language).title)
    match facts:
        case Activity():
            first = facts.periods[0].start.isoformat() if facts.periods else _LAST
            return (first, facts.call, facts.number)
        case Workshop():
            return (facts.start.isoformat(), facts.number, 0)
        case Call():
            return (facts.number, 0, 0)
        case Study() | Document():
            return (date_of(record) or _LAST, title, 0)
        case Page():
            return (facts.order, title, 0)
    return (title, 0, 0)


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
