"""The timeline."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.model.kind import Kind
from generator.views.pictures.timeline import month_of, timeline
from tests.views.pictures.drawn import drawn, spanish


def test_the_timeline_has_every_dated_event_of_the_catalogue() -> None:
    picture = timeline(spanish())
    assert picture
    drawn(picture)
    assert picture.table.total
    catalogue = spanish().catalogue
    activities = sum(bool(r.facts.periods) for r in catalogue.by_kind[Kind.ACTIVITIES])
    studies = Counter(r.facts.type for r in catalogue.by_kind[Kind.STUDIES])
    assert [n.value for n in picture.table.total.numbers] == [
        len(catalogue.by_kind[Kind.CALLS]),
        len(catalogue.by_kind[Kind.WORKSHOPS]),
        activities,
        studies["study"],
        studies["audit"],
    ]
    columns = zip(*([n.value for n in row.numbers] for row in picture.table.rows), strict=True)
    assert all(
        sum(column) >= (n.value or 0)  # type: ignore[arg-type]
        for column, n in zip(columns, picture.table.total.numbers, strict=True)
    )


@pytest.mark.parametrize(
    ("span", "month"), [("2007-05-29/2007-05-31", (2007, 5)), ("2011/2013", (2011, 13)), ("2009", (2009, 13))]
)
def test_an_event_stands_in_the_month_in_which_it_began(span: str, month: tuple[int, int]) -> None:
    assert month_of(span) == month
