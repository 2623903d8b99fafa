"""The pictures on the page of a country, of a theme and of the others by which cooperation is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from urllib.parse import urlencode

from generator.catalogue.flows import NONE, Tally, each_once, flows_of, tallies
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
    for axis in _AXES:
        mine = records if Role.GIVES in axis.roles else here.catalogue.records_with("countries", country)
        played = [[r for r in mine if country in playing(r.facts, role)] for role in axis.roles]
        left, right = (tallies(side, partial(axis.keys, here)) for side in played)
        keys = axis.ordered((left, right), here)
        rows = [(axis.link(key, here), left.get(key, NONE), right.get(key, NONE)) for key in keys]
        if len(rows) >= _FEWEST:
            yield _double(axis, rows, each_once(chain(*played)), here, beside_page(page, axis.name, here))


@dataclass(frozen=True, slots=True)
class _Axis:
    """By what the records of a country are told apart."""

    name: str
    keys: Callable[[Localised, AnyRecord], Iterable[str]]
    link: Callable[[str, Localised], Link]
    roles: tuple[Role, Role] = (Role.GIVES, Role.RECEIVES)
    """What the country did: its bars to the left, and those to the right."""

    def ordered(self, sides: Sequence[Mapping[str, Tally]], here: Localised) -> Sequence[str]:
        """Years in their order, all else by how often it was."""
        keys = dict.fromkeys(chain(*sides))
        if self.name == "years":
            return sorted(keys, key=lambda year: (year == UNDATED, year))
        most = {key: sum(len(side.get(key, NONE)) for side in sides) for key in keys}
        return sorted(keys, key=lambda key: (-most[key], here.language.sort_key(self.link(key, here).label)))


def _link_to(scheme: str) -> Callable[[str, Localised], Link]:
    return lambda id, here: here.term_link(scheme, id)


def _modality(here: Localised, record: AnyRecord) -> Iterable[str]:
    return (here.choice_label(record.kind, "modality", value) for value in items_of(record.facts, "modality"))


_AXES = (
    _Axis("themes", lambda _, record: items_of(record.facts, "themes"), _link_to("themes")),
    _Axis("years", lambda _, record: years_of(record), year_link),
    _Axis("modality", _modality, lambda label, _: Link(label)),
    _Axis(
        "results",
        lambda _, record: items_of(record.facts, "component"),
        _link_to("components"),
        (Role.TAUGHT, Role.LEARNED),
    ),
)


def _double(
    axis: _Axis,
    rows: Sequence[tuple[Link, Tally, Tally]],
    records: Sequence[AnyRecord],
    here: Localised,
    file: Address,
) -> Picture:
    words = here.words
    sides = (words[f"pictures.sides.{axis.roles[0].value}"], words[f"pictures.sides.{axis.roles[1].value}"])
    drawn = double_bars(rows, sides)
    most = max(len(left) + len(right) for _, left, right in rows)
    names = words.joined([to.label for to, left, right in rows if len(left) + len(right) == most])
    picture = Picture(
        id=axis.name,
        title=words[f"pictures.country_{axis.name}.title"],
        how=words["pictures.taught_how" if Role.TAUGHT in axis.roles else "pictures.double_how"],
        says=words.say(
            f"pictures.country_{axis.name}.says", names=names, most=words.count(records[0].kind, most), n=len(rows)
        ),
        width=drawn.width,
        height=drawn.height,
        shapes=drawn.shapes,
        table=double_table(words[f"pictures.heads.{axis.name}"], rows, sides, here),
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
