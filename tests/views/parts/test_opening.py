"""How the copy is opened: each system has its steps in each language, and each step a drawing."""

from __future__ import annotations

import pytest

from generator.model.language import Language
from generator.views.parts.opening import SYSTEMS
from generator.words import words_of
from tests.built import ROOT


@pytest.mark.parametrize("language", list(Language))
def test_the_words_tell_as_many_steps_as_are_drawn(language: Language) -> None:
    told = words_of(language)["opening.systems"]
    assert {id: len(way["steps"]) for id, way in told.items()} == {id: len(names) for id, names in SYSTEMS.items()}
    assert all("{open}" in way["steps"][-1] for way in told.values())


def test_each_drawing_is_in_the_template_and_the_last_stands_for_the_rest() -> None:
    template = (ROOT / "theme" / "partials" / "opening.html").read_text("utf-8")
    drawn = {name for names in SYSTEMS.values() for name in names} - {"start"}
    assert all(f'name == "{name}"' in template for name in drawn)
