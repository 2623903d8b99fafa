"""The pictures on the page of a country, of a theme and of the others by which cooperation is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from generator.catalogue.flows import NONE, Tally, flows_of, tallies
from generator.model.playing import playing
from generator.model.record import AnyRecord
from generator.model.traits import Role
from generator.model.values import items_of
from generator.views.links import Address, Link
from generator.views.localised import Localised
from generator.views.pictures.bars import double_bars, double_table, single_bars, single_table
from generator.views.pictures.heat import UNDATED, year_link, years_of, years_total
from generator.views.pictures.participants import participants_map
from generator.views.pictures.partners import partners_map
from generator.views.pictures.picture import Picture, beside_page, sourced

_FEWEST = 2
"""A picture of fewer bars tells nothing that the page does not say."""


def pictures_of(scheme: str, id: str, page: Callable[[Localised], Address], here: Localised) -> tuple[Picture, ...]:
    """Those of a term that cooperation is found by; none of one with less than two records of cooperation."""
    records = [record for record in here.catalogue.records_with(scheme, id) if flows_of([record])]
    if len(records) < _FEWEST:
        return ()
    if scheme == "countries":
        drawn = _of_country(id, records, page, here)
    else:
        drawn = _of_term(records, page, here, by_year=scheme != "years")
    return tuple(replace(picture, is_small=True) for picture in drawn)


def in_explorer(scheme: str, id: str, here: Localised) -> Link:
    """To the explorer, where the records of a term are chosen already."""
    chosen = urlencode({_CHOSEN_BY.get(scheme, scheme): id})
    return Link(here.words["pictures.in_explorer"], f"{here.explorer}?{chosen}")


_CHOSEN_BY = {"countries": "country", "areas": "themes", "years": "periods"}
"""What the explorer calls the vocabularies by which it narrows its pictures, where that is another name."""


def _of_country(
    country: str, records: Sequence[AnyRecord], page: Callable[[Localised], Address], here: Localised
) -> Iterator[Picture]:
    map = partners_map(country, records, here, file=beside_page(page, "partners", here))
    if map:
        yield map
    gave = [record for record in records if country in playing(record.facts, Role.GIVES)]
    received = [record for record in records if country in playing(record.facts, Role.RECEIVES)]
    for name, keys, link in _AXES:
        sides = tallies(gave, keys), tallies(received, keys)
        rows = [
            (link(key, here), sides[0].get(key, NONE), sides[1].get(key, NONE)) for key in _ordered(name, sides, here)
        ]
        if len(rows) >= _FEWEST:
            yield _double(name, rows, records, here, beside_page(page, name, here))


def _themes(record: AnyRecord) -> Iterable[str]:
    return items_of(record.facts, "themes")


def _theme_link(theme: str, here: Localised) -> Link:
    return here.term_link("themes", theme)


_AXES = (("themes", _themes, _theme_link), ("years", years_of, year_link))
"""By what the cooperation of a country is told apart."""


def _ordered(name: str, sides: tuple[Iterable[str], Iterable[str]], here: Localised) -> Sequence[str]:
    """Years in their order, all else by how often it was."""
    keys = dict.fromkeys((*sides[0], *sides[1]))
    if name == "years":
        return sorted(keys, key=lambda year: (year == UNDATED, year))
    counts: list[dict[str, Tally]] = [dict(side) for side in sides]  # type: ignore[arg-type]
    return sorted(
        keys,
        key=lambda k: (
            -sum(len(side.get(k, NONE)) for side in counts),
            here.catalogue.name_key(name, k, here.language),
        ),
    )


def _double(
    name: str, rows: Sequence[tuple[Link, Tally, Tally]], records: Sequence[AnyRecord], here: Localised, file: Address
) -> Picture:
    words = here.words
    drawn = double_bars(rows, here)
    most = max(len(gave) + len(received) for _, gave, received in rows)
    names = words.joined([to.label for to, gave, received in rows if len(gave) + len(received) == most])
    picture = Picture(
        id=name,
        title=words[f"pictures.country_{name}.title"],
        how=words["pictures.double_how"],
        says=words.say(f"pictures.country_{name}.says", names=names, most=words.count("activities", most), n=len(rows)),
        width=drawn.width,
        height=drawn.height,
        shapes=drawn.shapes,
        table=double_table(words[f"pictures.heads.{name}"], rows, here),
        file=file,
    )
    return sourced(picture, records, here)


def _of_term(
    records: Sequence[AnyRecord], page: Callable[[Localised], Address], here: Localised, *, by_year: bool
) -> Iterator[Picture]:
    map = participants_map(records, here, file=beside_page(page, "map", here))
    if map:
        yield map
    rows = years_total(records, here) if by_year else ()
    if len(rows) >= _FEWEST:
        words = here.words
        drawn = single_bars(rows)
        most = max(n for _, n in rows)
        names = words.joined([to.label for to, n in rows if n == most])
        yield sourced(
            Picture(
                id="years",
                title=words["pictures.term_years.title"],
                how=words["pictures.single_how"],
                says=words.say("pictures.term_years.says", names=names, most=words.count("activities", most)),
                width=drawn.width,
                height=drawn.height,
                shapes=drawn.shapes,
                table=single_table(words["pictures.heads.years"], words["kinds.activities.plural"], rows),
                file=beside_page(page, "years", here),
            ),
            records,
            here,
        )
