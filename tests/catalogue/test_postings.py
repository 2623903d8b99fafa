"""Members and counts of selections, against a filter that looks at every record."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.postings import numbers, postings_of
from generator.model.kind import Kind
from tests import by_hand
from tests.catalogue.small import activity


@pytest.fixture
def small_postings(catalogue_of):
    """Numbers 0 to 3: two activities that happened, then two that are planned."""
    catalogue = catalogue_of(
        {
            "activities/1-1.es.md": activity(1, 1, "PE", "AR", "themes: [T5, T6]", period="2007-05-29/2007-05-31"),
            "activities/1-2.es.md": activity(1, 2, "PE", "CO", "themes: [E6]", period="2008-05-29/2008-05-31"),
            "activities/1-3.es.md": activity(1, 3, "DO", "AR", "themes: [T6]"),
            "activities/1-4.es.md": activity(1, 4, "UY", "CO"),
        }
    )
    return postings_of(catalogue, Kind.ACTIVITIES)


def chosen(**selection):
    return {name: frozenset(values.split()) for name, values in selection.items()}


def members(postings, **selection):
    return list(numbers(postings.members(chosen(**selection))))


def test_nothing_chosen_is_everything(small_postings):
    assert members(small_postings) == [0, 1, 2, 3]
    assert members(small_postings, provider="") == [0, 1, 2, 3]


def test_values_of_one_facet_add_up_and_facets_narrow_each_other(small_postings):
    assert members(small_postings, provider="AR CO") == [0, 1, 2, 3]
    assert members(small_postings, beneficiary="PE DO") == [0, 1, 2]
    assert members(small_postings, beneficiary="PE DO", provider="AR") == [1, 2]
    assert members(small_postings, beneficiary="PE DO", provider="AR", status="planned") == [2]


def test_what_no_record_has_selects_nothing_and_takes_nothing_from_the_others(small_postings):
    assert members(small_postings, provider="XX") == []
    assert members(small_postings, provider="XX AR") == [1, 2]
    assert members(small_postings, color="blue") == []


def test_an_area_is_that_of_all_its_themes_each_record_once(small_postings):
    assert members(small_postings, themes="T") == [1, 2]
    assert members(small_postings, themes="T E6") == [0, 1, 2]
    counts = small_postings.counts({})["themes"]
    assert counts == {"T": 2, "T5": 1, "T6": 2, "E": 1, "E6": 1}


def test_the_counts_of_a_facet_leave_its_own_selection_out(small_postings):
    counts = small_postings.counts(chosen(beneficiary="PE", status="completed"))
    assert counts["beneficiary"] == {"PE": 2, "DO": 0, "UY": 0}
    assert counts["status"] == {"completed": 2, "planned": 0}
    assert counts["provider"] == {"AR": 1, "CO": 1}


@pytest.mark.hypothesis  # its property is inside
@pytest.mark.parametrize("kind", list(Kind))
def test_any_selection_of_the_site_has_the_members_and_counts_of_a_filter(kind, real):
    postings, table = postings_of(real, kind), by_hand.table(real, kind)

    @given(selection=by_hand.selections(table))
    def compare(selection):
        fitting = [n for n, has in enumerate(table) if by_hand.fits(has, selection)]
        assert list(numbers(postings.members(selection))) == fitting
        for name, counts in postings.counts(selection).items():
            rest = [has for has in table if by_hand.fits(has, selection, without=name)]
            every = {value for has in table for value in has[name]}
            assert counts == {value: sum(value in has[name] for has in rest) for value in every}

    compare()


@given(st.frozensets(st.integers(0, 500)))
def test_the_numbers_of_a_set_are_those_that_were_put_in_ascending(wanted):
    assert list(numbers(sum(1 << n for n in wanted))) == sorted(wanted)
