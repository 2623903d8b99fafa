"""The printed text of Annexes 1 and 2 and Tables 1 to 3, read without the generator's own readers."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

DATA = Path(__file__).parents[1] / "data"
CONTENT = Path(__file__).parents[2] / "content"

MONTHS = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
MODALITIES = {"In-situ": "in-situ", "In situ": "in-situ", "Expertos": "experts"}
NOT_YET = "En Planeación"
CAPITALS_WITHOUT_COUNTRY = {"Washington D.C.": "Estados Unidos", "Ciudad de México": "México"}
REGIONS = {"Morelos"}

Span = tuple[date, date]
Row = Mapping[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of a table of `tests/data/`, cell by cell as printed."""
    with (DATA / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def _spellings() -> Mapping[str, str]:
    text = (CONTENT / "vocabularies" / "countries.yml").read_text("utf-8")
    found: dict[str, str] = {}
    for term in yaml.load(text, Loader=yaml.CSafeLoader)["terms"]:
        for spelling in (*term["labels"].values(), *term.get("aliases", ())):
            assert found.setdefault(spelling, term["id"]) == term["id"], f"{spelling} is two countries"
    return found


def country(spelling: str) -> str:
    """The ISO code of a country as a source spells it."""
    return _spellings()[" ".join(spelling.split())]


def year_in_column_head(call: str) -> int | None:
    """The year beside the head of the date column of a call's list in Annex 2, which only the first call has."""
    head = next(r["date_column"] for r in rows("calls-years") if r["call"] == call)
    year = re.search(r"\d{4}", head)
    return int(year[0]) if year else None


def periods(printed: str, year_in_head: int | None = None) -> tuple[Span, ...]:
    """The intervals of a date cell of Annex 2, which writes months and separators in 49 ways."""
    if printed == NOT_YET:
        return ()
    (year,) = [int(y) for y in re.findall(r"\d{4}", printed)] or [year_in_head]
    assert year, f"{printed} is of no year"
    return tuple(_span(part, year) for part in re.sub(r"\d{4}", "", printed).split(" y "))


def _span(printed: str, year: int) -> Span:
    words = re.findall(r"\d+|[a-z]+", printed.casefold())
    days = [int(w) for w in words if w.isdigit()]
    months = [_month(w) for w in words if not w.isdigit()]
    assert len(days) == 2, printed
    assert 1 <= len(months) <= 2, printed
    return date(year, months[0], days[0]), date(year, months[-1], days[-1])


def _month(written: str) -> int:
    (number,) = [n for n, month in enumerate(MONTHS, 1) if month.startswith(written)]
    return number


class Event(NamedTuple):
    """What the heading of a workshop in Annex 1 says."""

    title: str
    city: str | None
    country: str
    start: date
    end: date


_ENDING = re.compile(
    r"[,.]\s+(?P<first>\d+)(?: de (?P<month>[a-z]+))?(?: (?:y|al) (?P<last>\d+))?"
    r" de (?P<final>[a-z]+)(?: de|,) (?P<year>\d{4})(?: \(.*\))?"
)


def event(heading: str) -> Event:
    """The title, place and dates of a workshop's heading."""
    ending = next(m for m in _ENDING.finditer(heading) if m.end() == len(heading))
    year = int(ending["year"])
    end = date(year, _month(ending["final"]), int(ending["last"] or ending["first"]))
    start = date(year, _month(ending["month"] or ending["final"]), int(ending["first"]))
    title, place = _parted(heading[: ending.start()])
    if place in CAPITALS_WITHOUT_COUNTRY:
        return Event(title, place, country(CAPITALS_WITHOUT_COUNTRY[place]), start, end)
    if title.endswith("”"):  # a quoted title ends here, so the place is a country alone
        return Event(title, None, country(place), start, end)
    title, city = _parted(title)
    if city in REGIONS:
        title, city = _parted(title)
    return Event(title, city, country(place), start, end)


def _parted(text: str) -> tuple[str, str]:
    """What stands before and after the last comma or full stop that a space follows."""
    before, after = re.fullmatch(r"(.*)[,.]\s+(.*)", text).groups()
    return before, after


def folded(text: str) -> str:
    """Text with its quotation marks made alike and its white space single."""
    return " ".join(re.sub("[“”«»]", '"', text).split())


def unaccented(text: str) -> str:
    """Text without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
