"""The results against the examples of section II of the report and their crosswalk to Annex 2, which is ours."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.model.kinds.results import Result
from generator.model.language import USUAL
from generator.views.localised import Localised
from generator.views.parts.relations import relations_of
from generator.views.site import Site
from tests.content.printed import rows

CROSSWALK = rows("crosswalk")
EXAMPLES = {"C2": 7, "C3": 5, "C4": 3, "C5": 13, "C6": 7, "C7": 6, "C9": 4}
"""How many the report gives of each component; of C1 and C8 it gives none."""

each_row = pytest.mark.parametrize("row", CROSSWALK, ids=lambda row: row["result"])


@pytest.fixture(scope="module")
def results(report):
    """Those of the report."""
    return {record.id: record for record in report.of(Result)}


def test_there_is_a_result_for_each_of_the_45_examples(results):
    assert len(CROSSWALK) == 45
    assert sorted(results) == sorted(row["result"] for row in CROSSWALK)


def test_the_examples_of_each_component_are_as_many_as_in_the_report(results):
    assert Counter(record.facts.component for record in results.values()) == EXAMPLES
    assert Counter(row["component"] for row in CROSSWALK) == EXAMPLES


@each_row
def test_a_result_has_the_component_and_the_activities_of_the_crosswalk(row, results):
    facts = results[row["result"]].facts
    assert facts.component == row["component"]
    assert sorted(facts.activities) == sorted(row["activities"].split())


@each_row
def test_a_link_is_doubtful_where_the_crosswalk_doubts_it(row, results):
    assert results[row["result"]].facts.doubtful == (row["link"] == "doubtful")


@each_row
def test_a_result_names_its_component_and_the_rows_of_its_activities_among_its_sources(row, results):
    places = [s.at for s in results[row["result"]].facts.sources if s.at]
    assert ("II", int(row["component"][1:])) in {(p.section, p.component) for p in places}
    assert set(row["activities"].split()) <= {p.row for p in places if p.annex == 2}


def test_the_links_to_activities_are_marked_as_ours(results):
    assert [id for id, record in results.items() if "activities" not in record.facts.ours] == []


def test_the_activities_of_a_result_are_between_its_countries(results, activities):
    strangers = [
        (id, activity)
        for id, record in results.items()
        for activity in record.facts.activities
        if activities[activity].facts.beneficiary != record.facts.beneficiary
        or activities[activity].facts.provider not in record.facts.providers
    ]
    assert strangers == []


@pytest.mark.parametrize("language", USUAL)
def test_the_activity_of_a_doubtful_link_says_so(language, catalogue, results):
    """On its page and not only on that of the result."""
    here = Localised(catalogue, language, Site())
    marked, doubted = set(), set()
    for record in results.values():
        for activity in record.facts.activities:
            tables = relations_of(catalogue.by_name[f"activities/{activity}"], here)
            rows = [row for table in tables if table.id == "results-activities" for row in table.rows]
            found = next(row for row in rows if row.link.address == here.record_address(record))
            marked |= {(record.id, activity)} if found.mark else set()
            doubted |= {(record.id, activity)} if record.facts.doubtful else set()
    assert marked == doubted != set()
