"""Guesses the date behind a mistyped one (`29/05/2007`), and names its fault."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import cache
from typing import NamedTuple

from generator.model.language import Language
from generator.words import words_at, words_of
from generator.words.nearness import folded

_ZEROS = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?")
_YEAR_FIRST = re.compile(
    r"(?P<y>\d{4})[/. ](?P<m>\d{1,2})(?:[/. ](?P<d>\d{1,2}))?\.?|(?P<Y>\d{4})(?P<M>\d\d)(?P<D>\d\d)"
)
_DAY_FIRST = re.compile(r"(?:(?P<d>\d{1,2})\s*[/.\- ]\s*)?(?P<m>\d{1,2})\s*[/.\- ]\s*(?P<y>\d{4}|\d\d)")
_SHORT_YEAR_FIRST = re.compile(r"(?P<y>\d\d)-(?P<m>\d\d)-(?P<d>\d\d)")
_TIMED = re.compile(r"(?P<day>\d[\d/.\-]+\d)(?:T| +|, *)\d{1,2}[:.h]\d\d.*")
_WORDED = re.compile(r"(?:(?P<d>\d{1,2}) )?(?P<m>[a-z]+) (?P<y>\d{4})|(?P<M>[a-z]+) (?P<D>\d{1,2}) (?P<Y>\d{4})")
_ISO_DAYS = re.compile(r"(?P<month>\d{4}-\d\d-)(?P<one>\d\d)\s*[/–]\s*(?P<two>\d\d)")
_YEARS = re.compile(r"\d{4}-\d{4}")
_BETWEEN = (" - ", " – ", " — ", "–", "—", " / ", "//")
_LEAST_OF_A_MONTH = 3
_IMPOSSIBLE = ("no-such-day", "no-such-month")
_DAY_OR_MONTH = ("date-order", "two-digit-year")


CAUSES = (
    "date-without-zeros",
    "date-signs",
    "date-order",
    "date-in-words",
    "two-digit-year",
    "ambiguous-date",
    "ambiguous-year",
    "time-in-date",
    "no-such-day",
    "no-such-month",
    "two-dates",
    "one-day",
    "interval-signs",
)
"""All that is told apart."""


class Meant(NamedTuple):
    """A cause, and what to write: nothing, where that cannot be told."""

    code: str
    written: str = ""
    other: str = ""
    """What else it may mean, or the month's last day."""


def date_meant(value: str, code: str) -> Meant:
    """The cause behind `code`, which a date was refused with, and the date to write.

    `29/05/2007` is in another order, `2007-5-29` lacks a zero, `mayo de 2007` is in words, `2007-02-31` is no day.
    """
    text = " ".join(value.split())
    if re.fullmatch(r"\d{4}", text):
        return Meant(code, text) if int(text) else Meant("no-such-month", text)
    if timed := _TIMED.fullmatch(text):
        return Meant("time-in-date", date_meant(timed["day"], "").written)
    if year_first := _SHORT_YEAR_FIRST.fullmatch(text):
        return _of_three_readings(year_first.groupdict(), text)
    ends = text.split("/")
    if len(ends) == 2 and all(_is_day(end) and _ZEROS.fullmatch(end) for end in ends):
        return Meant("two-dates", *ends)
    for shape, cause in ((_ZEROS, "date-without-zeros"), (_YEAR_FIRST, "date-signs"), (_DAY_FIRST, "date-order")):
        if found := shape.fullmatch(text):
            parts = {name.lower(): part for name, part in found.groupdict().items() if part}
            meant = _of_numbers(parts, cause)
            return meant._replace(code=code) if meant.written == text and meant.code == cause else meant
    return _of_words(text) or Meant(code)


def period_meant(value: str, code: str) -> Meant:
    """The same for an interval: `2007-05-29` is one day where two are expected."""
    ends = _ends(" ".join(value.split()))
    if len(ends) == 1:
        one = _year_first(date_meant(ends[0], "one-day"))
        return _interval([one, one], one.code) if _is_day(one.written) else one if one.written else Meant(code)
    read = [_year_first(date_meant(end, "")) for end in ends]
    if not all(m.written for m in read) or len({len(m.written) for m in read}) > 1:
        return Meant(code)
    wrong = next((m for m in read if m.code in _IMPOSSIBLE), None)
    if wrong:
        return wrong
    causes = [m.code for m in read if m.code] or ["interval-signs"]
    # `28/04/2007 - 03/05/2007`: the one end tells how to read the other.
    cause = next((c for c in causes if c != "ambiguous-date"), causes[0])
    return _interval(read, cause, otherwise=code)


def _year_first(meant: Meant) -> Meant:
    """Of three readings the one in the order that intervals have."""
    return Meant("two-digit-year", meant.other.split(", ")[-1]) if meant.code == "ambiguous-year" else meant


def _interval(ends: list[Meant], cause: str, otherwise: str = "") -> Meant:
    """An interval between two dates, and what else it may be."""
    start, end = (m.written for m in ends)
    if end < start:
        return Meant(otherwise)
    other = "/".join(m.other or m.written for m in ends) if cause == "ambiguous-date" else ""
    return Meant(cause, f"{start}/{end}", ends[0].other if cause in _IMPOSSIBLE else other)


def _is_day(written: str) -> bool:
    return len(written) == len("2007-05-29")


def _ends(text: str) -> list[str]:
    """The two ends of what may be an interval, or the whole."""
    if days := _days().fullmatch(text):
        return [days["one"] + days["rest"], days["two"] + days["rest"]]
    if days := _ISO_DAYS.fullmatch(text):
        return [days["month"] + days["one"], days["month"] + days["two"]]
    iso = re.findall(r"\d{4}-\d{1,2}-\d{1,2}", text)
    if len(iso) == 2:
        return iso
    words = (f" {word} " for word in sorted(words_at("detected.dates.to")))
    for between in (*_BETWEEN, *words, *(("-",) if "/" in text or _YEARS.fullmatch(text) else ())):
        ends = [re.sub(rf"^(?:{_any_of('within')}) ", "", end.strip()) for end in text.split(between)]
        if len(ends) == 2 and all(ends):
            return [_with_year_of(ends[1], ends[0]), ends[1]]
    ends = text.split("/")
    return ends if len(ends) == 2 and all(len(end) > len("2007") - 1 for end in ends) else [text]


def _with_year_of(end: str, start: str) -> str:
    """`29 jul` with the year of `1 ag. 2014`."""
    year = re.search(r"\d{4}$", end)
    return f"{start} {year[0]}" if year and not re.search(r"\d{4}", start) else start


def _of_numbers(parts: dict[str, str], cause: str) -> Meant:
    year, month, day = parts["y"], int(parts["m"]), int(parts.get("d") or 0)
    if len(year) == 2:
        cause, year = "two-digit-year", ("20" if int(year) < 70 else "19") + year
    if month > 12 >= day > 0 and cause == "date-order":
        month, day = day, month  # 05/29/2007
    written = f"{year}-{month:02}" + (f"-{day:02}" if "d" in parts else "")
    if not int(year) or not 1 <= month <= 12:
        return Meant("no-such-month", written)
    last = monthrange(int(year), month)[1]
    if "d" in parts and not 1 <= day <= last:
        return Meant("no-such-day", written, f"{year}-{month:02}-{last:02}")
    if cause in _DAY_OR_MONTH and 0 < day <= 12 and day != month:
        return Meant("ambiguous-date", written, f"{year}-{day:02}-{month:02}")
    return Meant(cause, written)


def _of_three_readings(parts: dict[str, str], text: str) -> Meant:
    """`06-11-07`, of which any part may be the year: what else it may be, the year first, comes last."""
    meant = _of_numbers({"y": parts["d"], "m": parts["m"], "d": parts["y"]}, "date-order")
    first = _of_numbers(parts, "two-digit-year")
    if first.code in _IMPOSSIBLE:
        return meant
    if meant.code in _IMPOSSIBLE:
        return Meant("two-digit-year", first.written)
    readings = dict.fromkeys(filter(None, (meant.other, first.written)))
    return Meant("ambiguous-year", meant.written, ", ".join(r for r in readings if r != meant.written))


def _of_words(text: str) -> Meant | None:
    without_ordinals = re.sub(rf"(?<=\d)(?:{_any_of('ordinal')})(?!\w)", "", folded(text))
    plain = " ".join(re.sub(rf"\b(?:{_any_of('within')})\b", " ", without_ordinals).split())
    found = _WORDED.fullmatch(plain)
    if not found:
        return None
    parts = {name.lower(): part for name, part in found.groupdict().items() if part}
    month = _month(parts["m"])
    return _of_numbers({**parts, "m": str(month)}, "date-in-words") if month else None


@cache
def _any_of(sort: str) -> str:
    """The words of a sort that stand in dates of any language, as alternatives of a regular expression."""
    words = words_at(f"detected.dates.{sort}")
    return "|".join(sorted(map(re.escape, words.union(map(folded, words))), key=len, reverse=True))


@cache
def _days() -> re.Pattern[str]:
    """Two days of a month: `29-31 de mayo de 2007`, `29 to 31 May 2007`."""
    between = rf"-|–|—|\b(?:{_any_of('to')}|{_any_of('and')})\b"
    return re.compile(
        rf"(?:(?:{_any_of('within')}) )?(?P<one>\d{{1,2}})\s*(?:{between})\s*(?P<two>\d{{1,2}})(?P<rest>\s\D*\d{{4}})"
    )


def _month(word: str) -> int:
    """The number of a month by its name, or by the beginning of it, in any language; 0 if it is none."""
    for language in Language:
        for number, name in enumerate(words_of(language)["dates.months"], start=1):
            if len(word) >= _LEAST_OF_A_MONTH and folded(name).startswith(word):
                return number
    return 0
