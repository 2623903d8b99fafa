"""The activities against Annex 2, row by row."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from tests.content.printed import MODALITIES, NOT_YET, Row, country, periods, rows, year_in_column_head

ANNEX_2 = rows("annex2")
each_row = pytest.mark.parametrize("row", ANNEX_2, ids=lambda row: f"{row['call']}-{row['number']}")
MONDAY, FRIDAY = 0, 4


def id_of(row: Row) -> str:
    return f"{row['call']}-{row['number']}"


def test_there_is_one_activity_for_each_of_the_91_rows(activities):
    assert len(ANNEX_2) == 91
    assert sorted(activities) == sorted(id_of(row) for row in ANNEX_2)


@each_row
def test_an_activity_has_the_call_number_countries_and_modality_of_its_row(row, activities):
    facts = activities[id_of(row)].facts
    assert (str(facts.call), str(facts.number)) == (row["call"], row["number"])
    assert facts.beneficiary == country(row["beneficiary"])
    assert facts.provider == country(row["provider"])
    assert facts.modality == MODALITIES[row["modality"]]


@each_row
def test_an_activity_has_the_days_of_its_row_or_is_planned(row, activities):
    facts = activities[id_of(row)].facts
    assert tuple((p.start, p.end) for p in facts.periods) == periods(row["date"], year_in_column_head(row["call"]))
    assert facts.status == ("planned" if row["date"] == NOT_YET else "completed")


@each_row
def test_an_activity_keeps_each_cell_of_its_row_to_the_letter(row, activities):
    kept = activities[id_of(row)].facts.as_printed.model_dump()
    assert kept == {name: row[name] for name in ("beneficiary", "provider", "topic", "modality", "date")}


@each_row
def test_an_activity_names_its_row_of_annex_2_among_its_sources(row, activities):
    places = [s.at for s in activities[id_of(row)].facts.sources if s.document == "rial-report-2006-2015"]
    assert [(p.annex, p.row) for p in places if p and p.annex] == [(2, id_of(row))]


def test_the_dates_of_annex_2_are_written_in_49_shapes_and_read_the_same_in_each():
    shapes = {"".join("9" if c.isdigit() else c for c in row["date"]).replace("99", "9") for row in ANNEX_2}
    assert len(shapes) == 49
    assert periods("29-31 Mayo", 2007) == ((date(2007, 5, 29), date(2007, 5, 31)),)
    assert periods("29 jul – 1 ag. 2014") == ((date(2014, 7, 29), date(2014, 8, 1)),)
    assert periods("Sept.30-Oct.2 y Nov. 23-27, 2009") == (
        (date(2009, 9, 30), date(2009, 10, 2)),
        (date(2009, 11, 23), date(2009, 11, 27)),
    )


def test_only_the_first_call_has_its_year_in_the_column_head():
    assert [year_in_column_head(str(n)) for n in range(1, 9)] == [2007, *[None] * 7]


def test_the_82_single_periods_start_on_a_working_day_and_last_two_to_six_days(activities):
    single = [r.facts.periods[0] for r in activities.values() if len(r.facts.periods) == 1]
    assert len(single) == 82
    assert {p.start.weekday() for p in single} <= set(range(MONDAY, FRIDAY + 1))
    assert {p.days for p in single} <= set(range(2, 7))


def test_only_2_17_has_two_periods(activities):
    assert [r.id for r in activities.values() if len(r.facts.periods) > 1] == ["2-17"]


def test_there_are_74_visits_in_situ_and_17_of_experts(activities):
    assert Counter(r.facts.modality for r in activities.values()) == {"in-situ": 74, "experts": 17}


def test_65_pairs_of_countries_worked_together_and_only_argentina_and_colombia_both_ways(activities):
    pairs = {(r.facts.provider, r.facts.beneficiary) for r in activities.values()}
    assert len(pairs) == 65
    assert {frozenset(pair) for pair in pairs if pair[::-1] in pairs} == {frozenset({"AR", "CO"})}


def test_the_themes_that_this_site_inferred_are_marked_as_ours(activities):
    assert [r.id for r in activities.values() if not r.facts.themes or "themes" not in r.facts.ours] == []


def test_an_activity_counts_in_the_year_in_which_it_was_carried_out(activities):
    years = Counter(r.facts.periods[0].start.year for r in activities.values() if r.facts.periods)
    assert years == {2007: 8, 2008: 13, 2009: 17, 2010: 15, 2011: 6, 2012: 9, 2013: 6, 2014: 9}
