"""Rules about dates that are possible and seldom meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.model.dates import ends_before, is_exact
from generator.model.field import fields_of
from generator.model.kind import Kind
from generator.model.kinds.library import Document
from generator.model.problem import Problem
from generator.model.record import AnyRecord
from generator.model.when import Meeting, meetings_of, spans_of
from generator.validate.index import Index, named_by

_SATURDAY, _SUNDAY = 5, 6
_MOST_DAYS = 15
"""Three times a week of work; no activity or workshop of the network has lasted longer than one."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _meetings(index: Index) -> Iterator[tuple[AnyRecord, Meeting]]:
    """Each record of a meeting whose days are known, with them."""
    found = ((record, meeting) for record in index.content.records for meeting in meetings_of(record.facts))
    return ((record, meeting) for record, meeting in found if is_exact(meeting.start) and is_exact(meeting.end))


def starts_on_weekends(index: Index) -> Iterator[Problem]:
    """A start on a day on which ministries are closed."""
    for record, meeting in _meetings(index):
        if meeting.start.weekday() == _SATURDAY:
            yield record.problem("starts-on-saturday", meeting.at, value=meeting.start)
        elif meeting.start.weekday() == _SUNDAY:
            yield record.problem("starts-on-sunday", meeting.at, value=meeting.start)


def long_spans(index: Index) -> Iterator[Problem]:
    """An end much later than its start: a wrong month or year, most often."""
    for record, (_, at, start, end) in _meetings(index):
        days = (end - start).days + 1
        if days > _MOST_DAYS:
            yield record.problem("long-span", at, value=days, start=start, end=end)


def years_that_differ(index: Index) -> Iterator[Problem]:
    """A year in a title, or at the beginning of an id, that is not the year of the record's date."""
    for record in index.content.records:
        at, years = _years_of(record)
        if not years:
            continue
        for text in record.texts.values():
            named = [int(year) for year in _YEAR.findall(text.title)]
            if named and (max(named) < min(years) or min(named) > max(years)):
                yield text.origin.problem("year-differs", ("title",), value=named[0], other=_said(years), name=at)
        if (year := re.match(r"(?:19|20)\d\d(?=-)", record.id)) and int(year[0]) not in range(
            min(years), max(years) + 1
        ):
            yield record.problem("year-of-id-differs", (at,), value=year[0], other=_said(years))


def _said(years: list[int]) -> str:
    return "–".join(str(year) for year in dict.fromkeys((min(years), max(years))))


def _years_of(record: AnyRecord) -> tuple[str, list[int]]:
    """The field with the date of a record, and the years that it names."""
    days = [day for span in spans_of(record.facts) for day in span.split("/")]
    return record.facts.traits.date, [int(day[:4]) for day in days]


def activities_before_their_call(index: Index) -> Iterator[Problem]:
    """An activity that took place before the record of its `planned.since`, its call for proposals, was opened."""
    for record in index.content.records:
        call = _proposed_in(record, index)
        opened = next(iter(spans_of(call.facts)), None) if call else None
        for at, _, start, _ in meetings_of(record.facts):
            if call and opened and ends_before(opened, start.isoformat()):
                yield record.problem("before-its-call", at, value=start, call=call.id, opened=opened)


def _proposed_in(record: AnyRecord, index: Index) -> AnyRecord | None:
    """The record in which this one was proposed: of an activity, its call."""
    planned = record.facts.traits.planned
    fields = fields_of(type(record.facts)) if planned and planned.since else ()
    refs = (f.ref for f in fields if planned and f.name == planned.since and f.ref)
    return next(
        (index.records.get(named_by(ref, getattr(record.facts, planned.since))) for ref in refs if planned), None
    )


def later_than_their_sources(index: Index) -> Iterator[Problem]:
    """A date after the newest source of its record: done in 2017, told by a report of 2015."""
    for record in index.content.records:
        at, days = _done(record)
        ends = [_end_of(index, source.document) for source in record.facts.sources]
        if not days or not ends or not all(ends):
            continue
        if all(ends_before(max(days).isoformat(), end) for end in ends if end):
            until = max(end for end in ends if end)
            yield record.problem("later-than-its-sources", (at,), value=max(days), until=until)


def _done(record: AnyRecord) -> tuple[str, list[date]]:
    """The field with the days on which people met, and those days; none of what was only planned."""
    meetings = () if record.facts.is_planned else tuple(meetings_of(record.facts))
    return next((str(m.end_at[0]) for m in meetings), ""), [m.end for m in meetings]


def _end_of(index: Index, document: str) -> str | None:
    """Until when a document tells: of the time that it covers the end, else when it was issued."""
    record = index.records.get(f"{Kind.LIBRARY}/{document}")
    facts = record.facts if record else None
    if not isinstance(facts, Document):
        return None
    return (facts.covers or facts.issued or "").rpartition("/")[2] or None


def years_far_from_the_others(index: Index) -> Iterator[Problem]:
    """A year decades away from that of any other record: a slip of a digit, most often."""
    dated = [
        (record, at, year) for record in index.content.records for at, years in [_years_of(record)] for year in years
    ]
    ordered = sorted({year for *_, year in dated})
    for record, at, year in dated:
        others = [other for other in ordered if other != year]
        if others and min(abs(year - other) for other in others) > _FAR:
            said = f"{others[0]}–{others[-1]}"
            yield record.problem("far-year", (at,), value=year, other=said)


_FAR = 25
"""Years; the dates of the content lie at most two apart."""
