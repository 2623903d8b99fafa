"""Tables 2 and 3 against the calls, and against what is computed from the activities."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.catalogue.figures import participation, sides_of
from generator.model.kinds.calls import Call
from tests.content.printed import Row, country, rows

*TABLE_2, TOTAL_2 = rows("table2")
*TABLE_3, TOTAL_3 = rows("table3")
COLUMNS_2 = ("received", "selected", "done", "planned", "cancelled")
COLUMNS_3 = ("provider_done", "provider_planned", "beneficiary_done", "beneficiary_planned")

each_call = pytest.mark.parametrize(
    ("number", "row"), list(enumerate(TABLE_2, 1)), ids=[row["call"] for row in TABLE_2]
)


def numbers(row: Row, columns: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(int(row[column] or 0) for column in columns)


def sums(table: list[Row], columns: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*(numbers(row, columns) for row in table), strict=True)))


@pytest.fixture(scope="module")
def calls(report):
    return {record.facts.number: record.facts for record in report.of(Call)}


@each_call
def test_a_call_has_the_figures_and_the_year_of_its_row_in_table_2(number, row, calls):
    call = calls[number]
    kept = (call.received, call.selected, call.completed, call.planned, call.cancelled)
    assert kept == numbers(row, COLUMNS_2)
    assert row["call"].endswith(call.opened[:4])
    assert any(s.at and (s.at.table, s.at.row) == (2, str(number)) for s in call.sources)


@each_call
def test_the_activities_of_a_call_add_up_to_its_row_in_table_2(number, row, activities):
    found = Counter(r.facts.status for r in activities.values() if r.facts.call == number)
    _, selected, done, planned, cancelled = numbers(row, COLUMNS_2)
    assert (found["completed"], found["planned"]) == (done, planned)
    assert selected == found.total() + cancelled


def test_the_calls_add_up_to_the_totals_of_table_2(calls):
    assert len(calls) == len(TABLE_2) == 8
    added = [(c.received, c.selected, c.completed, c.planned, c.cancelled) for c in calls.values()]
    assert tuple(map(sum, zip(*added, strict=True))) == numbers(TOTAL_2, COLUMNS_2) == sums(TABLE_2, COLUMNS_2)
    assert numbers(TOTAL_2, COLUMNS_2) == (388, 100, 83, 8, 9)


@pytest.mark.parametrize("row", TABLE_3, ids=[row["ministry"] for row in TABLE_3])
def test_the_activities_of_a_country_add_up_to_its_row_in_table_3(row, report):
    assert participation(report, country(row["ministry"])) == numbers(row, COLUMNS_3)


def test_the_countries_of_table_3_are_those_of_the_activities_and_add_up_to_its_totals(report, activities):
    printed = {country(row["ministry"]) for row in TABLE_3}
    assert len(printed) == len(TABLE_3) == 28
    assert printed == {c for r in activities.values() for c in (r.facts.provider, r.facts.beneficiary)}
    assert sums(TABLE_3, COLUMNS_3) == numbers(TOTAL_3, COLUMNS_3) == (83, 8, 83, 8)
    computed = [participation(report, c) for c in printed]
    assert tuple(map(sum, zip(*computed, strict=True))) == (83, 8, 83, 8)


def test_the_activities_and_the_countries_are_as_many_as_the_report_prints(report, activities):
    assert Counter(r.facts.status for r in activities.values()) == {"completed": 83, "planned": 8}
    sides = sides_of(report)
    assert (len(sides.providers), len(sides.beneficiaries), len(sides.countries)) == (17, 25, 28)


def test_24_countries_received_what_was_done_and_jamaica_only_has_a_plan(activities):
    done = {r.facts.beneficiary for r in activities.values() if r.facts.status == "completed"}
    every = {r.facts.beneficiary for r in activities.values()}
    assert len(done) == 24
    assert every - done == {"JM"}


def test_the_same_17_countries_gave_whether_planned_activities_count_or_not(activities):
    done = {r.facts.provider for r in activities.values() if r.facts.status == "completed"}
    assert len(done) == 17
    assert done == {r.facts.provider for r in activities.values()}
