"""Activities by theme and year, as a field of cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.catalogue.flows import NONE, Tally, tallies
from generator.model.record import AnyRecord
from generator.model.values import items_of
from generator.model.when import spans_of
from generator.views.links import Address, Link
from generator.views.localised import Localised
from generator.views.pictures.bars import short
from generator.views.pictures.matrix import amount_with_planned, told
from generator.views.pictures.picture import NumberRow, NumberTable, Picture, numbers_of_records, sourced
from generator.views.pictures.strokes import Stroke, box, counts, group, length, path, text

_CELL, _ROW, _TOP = 37, 52, 20
"""A theme stands above its cells: beside them, a phone would show the themes alone."""

_SIZE = (_CELL - 2, 30)
_LEVELS = ((1, "one"), (2, "two"), (10_000, "more"))
UNDATED = ""
"""In place of the year of what has no date yet."""


def years_of(record: AnyRecord) -> tuple[str, ...]:
    """The years in which a record's subject began; one that nothing says for what is only planned."""
    return tuple(dict.fromkeys(span[:4] for span in spans_of(record.facts))) or (UNDATED,)


def themes_by_year(records: Sequence[AnyRecord], here: Localised, *, file: Address = "") -> Picture | None:
    """How many of these records each theme has in each year; None where none has a theme."""
    cells = tallies(records, _keys)
    if not cells:
        return None
    themes = tallies(records, lambda record: items_of(record.facts, "themes"))
    rows = sorted(themes, key=lambda t: (-len(themes[t]), here.catalogue.name_key("themes", t, here.language)))
    years = sorted({year for _, year in cells}, key=lambda year: (year == UNDATED, year))
    words = here.words
    picture = Picture(
        id="heat",
        title=words["pictures.heat.title"],
        how=words["pictures.heat.how"],
        says=_says(themes, cells, here),
        width=len(years) * _CELL + 44,
        height=_TOP + len(rows) * _ROW + 6,
        shapes=tuple(_shapes(rows, years, cells, themes, here)),
        table=_table(rows, years, cells, themes, here),
        file=file,
        is_counted=True,
    )
    return sourced(picture, records, here)


def _keys(record: AnyRecord) -> Iterator[tuple[str, str]]:
    return ((theme, year) for theme in items_of(record.facts, "themes") for year in years_of(record))


def _name(year: str, here: Localised) -> str:
    return year or str(here.words["pictures.undated"])


def _says(themes: Mapping[str, Tally], cells: Mapping[tuple[str, str], Tally], here: Localised) -> str:
    words = here.words
    most = max(map(len, themes.values()))
    names = words.joined(sorted(here.in_sentence("themes", t) for t, tally in themes.items() if len(tally) == most))
    return words.say(
        "pictures.heat.says",
        names=names,
        most=most,
        themes=len(themes),
        all=len({year for _, year in cells if year}),
        steady=_steady(cells, here),
    )


def _steady(cells: Mapping[tuple[str, str], Tally], here: Localised) -> str:
    """The themes with something in most years, with in how many."""
    years: dict[str, int] = {}
    for theme, year in cells:
        years[theme] = years.get(theme, 0) + bool(year)
    most = max(years.values())
    names = here.words.joined(sorted(here.in_sentence("themes", t) for t, n in years.items() if n == most))
    return f"{names} ({most})"


def _shapes(
    rows: Sequence[str],
    years: Sequence[str],
    cells: Mapping[tuple[str, str], Tally],
    themes: Mapping[str, Tally],
    here: Localised,
) -> Iterator[Stroke]:
    for n, year in enumerate(years):
        yield text((n + 0.5) * _CELL, _TOP - 7, year or "·", "muted", "middle")
    places = [(theme, year) for theme in rows for year in years]
    yield _nothing((n % len(years), n // len(years)) for n, place in enumerate(places) if not cells.get(place))
    for at, theme in enumerate(rows):
        y = _TOP + at * _ROW
        yield text(0, y + 12, short(here.label("themes", theme)))
        for n, year in enumerate(years):
            if tally := cells.get((theme, year)):
                yield _cell(theme, year, tally, n * _CELL, y + 17, here)
        total = text(len(years) * _CELL + 10, y + 38, str(len(themes[theme])), "sum")
        yield counts(total, "text", numbers_of_records(themes[theme].all, here))


def _nothing(places: Iterable[tuple[int, int]]) -> Stroke:
    """The cells without a record, by column and row: one outline, because most are."""
    width, height = map(length, _SIZE)
    corners = (f"M{length(n * _CELL + 1)},{length(_TOP + at * _ROW + 18)}" for n, at in places)
    return path("".join(f"{corner}h{width}v{height}h-{width}z" for corner in corners), "cell cell--none")


def _cell(theme: str, year: str, tally: Tally, x: float, y: float, here: Localised) -> Stroke:
    level = next(name for most, name in _LEVELS if len(tally) <= most)
    tone = f"cell cell--{level}" if tally.done else "cell cell--planned"
    name = f"{here.label('themes', theme)}, {_name(year, here)}"
    count = text(x + _CELL / 2, y + 21, str(len(tally)), "count", "middle")
    inside = (
        box(x + 1, y + 1, *_SIZE, tone),
        counts(count, "text", numbers_of_records(tally.all, here)),
    )
    return told(group(inside, title=f"{name}: {len(tally)}"), tally, here, "field", says=f"{name}: {{all}}")


def _table(
    rows: Sequence[str],
    years: Sequence[str],
    cells: Mapping[tuple[str, str], Tally],
    themes: Mapping[str, Tally],
    here: Localised,
) -> NumberTable:
    words = here.words
    heads = (words["pictures.heads.theme"], *(_name(year, here) for year in years), words["pictures.sum"])
    return NumberTable(
        heads,
        tuple(
            NumberRow(
                here.term_link("themes", theme),
                tuple(
                    amount_with_planned(t, here) for t in (*(cells.get((theme, y), NONE) for y in years), themes[theme])
                ),
            )
            for theme in rows
        ),
    )


def years_total(records: Sequence[AnyRecord], here: Localised) -> tuple[tuple[Link, int], ...]:
    """Each year, the empty ones between them included, with its number of records; the undated ones last."""
    counts = {year: len(tally) for year, tally in tallies(records, years_of).items()}
    dated = sorted(int(year) for year in counts if year)
    every = [str(year) for year in range(dated[0], dated[-1] + 1)] if dated else []
    every += [UNDATED] * (UNDATED in counts)
    return tuple((year_link(year, here), counts.get(year, 0)) for year in every)


def year_link(year: str, here: Localised) -> Link:
    """A link to the page of a year."""
    return here.term_link("years", year) if year else Link(_name(year, here))
