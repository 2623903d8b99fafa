"""When what happened: a row a year, a column a month, a sign for each kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.catalogue.flows import each_once
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.kinds.studies import Study
from generator.model.playing import has_role
from generator.model.record import AnyRecord
from generator.model.traits import Role
from generator.model.when import spans_of
from generator.views.links import Address, Link
from generator.views.localised import Localised
from generator.views.pictures.picture import NumberRow, NumberTable, Picture, amount_of, numbers_of_records, sourced
from generator.views.pictures.strokes import Stroke, box, circle, counts, group, line, path, text

_LEFT, _COLUMN, _LINE = 42, 25, 15
_YEAR_ONLY = 13
"""The column of what is dated by a year alone."""

When = tuple[int, int]
"""A year, and a month from 1 to 12 or `_YEAR_ONLY`."""


@dataclass(frozen=True, slots=True)
class Strand:
    """One sort of events, and its sign."""

    name: str
    sign: Callable[[float, float], Stroke]
    events: Mapping[When, tuple[AnyRecord, ...]]
    label: str
    can_be_chosen: bool = False
    """Whether its events are those of which some can be chosen."""


def timeline(here: Localised, *, file: Address = "") -> Picture | None:
    """Calls, workshops, activities, studies and audits by year and month; None where nothing has a date."""
    strands = tuple(strand for strand in _strands(here) if strand.events)
    years = sorted({year for strand in strands for year, _ in strand.events})
    if not years:
        return None
    words = here.words
    shapes, height = _shapes(strands, range(years[0], years[-1] + 1), here)
    picture = Picture(
        id="timeline",
        title=words["pictures.timeline.title"],
        how=words["pictures.timeline.how"],
        says=_says(strands, here),
        width=_LEFT + _YEAR_ONLY * _COLUMN + 4,
        height=height,
        shapes=shapes,
        table=_table(strands, range(years[0], years[-1] + 1), here),
        file=file,
        is_counted=True,
    )
    records = [r for strand in strands for events in strand.events.values() for r in events]
    return sourced(picture, each_once(records), here)


def _strands(here: Localised) -> Iterator[Strand]:
    catalogue, words = here.catalogue, here.words
    kinds = {Kind.CALLS: _triangle, Kind.WORKSHOPS: _square, Kind.ACTIVITIES: _disc}
    for kind, sign in kinds.items():
        is_chosen = has_role(FACTS[kind], Role.GIVES)
        yield Strand(kind, sign, _placed(catalogue.by_kind[kind]), words[f"kinds.{kind}.plural"], is_chosen)
    for type, sign in {"study": _diamond, "audit": _ring}.items():
        studies = [study for study in catalogue.of(Study) if study.facts.type == type]
        yield Strand(type, sign, _placed(studies), words[f"pictures.timeline.{type}"])


def _placed(records: Sequence[AnyRecord]) -> Mapping[When, tuple[AnyRecord, ...]]:
    """Records under the year and month in which each began; one of several periods stands in each of them."""
    found: dict[When, list[AnyRecord]] = defaultdict(list)
    for record in records:
        for place in dict.fromkeys(map(month_of, spans_of(record.facts))):
            found[place].append(record)
    return {place: tuple(events) for place, events in found.items()}


def month_of(span: str) -> When:
    """The year and month in which a span began: `2007-05-29/2007-05-31` in (2007, 5), `2011/2013` in (2011, 13)."""
    year, _, month = span.partition("/")[0][:7].partition("-")
    return int(year), int(month) if month else _YEAR_ONLY


def _says(strands: Sequence[Strand], here: Localised) -> str:
    words = here.words
    by_year: dict[int, set[str]] = defaultdict(set)
    for strand in strands:
        for (year, _), events in strand.events.items():
            by_year[year].update(record.name for record in events)
    most = max(map(len, by_year.values()))
    counts = words.joined([_strand_count(strand) for strand in strands])
    years = words.joined([str(year) for year, names in sorted(by_year.items()) if len(names) == most])
    return words.say(
        "pictures.timeline.says", first=min(by_year), last=max(by_year), counts=counts, years=years, most=most
    )


def _strand_count(strand: Strand) -> str:
    names = {record.name for events in strand.events.values() for record in events}
    return f"{strand.label.lower()} ({len(names)})"


def _shapes(strands: Sequence[Strand], years: range, here: Localised) -> tuple[tuple[Stroke, ...], float]:
    key = tuple(_key(strands))
    top = 16 + 18 * len(key)
    months = [str(month)[0].upper() for month in here.words["dates.months"]]
    heads = [text(_middle(n), top + 12, said, "muted", "middle") for n, said in enumerate((*months, "·"), 1)]
    shapes: list[Stroke] = [*key, *heads]
    y = top + 20.0
    for year in years:
        lines = [_cell(strands, (year, month), y, here) for month in range(1, _YEAR_ONLY + 1)]
        height = _LINE * max(1, *map(len, lines)) + 8
        shapes.append(line(0, y, _LEFT + _YEAR_ONLY * _COLUMN, y, "hair"))
        shapes.append(text(0, y + 16, str(year), "strong"))
        shapes += [shape for cell in lines for shape in cell]
        y += height
    return tuple(shapes), y + 4


def _middle(month: int) -> float:
    return _LEFT + (month - 0.5) * _COLUMN


def _key(strands: Sequence[Strand]) -> Iterator[Stroke]:
    for n, strand in enumerate(strands):
        drawn = group((strand.sign(8, 10 + 18 * n), text(22, 15 + 18 * n, strand.label)))
        yield drawn if strand.can_be_chosen else counts(drawn, "sign", ())


def _cell(strands: Sequence[Strand], place: When, y: float, here: Localised) -> list[Stroke]:
    found = [(strand, strand.events[place]) for strand in strands if place in strand.events]
    return [
        _sign(strand, events, _middle(place[1]), y + 11 + _LINE * n, here) for n, (strand, events) in enumerate(found)
    ]


def _sign(strand: Strand, events: Sequence[AnyRecord], x: float, y: float, here: Localised) -> Stroke:
    many = len(events) > 1
    in_order = sorted(events, key=here.catalogue.number)
    titles = "".join(f"\n{record.text(here.language).title}" for record in in_order)
    sign = strand.sign(x - 5 if many else x, y)
    numbers = numbers_of_records(events, here) if strand.can_be_chosen else ()
    said = text(x + 2, y + 5, str(len(events)), "count")
    count = (counts(said, "text", numbers) if strand.can_be_chosen else said,) if many else ()
    return counts(group((sign, *count), title=f"{strand.label}:{titles}"), "sign", numbers)


def _triangle(x: float, y: float) -> Stroke:
    return path(f"M{x:g},{y - 5:g}l5,9h-10z", "accent")


def _square(x: float, y: float) -> Stroke:
    return box(x - 4, y - 4, 8, 8, "link")


def _disc(x: float, y: float) -> Stroke:
    return circle(x, y, 4.5, "gives")


def _diamond(x: float, y: float) -> Stroke:
    return path(f"M{x:g},{y - 5:g}l5,5l-5,5l-5,-5z", "ink")


def _ring(x: float, y: float) -> Stroke:
    return path(f"M{x:g},{y - 5:g}l5,5l-5,5l-5,-5z", "open")


def _table(strands: Sequence[Strand], years: range, here: Localised) -> NumberTable:
    heads = (here.words["pictures.heads.year"], *(strand.label for strand in strands))
    rows = (
        NumberRow(
            here.term_link("years", str(year)),
            tuple(amount_of(_of_year(s, year), here, chosen=s.can_be_chosen) for s in strands),
        )
        for year in years
    )
    everything = (amount_of(_all_of(strand), here, chosen=strand.can_be_chosen) for strand in strands)
    whole = frozenset(n for n, strand in enumerate(strands, 1) if not strand.can_be_chosen)
    return NumberTable(heads, tuple(rows), NumberRow(Link(here.words["pictures.sum"]), tuple(everything)), whole)


def _of_year(strand: Strand, year: int) -> tuple[AnyRecord, ...]:
    return each_once(r for (of, _), events in strand.events.items() if of == year for r in events)


def _all_of(strand: Strand) -> tuple[AnyRecord, ...]:
    return each_once(r for events in strand.events.values() for r in events)
