"""What the tests of pictures share: records by chance, and what of a picture can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from hypothesis import strategies as st

from generator.catalogue.flows import exchanged
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.pictures.picture import Picture
from generator.views.pictures.strokes import Stroke
from generator.views.site import Site
from tests.real import real_catalogue


@cache
def spanish() -> Localised:
    """The real site in Spanish."""
    return Localised.of(real_catalogue(), Language.ES, Site())


selections = st.deferred(
    lambda: st.lists(st.sampled_from(exchanged(real_catalogue())), min_size=1, unique_by=lambda record: record.name)
)
"""Some of the records of cooperation, in any order."""


def strokes(picture: Picture) -> Iterator[Stroke]:
    """Every stroke of a drawing, those in groups too."""
    waiting = list(picture.shapes)
    while waiting:
        stroke = waiting.pop()
        yield stroke
        waiting += stroke.inside


def table(picture: Picture) -> dict[str, tuple[str, ...]]:
    return {row.head.label: tuple(n.said for n in row.numbers) for row in picture.table.rows}


def name(country: str) -> str:
    return spanish().label("countries", country)


def drawn(picture: Picture) -> Picture:
    """That it says something, and that nothing is drawn where it cannot be seen or without a length."""
    assert picture.says
    assert picture.how
    for stroke in strokes(picture):
        told = dict(stroke.told)
        if picture.is_counted and told.get("as") == "text":
            first, planned = (len(told.get(name, "").split()) for name in ("n", "p"))
            assert stroke.text == (f"{first or ''}{f'+{planned}' * (planned > 0)}" if "p" in told else str(first))
        for attribute, value in stroke.attributes:
            if attribute in ("x", "y", "width", "height", "cx", "cy", "r"):
                assert 0 <= float(value) <= 1200, stroke
    return picture
