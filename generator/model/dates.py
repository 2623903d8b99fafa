"""Dates as exact as their sources: a year, a month or a day, and intervals of them (ISO 8601)."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer
from pydantic_core import PydanticCustomError

from generator.model.field import Dated, Part
from generator.model.shape import Shape

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PARTIAL = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class Vague(date):
    """A month or a year of which a source does not tell the day: `2007-05`, `2007`. As a date it is its first day.

    It is written as exactly as it is known, so that nothing that shows or sorts dates invents a day.
    """

    __slots__ = ("written",)
    written: str

    def __new__(cls, written: str) -> Vague:
        """The month or year that is `written`."""
        first = date.fromisoformat((written + "-01-01")[:10])
        vague = super().__new__(cls, first.year, first.month, first.day)
        vague.written = written
        return vague

    def __reduce__(self) -> tuple[type[Vague], tuple[str]]:
        return Vague, (self.written,)

    def __str__(self) -> str:
        return self.written

    def isoformat(self) -> str:
        """`2007-05`, `2007`."""
        return self.written


def is_exact(when: date) -> bool:
    """Whether the day is known."""
    return not isinstance(when, Vague)


def _partial_date(value: object) -> str:
    text = str(value) if isinstance(value, (int, str)) and not isinstance(value, bool) else ""
    if not _PARTIAL.fullmatch(text):
        raise PydanticCustomError("partial-date", "not a year, month or day")
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError as why:
        raise PydanticCustomError("no-such-day", "no such day", {"value": text}) from why
    return text


def _partial_span(value: object) -> str:
    ends = [part.strip() for part in value.split("/")] if isinstance(value, str) else [value]
    if len(ends) > 2 or not all(isinstance(end, int) or _PARTIAL.fullmatch(str(end)) for end in ends):
        raise PydanticCustomError("partial-span", "not a partial date, or two")
    if len(ends) == 1:
        return _partial_date(value)
    start, end = map(_partial_date, ends)
    if ends_before(start, end):
        raise PydanticCustomError("end-before-start", "ends before it starts")
    return f"{start}/{end}"


def ends_before(start: str, end: str) -> bool:
    """Whether one partial date is over before another begins: `2011-04` before `2011-05`, but not `2011`."""
    return end < start[: len(end)]


def _moment(value: object) -> date:
    if isinstance(value, date):
        return value
    text = _partial_date(value)
    return date.fromisoformat(text) if _DAY.fullmatch(text) else Vague(text)


class Period(Part):
    """A closed interval, written `2007-05-29/2007-05-31`.

    A source that tells only the month, or the year, makes it `2007-05`: some time in May 2007.
    """

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days it lasts, both ends counted; of months, from the first day of the one to that of the other."""
        return (self.end - self.start).days + 1

    @property
    def written(self) -> str:
        """`2007-05-29/2007-05-31`, `2007-05`."""
        start, end = self.start.isoformat(), self.end.isoformat()
        return start if start == end and not is_exact(self.start) else f"{start}/{end}"


def _period(value: object) -> Period:
    if isinstance(value, Period):
        return value
    ends = [part.strip() for part in value.split("/")] if isinstance(value, str) else [str(value)]
    exact = [bool(_DAY.fullmatch(end)) for end in ends]
    if isinstance(value, bool) or len(ends) > 2 or any(exact) != all(exact) or (len(ends) == 1 and all(exact)):
        raise PydanticCustomError("period", "not a period")
    if not all(_PARTIAL.fullmatch(end) for end in ends):
        raise PydanticCustomError("period", "not a period")
    start, end = _moment(ends[0]), _moment(ends[-1])
    if ends_before(start.isoformat(), end.isoformat()):
        raise PydanticCustomError("end-before-start", "ends before it starts")
    return Period(start=start, end=end)


Moment = Annotated[
    date,
    BeforeValidator(_moment),
    PlainSerializer(lambda d: d.isoformat(), return_type=str),
    Shape("date", "2007-05-29"),
]
"""A day, or the month or year that it is in where no source tells the day."""

PartialDate = Annotated[str, BeforeValidator(_partial_date), Dated(), Shape("date", "2007-05-29")]
"""`2007`, `2007-05` or `2007-05-29`, as exact as the source is."""

PartialSpan = Annotated[str, BeforeValidator(_partial_span), Dated(), Shape("span", "2007-05-29/2007-05-31")]
"""A partial date, or two with a slash: `2011/2013`."""

Interval = Annotated[
    Period,
    BeforeValidator(_period),
    PlainSerializer(lambda p: [p.start.isoformat(), p.end.isoformat()], return_type=list[str]),
    Shape("period", "2007-05-29/2007-05-31"),
]
