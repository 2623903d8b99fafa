"""Days and intervals as each language writes them; the patterns are in `words/<language>.yml`, `dates`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model.dates import Period, is_exact
from generator.words import Words

LONG, SHORT = "dates", "short_dates"
"""The forms of dates: in sentences, and in the columns of lists, where each is one line."""

_DAY = {LONG: "dates.day", SHORT: "short_dates.day"}


def day(words: Words, when: date, form: str = LONG) -> str:
    """29 de mayo de 2007 · 29 May 2007."""
    return words.say(_DAY[form], **_parts(words, when, "", form))


def partial_date(words: Words, when: str, form: str = LONG) -> str:
    """A year, a month or a day, as exact as `when` is (`2007`, `2007-05`, `2007-05-29`)."""
    if len(when) == 4:
        return when
    if len(when) == 7:
        month = words[f"{form}.months"][int(when[5:]) - 1]
        return words.say(f"{form}.month", month=month, year=when[:4])
    return day(words, date.fromisoformat(when), form)


def span(words: Words, when: str, form: str = LONG) -> str:
    """A partial date, or two with a slash: `2011/2013` as 2011–2013, two days as an interval."""
    first, slash, last = when.partition("/")
    if not slash or first == last:
        return partial_date(words, first, form)
    if len(first) == len(last) == 10:
        return interval(words, Period(start=date.fromisoformat(first), end=date.fromisoformat(last)), form)
    both = {"first": partial_date(words, first, form), "last": partial_date(words, last, form)}
    return words.say("dates.between", **both)


def interval(words: Words, period: Period, form: str = LONG) -> str:
    """29 al 31 de mayo de 2007 · 29–31 May 2007: what both ends share is said once, two days as two.

    Where a source tells only the month: mayo de 2007 · May 2007.
    """
    start, end = period.start, period.end
    if not (is_exact(start) and is_exact(end)):
        return span(words, f"{start}/{end}", form)
    if start == end:
        return day(words, start, form)
    if start.year != end.year:
        shape = "range_years"
    elif start.month != end.month:
        shape = "range_months"
    else:
        shape = "two_days" if period.days == 2 else "range_days"
    return words.say(f"{form}.{shape}", **_parts(words, start, "1", form), **_parts(words, end, "2", form))


def intervals(words: Words, periods: Sequence[Period], form: str = LONG) -> str:
    """Several intervals in a sentence."""
    return words.joined([interval(words, p, form) for p in periods])


def _parts(words: Words, when: date, suffix: str, form: str) -> dict[str, object]:
    return {
        f"d{suffix}": words["dates.first"] if when.day == 1 else when.day,
        f"month{suffix}": words[f"{form}.months"][when.month - 1],
        f"y{suffix}": when.year,
    }
