from __future__ import annotations

import pytest

from generator.export.facets import steps


@pytest.mark.parametrize(
    ("order", "text"),
    [
        ((), ""),
        ((0, 1, 2, 3), "ACCC"),
        ((2, 0, 1), "EFC"),
        ((16, 0), "gBhB"),
    ],
    ids=["no records", "the order as it is", "a step back", "more than a digit"],
)
def test_an_order_is_the_steps_from_place_to_place(order: tuple[int, ...], text: str) -> None:
    assert steps(order) == text
