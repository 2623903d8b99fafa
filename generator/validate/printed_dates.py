"""Dates as documents print them: `29-31 Mayo`, `28 jun – 2 jul, 2010`, `Sept.30-Oct.2 y Nov. 23-27, 2009`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from generator.model.dates import Period, is_exact
from generator.model.folding import without_accents
from generator.model.language import Language
from generator.words import words_at, words_of

Day = tuple[int, int, int | None]
"""Day, month and, where it is printed, year."""

Days = tuple[Day, Day]
"""The first and the last day of a stretch."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+|[-–—/]|\S")


def printed_days(printed: str) -> tuple[Days, ...] | None:
    """The stretches of days that a printed date says, none where it says none, and None where it is not understood.

    A printed year is that of all dates before it that have none.
    """
    tokens = [token.casefold() for token in _TOKEN.findall(printed)]
    if not any(token.isdigit() or _month(token) for token in tokens):
        return ()
    days = _days(tokens)
    if days is None:
        return None
    made: list[Days] = []
    for day, joins in days:
        if joins and made:
            made[-1] = (made[-1][0], day)
        else:
            made.append((day, day))
    return tuple(_crossing_years(first, last) for first, last in made)


def agrees(stretches: Sequence[Days], periods: Sequence[Period]) -> bool:
    """Whether the printed days are those of the periods; single days that follow each other are one stretch.

    Of periods that only name a month, the months are compared.
    """
    if not all(is_exact(p.start) for p in periods):
        return {month for first, last in stretches for _, month, _ in (first, last)} == _months_of(periods)
    printed = sorted({day for first, last in stretches for day in _each(first, last, periods)})
    return printed == sorted({day for p in periods for day in _dates(p.start, p.end)})


def _months_of(periods: Sequence[Period]) -> set[int]:
    return {day.month for p in periods for day in (p.start, p.end)}


def _days(tokens: Sequence[str]) -> list[tuple[Day, bool]] | None:
    """Each day with whether it is the end of what the day before begins."""
    found: list[tuple[int, int | None, int | None, bool]] = []
    is_month_first = next((_month(t) is not None for t in tokens if t.isdigit() or _month(t)), False)
    month: int | None = None
    joins = False
    for token in tokens:
        if token.isdigit() and len(token) == 4:
            found = [(d, m, y or int(token), j) for d, m, y, j in found]
        elif token.isdigit() and 1 <= int(token) <= 31:
            found.append((int(token), month if is_month_first else None, None, joins))
            joins = False
        elif token in _to():
            joins = True
        elif (named := _month(token)) is not None:
            month = named
            found = [(d, m or month, y, j) for d, m, y, j in found]
        elif token not in _idle():
            return None
    return [((d, m, y), j) for d, m, y, j in found if m] if found and all(m for _, m, _, _ in found) else None


def _month(word: str) -> int | None:
    """The month that begins as `word` does, in any language."""
    if len(word) < 2 or word in _idle() or word in _to():
        return None
    meant = {number for name, number in _months() if name.startswith(_bare(word))}
    return meant.pop() if len(meant) == 1 else None


@cache
def _months() -> tuple[tuple[str, int], ...]:
    named = ((words_of(language)["dates.months"], language) for language in Language)
    return tuple((_bare(name), number) for names, _ in named for number, name in enumerate(names, start=1))


@cache
def _to() -> frozenset[str]:
    """What stands between the first and the last of several days."""
    return frozenset("-–—") | words_at("detected.dates.to")


@cache
def _idle() -> frozenset[str]:
    """What stands in dates and tells nothing."""
    sorts = ("within", "and", "ordinal")
    return frozenset(".,&").union(*(words_at(f"detected.dates.{sort}") for sort in sorts))


def _bare(word: str) -> str:
    return without_accents(word.casefold())


def _crossing_years(first: Day, last: Day) -> Days:
    """`29 dic - 2 ene, 2009` begins in 2008."""
    day, month, year = first
    is_after = (month, day) > (last[1], last[0]) and year is not None and year == last[2]
    return ((day, month, year - 1) if is_after and year else first), last


def _each(first: Day, last: Day, periods: Sequence[Period]) -> Iterator[date]:
    """The dates of a stretch; without a printed year they are of the year in which a period has that first day."""
    fitting = (p.start.year for p in periods if (p.start.day, p.start.month) == first[:2])
    year = first[2] or next(fitting, date.min.year + 3)
    end_year = last[2] or (year + 1 if (last[1], last[0]) < (first[1], first[0]) else year)
    try:
        yield from _dates(date(year, first[1], first[0]), date(end_year, last[1], last[0]))
    except ValueError:  # a day that does not exist agrees with nothing
        yield date.min


def _dates(start: date, end: date) -> Iterator[date]:
    for day in range(start.toordinal(), min(end.toordinal(), start.toordinal() + 400) + 1):
        yield date.fromordinal(day)
