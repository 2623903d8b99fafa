"""By what lists can be narrowed."""

from __future__ import annotations

import pytest

from generator.catalogue.facets import YEARS, facet_values, facets_of
from generator.model.kind import Kind
from tests import by_hand
from tests.catalogue.small import SOURCES, activity, file

each_kind = pytest.mark.parametrize("kind", list(Kind))


def facet(kind, name):
    return next(f for f in facets_of(kind) if f.name == name)


def values(catalogue, record, name):
    found = catalogue.by_name[record]
    return facet_values(found, facet(found.kind, name), catalogue.by_name)


def program(*lines):
    return file("title: Un programa", "type: service", "country: AR", *lines, SOURCES)


def study(span):
    return file("title: Un estudio", "type: study", f"date: {span}", SOURCES)


def workshop(start, end):
    return file("title: Un taller", "number: 1", "country: AR", f"start: {start}", f"end: {end}", SOURCES)


@each_kind
def test_the_facets_of_a_kind_are_those_of_its_fields_in_the_order_of_their_rank(kind):
    assert [f.name for f in facets_of(kind)] == list(by_hand.FACETS[kind])


@each_kind
def test_each_record_of_the_site_has_the_values_of_its_fields(kind, real):
    for record in real.by_kind[kind]:
        for facet in facets_of(kind):
            found = facet_values(record, facet, real.by_name)
            areas = {t.id for t in real.schemes["areas"].terms} if facet.name == "themes" else set()
            assert set(found) == by_hand.values(record, facet.name, real) - areas, record.name
            assert len(found) == len(set(found))


DONE = "2008-01-10/2008-01-12"


def test_a_program_was_shared_with_the_countries_that_its_activities_helped_each_once(catalogue_of):
    catalogue = catalogue_of(
        {
            "activities/1-1.es.md": activity(1, 1, "PE", "AR", period=DONE),
            "activities/1-2.es.md": activity(1, 2, "DO", "AR", period=DONE),
            "activities/2-1.es.md": activity(2, 1, "PE", "AR", period=DONE),
            "activities/2-2.es.md": activity(2, 2, "MX", "AR"),
            "programs/shared.es.md": program("activities: [2-1, 1-2, 1-1, 2-2]"),
            "programs/kept.es.md": program(),
        }
    )
    assert values(catalogue, "programs/shared", "activities-beneficiary") == ("PE", "DO")
    assert values(catalogue, "programs/kept", "activities-beneficiary") == ()
    assert facet(Kind.PROGRAMS, "activities-beneficiary").scheme == "countries"


@pytest.mark.parametrize(
    ("span", "years"),
    [
        ("2009", ("2009",)),
        ("2009-12", ("2009",)),
        ("2009-12-31", ("2009",)),
        ("2011/2013", ("2011", "2012", "2013")),
        ("2011-12/2012-01", ("2011", "2012")),
        ("2011-03/2011", ("2011",)),
    ],
)
def test_a_study_is_of_every_year_of_its_date(catalogue_of, span, years):
    assert values(catalogue_of({"studies/a.es.md": study(span)}), "studies/a", "date") == years


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [("2007-09-12", "2007-09-13", ("2007",)), ("2009-12-31", "2010-01-01", ("2009", "2010"))],
)
def test_a_workshop_is_of_the_years_from_its_first_to_its_last_day(catalogue_of, start, end, years):
    assert values(catalogue_of({"workshops/a.es.md": workshop(start, end)}), "workshops/a", "start") == years


def test_an_activity_is_of_the_years_of_all_its_periods_each_once(catalogue_of):
    both = "2007-05-29/2007-05-31, 2007-12-31/2008-01-02"
    catalogue = catalogue_of(
        {
            "activities/1-1.es.md": activity(1, 1, "PE", "AR", period=both),
            "activities/1-2.es.md": activity(1, 2, "PE", "AR"),
        }
    )
    assert values(catalogue, "activities/1-1", "periods") == ("2007", "2008")
    assert values(catalogue, "activities/1-2", "periods") == ()


def test_a_program_has_the_languages_in_which_there_is_a_text(catalogue_of):
    catalogue = catalogue_of(
        {
            "programs/both.en.md": program(),
            "programs/both.es.md": file("title: Un programa"),
            "programs/alone.en.md": program(),
        }
    )
    assert values(catalogue, "programs/both", "texts") == ("en", "es")
    assert values(catalogue, "programs/alone", "texts") == ("en",)


def test_the_years_are_a_vocabulary_of_those_in_which_something_happened(catalogue_of):
    catalogue = catalogue_of(
        {"studies/a.es.md": study("2011/2012"), "workshops/a.es.md": workshop("2009-12-31", "2010-01-01")}
    )
    assert [t.id for t in catalogue.schemes[YEARS].terms] == ["2009", "2010", "2011", "2012"]
    assert [r.name for r in catalogue.records_with(YEARS, "2012")] == ["studies/a"]


def test_without_a_date_there_is_no_vocabulary_of_years(catalogue_of):
    assert YEARS not in catalogue_of({"programs/kept.es.md": program()}).schemes
