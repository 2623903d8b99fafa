"""The garbage collector rests while a site is built, and not longer."""

from __future__ import annotations

import gc
from weakref import ref

import pytest

from generator.build import collecting
from generator.build.collecting import collector_at_rest, swept


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


class Ring:
    """Refers to itself, so that only the collector finds that nobody needs it."""

    def __init__(self) -> None:
        self.ring = self


def test_what_pages_leave_behind_is_collected_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "_SWEPT", 3)
    there = []
    with collector_at_rest():
        for _ in swept(range(7)):
            there.append(ref(Ring()))
        assert [r() is None for r in there] == [True] * 6 + [False]
    assert gc.get_freeze_count() == 0
