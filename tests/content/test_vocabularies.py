"""The vocabularies against Table 1 and the lists that the sources use."""

from __future__ import annotations

import pytest

from tests.content.printed import country, rows, unaccented

TABLE_1 = rows("table1")
ABSENT_FROM_TABLE_3 = {"AG", "CU", "DM", "GD", "HT", "KN", "VE"}


@pytest.fixture(scope="module")
def schemes(catalogue):
    return catalogue.schemes


@pytest.fixture(scope="module")
def listed(report):
    """The terms of a vocabulary that the report lists; the site may have more."""
    return report.terms


def spelt(term) -> set[str]:
    """The label and the aliases of a term in the capitals in which Table 1 prints the areas."""
    return {word.upper() for word in (term.labels.es, *term.aliases)}


def test_the_six_areas_are_those_of_table_1_in_its_order(listed):
    printed = list(dict.fromkeys(row["area"] for row in TABLE_1))
    areas = listed("areas")
    assert len(printed) == len(areas) == 6
    assert [area.id for area in areas if printed[areas.index(area)] not in spelt(area)] == []


def test_the_29_themes_have_the_labels_of_table_1_to_the_letter(listed):
    printed = [row["theme"].removesuffix(".") for row in TABLE_1]
    assert len(printed) == 29
    assert [theme.labels.es for theme in listed("themes")] == printed


def test_the_code_of_a_theme_is_that_of_its_area_and_its_number_in_table_1(listed):
    areas = {word: area.id for area in listed("areas") for word in spelt(area)}
    printed = [(f"{areas[row['area']]}{row['number']}", areas[row["area"]]) for row in TABLE_1]
    assert [(theme.id, theme.broader) for theme in listed("themes")] == printed


def test_the_35_countries_are_the_28_of_table_3_and_the_seven_members_that_it_lacks(schemes):
    named = {country(row["ministry"]) for row in rows("table3")[:-1]}
    assert len(named | ABSENT_FROM_TABLE_3) == 35
    assert {term.id for term in schemes["countries"].terms} >= named | ABSENT_FROM_TABLE_3


def test_every_spelling_of_a_country_in_the_annexes_leads_to_one_code():
    printed = {row[role] for row in rows("annex2") for role in ("beneficiary", "provider")}
    assert len(printed) == 33
    assert len({country(spelling) for spelling in printed}) == 28


def test_there_are_nine_components_of_institutional_strengthening(listed):
    assert [term.id for term in listed("components")] == [f"C{n}" for n in range(1, 10)]


def test_what_no_source_lists_is_marked_as_ours(schemes):
    named = ("areas", "themes", "topics", "populations", "countries")
    assert {name for name in named if schemes[name].ours} == {"topics", "populations"}


def test_no_two_terms_of_a_vocabulary_are_written_alike(schemes):
    for name, scheme in schemes.items():
        for language in ("es", "en"):
            labels = [unaccented(term.labels.text(language)).casefold() for term in scheme.terms]
            assert len(set(labels)) == len(labels), name
