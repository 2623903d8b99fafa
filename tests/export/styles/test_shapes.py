"""What of a citation decides which template says it."""

from __future__ import annotations

import pytest

from generator.export.styles.shapes import DateInParts, alike, exactness, in_parts, shapes_of


@pytest.mark.parametrize(
    ("issued", "how"),
    [(None, "undated"), ("2007", "year"), ("2007/2009", "year"), ("2007-05", "day"), ("2007-05-29/2007-06-01", "day")],
)
def test_a_date_is_none_a_year_or_more(issued: str | None, how: str) -> None:
    assert exactness(issued) == how


def test_an_interval_is_as_exact_as_its_less_exact_end() -> None:
    assert (alike("2007/2009-03"), alike("2007-05-29/2007-06"), alike("2007/2007-03")) == (
        "2007/2009",
        "2007-05/2007-06",
        "2007",
    )
    assert exactness("2007/2009-03") == "year"


@pytest.mark.parametrize(
    ("issued", "form"),
    [
        ("2007", "y"),
        ("2007-05", "ym"),
        ("2007-05-29", "ymd"),
        ("2007/2009", "y/y"),
        ("2007-05/2008-05", "ym/ym"),
        ("2007-05/2007-06", "ym/ym y"),
        ("2007-05-29/2007-06-01", "ymd/ymd y"),
        ("2007-05-29/2007-05-31", "ymd/ymd ym"),
    ],
)
def test_the_form_of_a_date_tells_what_its_ends_have_in_common(issued: str, form: str) -> None:
    assert in_parts(issued).form == form


def test_a_date_is_in_its_parts() -> None:
    parts = {"y1": 2007, "m1": 5, "d1": 29, "y2": 2007, "m2": 6, "d2": 1}
    assert in_parts("2007-05-29/2007-06-01") == DateInParts("ymd/ymd y", parts)


def test_a_type_has_each_shape_once() -> None:
    shapes = [str(shape) for shape in shapes_of("report")]
    assert len(set(shapes)) == len(shapes) == 12
    assert {"report undated", "report author year url"} < set(shapes)
