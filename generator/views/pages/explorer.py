"""The page on which one looks rather than reads: every picture of the cooperation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue.flows import exchanged
from generator.model.kinds import FACTS
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.pages.lists import ListView, is_narrowed, list_view
from generator.views.pages.vocabularies import scheme_link
from generator.views.parts.frames import Frame, frame, partners_link
from generator.views.parts.reach import reach_line
from generator.views.pictures.calls import funnel_of_calls
from generator.views.pictures.chain import chain_picture, chains
from generator.views.pictures.heat import themes_by_year
from generator.views.pictures.inventory import inventory
from generator.views.pictures.matrix import flow_matrix
from generator.views.pictures.participants import participants_map
from generator.views.pictures.picture import Picture, beside_page
from generator.views.pictures.timeline import timeline
from generator.views.tables.bars import participation_bars
from generator.views.tables.facets import FacetValue


@dataclass(frozen=True, slots=True)
class Way:
    """A link that takes the choice along; `country` is what its page calls the country."""

    link: Link
    country: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose by; its name is that in the addresses of lists, and of the search for a partner."""

    name: str
    label: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class ExplorerView:
    """All pictures, one below the other."""

    frame: Frame
    intro: str
    reach: str
    """Until when the records go."""

    jumps: tuple[Link, ...]
    pictures: tuple[Picture, ...]
    list: ListView | None
    """What can be chosen, and the list of it, which is narrowed together with the pictures."""

    choices: tuple[Choice, ...]
    lists: tuple[Way, ...]
    """Where one goes on with the same choice: the list of what was given, of what was received, and partners."""

    by_country: Link
    by_theme: Link
    """Without a script, countries and themes have pages with their own pictures."""

    empty: str | None
    """What is said where there is nothing to look at."""


def explorer_view(here: Localised) -> ExplorerView:
    """The page of the explorer."""
    words = here.words
    pictures = tuple(_pictures(here))
    listed = _list(here)
    return ExplorerView(
        frame=frame(
            here,
            here.addresses(lambda p: p.explorer),
            heading=words["explorer.title"],
            description=words["explorer.intro"],
            breadcrumbs=(Link(words["explorer.title"]),),
        ),
        intro=words["explorer.intro"],
        reach=reach_line(here.catalogue.records, here),
        jumps=tuple(Link(picture.title, f"#{picture.id}") for picture in pictures),
        pictures=pictures,
        list=listed,
        choices=choices_of(listed, here) if listed else (),
        lists=tuple(_ways_on(listed, here)) if listed else (),
        by_country=scheme_link("countries", here),
        by_theme=scheme_link("themes" if "themes" in here.catalogue.schemes else "countries", here),
        empty=None if pictures else words["explorer.empty"],
    )


def _list(here: Localised) -> ListView | None:
    """The list of the records of cooperation, if it can be narrowed."""
    kinds = dict.fromkeys(record.kind for record in exchanged(here.catalogue))
    kind = next((kind for kind in kinds if is_narrowed(kind, here)), None)
    return list_view(kind, 1, here) if kind else None


def choices_of(listed: ListView, here: Localised) -> tuple[Choice, ...]:
    """A country, whatever it did, and every other facet of the list but those of what countries did."""
    roles = {plays.field for plays in FACTS[listed.kind].traits.countries}
    countries = {value.code: value for facet in listed.facets if facet.name in roles for value in facet.values}
    by_name = sorted(countries.values(), key=lambda value: here.language.sort_key(value.label))
    others = (facet for facet in listed.facets if facet.name in _CHOSEN)
    country = (Choice("country", here.words["home.country"], tuple(by_name)),) if by_name else ()
    return (*country, *(Choice(facet.name, facet.label, facet.values) for facet in others))


_CHOSEN = ("themes", "topics", "populations", "periods", "modality")
"""The other facets by which pictures are narrowed."""


def _ways_on(listed: ListView, here: Localised) -> Iterator[Way]:
    """The list with the same choice, and the partners of the country."""
    words = here.words
    for plays in FACTS[listed.kind].traits.countries:
        yield Way(Link(words[f"explorer.lists.{plays.role.value}"], here.list_address(listed.kind)), plays.field)
    if partners := partners_link(here):
        yield Way(partners, "country")


def _pictures(here: Localised) -> Iterator[Picture]:
    records = exchanged(here.catalogue)

    def file(id: str) -> str:
        return beside_page(lambda p: p.explorer, id, here)

    drawn = (
        participants_map(records, here, file=file("map"), instead=participation_bars(here), wide=True),
        flow_matrix(records, here, file=file("matrix")),
        timeline(here, file=file("timeline")),
        funnel_of_calls(here, file=file("funnel")),
        themes_by_year(records, here, file=file("heat")),
    )
    yield from filter(None, drawn)
    yield from inventory(here)
    for record, steps in chains(here):
        yield chain_picture(record, steps, here, file=file(f"chain-{record.id}"))
