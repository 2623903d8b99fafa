"""Words by which a record is found although its text has others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.synonyms import Synonyms
from generator.model.language import Language
from tests.catalogue.small import Files, page

Words = Callable[..., tuple[str, ...]]

FILES: Files = {
    "vocabularies/acronyms.yml": (
        "labels: {es: Siglas, en: Acronyms}\nterms:\n"
        "  - {id: osh, labels: {es: Seguridad ocupacional, en: Occupational safety}, short: {es: SSO, en: OSH},"
        " aliases: [SST]}\n"
        "  - {id: ta, labels: {es: Asistencia técnica, en: Technical assistance}, short: {es: AT, en: TA}}\n"
        "  - {id: fta, labels: {es: Tratado de libre comercio, en: Free trade agreement}, short: {es: TLC, en: FTA}}\n"
        "  - {id: plain, labels: {es: Trabajo, en: Labour}}\n"
    ),
    "vocabularies/countries.yml": (
        "labels: {es: Países, en: Countries}\nterms:\n"
        "  - {id: LC, labels: {es: Santa Lucía, en: Saint Lucia}, aliases: [St. Lucia]}\n"
        "  - {id: VE, labels: {es: Venezuela, en: Venezuela}, aliases: [Venezuela (la)]}\n"
    ),
    "registers/spellings.yml": (
        "labels: {es: Formas, en: Forms}\nes:\n  - [joven, jóvenes]\n  - [año, años]\nen:\n  - [labour, labor]\n"
    ),
    "pages/themed.es.md": page("Inspección", "themes: [T6]"),
    "pages/plain.es.md": page("Guía"),
}


@pytest.fixture
def words(catalogue_of: Callable[[Files], Catalogue]) -> Words:
    """The words that a page lacks, by its text."""
    catalogue = catalogue_of(FILES)

    def found(text: str, record: str = "plain", language: Language = Language.ES) -> tuple[str, ...]:
        return Synonyms(catalogue, language).words(catalogue.by_name[f"pages/{record}"], text)

    return found


def test_who_says_one_name_of_a_thing_is_found_by_all_of_them(words: Words) -> None:
    assert words("Un taller de SSO") == ("Seguridad", "ocupacional", "Occupational", "safety", "OSH", "SST")


def test_what_the_text_says_already_is_not_said_again_whatever_its_accents_and_capitals(words: Words) -> None:
    assert words("SST, sso y Osh: seguridad OCUPACIONAL, Occupational Safety") == ()


def test_an_acronym_is_one_only_in_capitals(words: Words) -> None:
    assert words("Meet at noon", language=Language.EN) == ()
    assert "assistance" in words("Solicitud de AT")


def test_a_name_is_found_in_the_plural_as_well(words: Words) -> None:
    assert "TLC" in words("Dimensión laboral de los tratados de libre comercio")


def test_a_name_is_not_found_in_a_part_of_a_word(words: Words) -> None:
    assert words("Los osos y el matorral") == ()


def test_a_name_of_two_letters_is_one_but_small_words_are_not(words: Words) -> None:
    assert words("Un taller en Santa Lucía") == ("Saint", "St")
    assert words("Un taller en Venezuela") == ()


def test_a_term_without_other_names_adds_nothing_to_the_pages_that_say_it(words: Words) -> None:
    assert words("El trabajo") == ()


def test_the_forms_of_a_word_are_those_of_the_page_s_language(words: Words) -> None:
    assert words("Empleo joven") == ("jóvenes",)
    assert words("Hace años") == ("año",)
    assert words("labour", language=Language.ES) == ()
    assert words("labour", language=Language.EN) == ("labor",)


def test_a_record_is_found_by_the_names_of_its_terms_and_of_the_broader_ones_in_both_languages(words: Words) -> None:
    assert words("Texto", "themed") == ("Inspección", "Inspection", "Trabajo", "Labour")


def test_a_title_is_found_by_the_other_names_of_what_it_says(catalogue_of: Callable[[Files], Catalogue]) -> None:
    found = Synonyms(catalogue_of(FILES), Language.ES).title_words("Taller sobre SSO")
    assert found == ("Seguridad", "ocupacional", "Occupational", "safety", "OSH", "SST")


def test_a_title_bears_the_acronyms_of_both_languages_of_the_subject_that_it_names(
    catalogue_of: Callable[[Files], Catalogue],
) -> None:
    catalogue = catalogue_of(FILES)
    found, record = Synonyms(catalogue, Language.ES), catalogue.by_name["pages/plain"]
    assert found.names(record, "Taller sobre SSO") == ("SSO", "OSH", "SST")
    assert found.names(record, "Seguridad ocupacional en el puerto") == ("SSO", "OSH", "SST")
    assert found.names(record, "Taller de trabajo") == ()
