"""The garbage collector rests while a site is built, and not longer."""

from __future__ import annotations

import gc

import pytest

from generator.build.collecting import collector_at_rest


def failing_build() -> None:
    assert not gc.isenabled()
    raise ZeroDivisionError


@pytest.mark.parametrize("was_at_work", [True, False])
def test_it_is_afterwards_as_it_was_also_where_the_build_fails(was_at_work: bool) -> None:
    before = gc.isenabled()
    (gc.enable if was_at_work else gc.disable)()
    try:
        with pytest.raises(ZeroDivisionError), collector_at_rest():
            failing_build()
        assert gc.isenabled() == was_at_work
    finally:
        (gc.enable if before else gc.disable)()
