"""Facets of all records together, against a filter that looks at every record."""

from __future__ import annotations

import pytest
from hypothesis import given

from generator.catalogue.facets import facets_of
from generator.catalogue.facets_of_all import SCHEMES, every_record, postings_of_all
from generator.catalogue.postings import numbers
from generator.model.kind import Kind
from tests import by_hand
from tests.catalogue.small import SOURCES, activity, file, page

FILES = {
    "vocabularies/countries.yml": (
        "labels: {es: Países, en: Countries}\nterms:\n"
        "  - {id: AR, labels: {es: Argentina, en: Argentina}}\n"
        "  - {id: PE, labels: {es: Perú, en: Peru}}\n"
    ),
    "activities/1-1.es.md": activity(1, 1, "PE", "AR", "themes: [T5, T6]", period="2007-12-29/2008-01-02"),
    "activities/1-2.es.md": activity(1, 2, "PE", "PE", "themes: [E6]"),
    "programs/ar-one.es.md": file("title: Uno", "type: service", "country: AR", "themes: [T6]", SOURCES),
    "pages/about.es.md": page("Acerca"),
}

IN_EVERY_LIST = set.intersection(*({facet.scheme for facet in facets_of(kind)} for kind in Kind))
"""The vocabularies by which every list is narrowed."""


def small(catalogue_of):
    """By facet and value, the names of the records."""
    catalogue = catalogue_of(FILES)
    found = postings_of_all(catalogue)
    names = [record.name for record in every_record(catalogue)]
    return {
        name: {value: {names[n] for n in numbers(bits)} for value, bits in values.items()}
        for name, values in found.facets.items()
    }


def test_a_country_is_that_of_a_record_in_whatever_field_and_each_record_counts_once(catalogue_of):
    assert small(catalogue_of)["country"] == {
        "AR": {"activities/1-1", "programs/ar-one"},
        "PE": {"activities/1-1", "activities/1-2"},
    }


def test_a_record_that_goes_on_into_the_next_year_is_of_both(catalogue_of):
    assert small(catalogue_of)["year"] == {"2007": {"activities/1-1"}, "2008": {"activities/1-1"}}


def test_an_area_has_the_records_of_its_themes_whatever_their_kind(catalogue_of):
    themes = small(catalogue_of)["themes"]
    assert themes["T"] == {"activities/1-1", "programs/ar-one"}
    assert themes["T6"] == {"activities/1-1", "programs/ar-one"}
    assert themes["T5"] == {"activities/1-1"}
    assert themes["E"] == themes["E6"] == {"activities/1-2"}


def test_each_record_is_of_its_kind_and_a_kind_without_records_is_no_choice(catalogue_of):
    assert small(catalogue_of)["kind"] == {
        "programs": {"programs/ar-one"},
        "activities": {"activities/1-1", "activities/1-2"},
        "pages": {"pages/about"},
    }


def test_what_narrows_every_list_narrows_all_records_together():
    assert {"themes", "topics", "populations"} <= IN_EVERY_LIST <= set(SCHEMES.values())


@pytest.mark.hypothesis  # its property is inside
def test_any_selection_of_all_records_has_the_members_and_counts_of_a_filter(real):
    postings, table = postings_of_all(real), by_hand.table_of_all(real)
    assert list(postings.facets) == list(table[0])
    assert postings.total == len(table) == len(real.records)

    @given(selection=by_hand.selections(table))
    def compare(selection):
        fitting = [n for n, has in enumerate(table) if by_hand.fits(has, selection)]
        assert list(numbers(postings.members(selection))) == fitting
        assert postings.counts(selection) == by_hand.counts(table, selection)

    compare()


def test_workshops_come_first_then_the_records_in_their_order(catalogue_of):
    workshop = file("title: Taller", "number: 1", "country: AR", "start: 2008-01-01", "end: 2008-01-02", SOURCES)
    catalogue = catalogue_of({**FILES, "workshops/2008-one.es.md": workshop})
    names = [record.name for record in every_record(catalogue)]
    assert names == ["workshops/2008-one", "programs/ar-one", "activities/1-1", "activities/1-2", "pages/about"]
