"""How wide letters are, and letters that the fonts do not have."""

from __future__ import annotations

import pytest
from pypdf._codecs.core_font_metrics import CORE_FONT_METRICS

from generator.export.pdf.fonts import BOLD, FACES, REGULAR, UnsettableError, encoded, width


@pytest.mark.parametrize("face", FACES)
def test_letters_are_as_wide_as_another_library_says(face: str) -> None:
    said = CORE_FONT_METRICS[FACES[face]].character_widths
    letters = [bytes([n]).decode("cp1252", "ignore") for n in (*range(32, 127), *range(128, 256))]
    known = [letter for letter in letters if letter and letter in said]
    assert len(known) > 200
    assert [width(letter, face) for letter in known] == [said[letter] for letter in known]


def test_words_are_as_wide_as_their_letters() -> None:
    assert width("año", REGULAR) == width("a", REGULAR) + width("ñ", REGULAR) + width("o", REGULAR)
    assert width("año", BOLD) > width("año", REGULAR)


def test_a_letter_that_cannot_be_set_is_named_with_its_words() -> None:
    with pytest.raises(UnsettableError, match=r"“ő” \(U\+0151 LATIN SMALL LETTER O WITH DOUBLE ACUTE\).*Erdős"):
        encoded("de Erdős")
