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


def test_each_drawing_is_a_template_and_no_other_is() -> None:
    drawn = {name for names in SYSTEMS.values() for name in names}
    assert {file.stem for file in (ROOT / "theme/partials/opening").glob("*.html")} == drawn
