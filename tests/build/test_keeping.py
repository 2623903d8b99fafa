"""Macros make the same piece of HTML once."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from generator.build import keeping
from generator.build.keeping import Kept
from generator.catalogue.reads import have_read, what_is_read


def test_the_same_arguments_give_what_was_made_and_others_what_is_new() -> None:
    made: list[tuple[object, ...]] = []

    def macro(*arguments: object) -> Markup:
        made.append(arguments)
        return Markup(len(made))

    kept = Kept()
    row, other = ["row"], ["row"]  # equal, but not one and the same
    assert [kept(macro, row, "../", True), kept(macro, row, "../", True)] == ["1", "1"]
    assert [kept(macro, other, "../", True), kept(macro, row, "", True), kept(macro, row, "../", False)] == [
        "2",
        "3",
        "4",
    ]
    assert len(made) == 4


def test_no_more_is_kept_than_memory_should_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_MOST", 3)
    kept = Kept()
    rows = [[n] for n in range(10)]
    assert [kept(lambda row: Markup(row[0]), row) for row in (*rows, *rows)] == [*map(str, range(10))] * 2
    assert len(kept._made) <= 3


def test_who_is_handed_what_was_kept_has_read_what_was_read_for_it() -> None:
    def macro(row: str) -> Markup:
        have_read([("facts", row)])
        return Markup(row)

    kept = Kept()
    for _ in range(2):
        with what_is_read() as reads:
            kept(macro, "programs/ar-seclo")
        assert reads == {("facts", "programs/ar-seclo")}
