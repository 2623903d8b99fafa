"""How a page says where its facts stand."""

from __future__ import annotations

from generator.model.source import Place
from generator.views.citing.sources import place_text
from generator.views.localised import Localised


def test_a_place_is_said_from_the_whole_to_the_part_in_the_reader_s_language(
    spanish: Localised, english: Localised
) -> None:
    assert place_text(Place(annex=2, row="1-1"), spanish) == "Anexo 2, fila 1-1"
    assert place_text(Place(section="II", component=5), english) == "section II, component 5"


def test_a_phase_is_a_place(spanish: Localised, english: Localised) -> None:
    assert [place_text(Place(phase=5), here) for here in (spanish, english)] == ["fase 5", "phase 5"]
