"""The workbooks of the disagreements and of the glossary, equal to the registers and vocabularies."""

from __future__ import annotations

import pytest

from generator.model.language import USUAL, Language
from generator.views.documents.registers import disagreements_workbook, glossary_workbook
from generator.views.registers.entries import acronyms_of, forms_of
from generator.views.registers.pages import disagreements_of_register
from tests.documents import URL, document, here


@pytest.mark.parametrize("language", USUAL)
def test_every_disagreement_has_a_row_and_every_place_that_takes_part(language: Language) -> None:
    entries = disagreements_of_register(here(language))
    whole, places = disagreements_workbook(document("rial-disagreements"), here(language)).sheets
    assert [row[0] for row in whole.rows] == [entry.id for entry in entries]
    assert [row[0] for row in places.rows] == [entry.id for entry in entries for _ in entry.says]
    assert [row[1] for row in whole.rows] == [entry.title.text(language) for entry in entries]
    assert all(str(row[5]).startswith(f"{URL}{language}/") for row in whole.rows)


def test_no_mark_of_a_passage_is_left_in_a_cell() -> None:
    for language in USUAL:
        books = (
            disagreements_workbook(document("rial-disagreements"), here(language)),
            glossary_workbook(document("rial-glossary"), here(language)),
        )
        cells = [cell for book in books for sheet in book.sheets for row in sheet.rows for cell in row]
        assert not [cell for cell in cells if "{lang=" in str(cell)]


@pytest.mark.parametrize("language", USUAL)
def test_the_glossary_has_the_acronyms_and_the_forms_of_the_site(language: Language) -> None:
    acronyms, forms = glossary_workbook(document("rial-glossary"), here(language)).sheets
    assert [row[0] for row in acronyms.rows] == [a.short for a in acronyms_of(here(language))]
    assert [row[0] for row in forms.rows] == [f.use for f in forms_of(here(language))]
    assert all(row[2] for row in acronyms.rows)


def test_an_acronym_that_is_the_same_in_both_languages_is_said_in_both() -> None:
    acronyms, _ = glossary_workbook(document("rial-glossary"), here(Language.ES)).sheets
    said = {row[0]: row[2] for row in acronyms.rows}
    assert (said["CIMT"], said["RIAL"]) == ("IACML", "RIAL")
