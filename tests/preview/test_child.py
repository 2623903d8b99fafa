"""The process that waits for an edit has done all that is the same for every build."""

from __future__ import annotations

import pytest

from generator.catalogue.house import faults_of_words
from generator.preview import child


def test_the_words_are_judged_before_there_is_an_edit() -> None:
    faults_of_words.cache_clear()
    child.get_ready()
    assert faults_of_words.cache_info().currsize == 1


def test_what_cannot_be_judged_is_left_to_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ValueError("words that cannot be read")

    monkeypatch.setattr(child, "faults_of_words", broken)
    child.get_ready()
