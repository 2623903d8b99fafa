"""The page on which one looks rather than reads: every picture of the cooperation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue.flows import exchanged
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.frames import Frame, frame
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


@dataclass(frozen=True, slots=True)
class ExplorerView:
    """All pictures, one below the other."""

    frame: Frame
    intro: str
    reach: str
    """Until when the records go."""

    jumps: tuple[Link, ...]
    pictures: tuple[Picture, ...]
    empty: str | None
    """What is said where there is nothing to look at."""


def explorer_view(here: Localised) -> ExplorerView:
    """The page of the explorer."""
    words = here.words
    pictures = tuple(_pictures(here))
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
        empty=None if pictures else words["explorer.empty"],
    )


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
