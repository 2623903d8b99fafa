"""Bars to one side and to both."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue.flows import tally
from generator.model.record import AnyRecord
from generator.views.links import Link
from generator.views.pictures.bars import double_bars, single_bars
from tests.views.pictures.drawn import selections


@given(st.lists(st.integers(0, 40), min_size=1, max_size=9).filter(any))
def test_a_bar_is_as_long_as_its_number(numbers: list[int]) -> None:
    bars = single_bars([(Link(str(n)), n) for n in numbers])
    lengths = [float(dict(s.attributes)["width"]) for g in bars.shapes for s in g.inside if s.element == "rect"]
    longest = max(lengths)
    told = [n for n in numbers if n]
    assert all(
        math.isclose(length / longest, n / max(told), abs_tol=0.01) for n, length in zip(told, lengths, strict=True)
    )
    assert bars.width >= longest


@given(st.lists(selections, min_size=1, max_size=5), selections)
@settings(max_examples=10)
def test_what_was_given_is_to_the_left_and_what_was_received_to_the_right(
    gave: list[list[AnyRecord]], received: list[AnyRecord]
) -> None:
    bars = double_bars([(Link("a"), tally(records), tally(received)) for records in gave], ("Dio", "Recibió"))
    axis = next(float(dict(s.attributes)["x1"]) for s in bars.shapes if s.element == "line")
    for stroke in (s for g in bars.shapes for s in g.inside if s.element == "rect"):
        at = dict(stroke.attributes)
        begins, ends = float(at["x"]), float(at["x"]) + float(at["width"])
        edge = ends if stroke.tone == "gives" else begins
        assert math.isclose(edge, axis, abs_tol=0.2)
        assert begins >= 0
        assert ends <= bars.width
