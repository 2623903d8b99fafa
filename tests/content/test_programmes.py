"""The programmes against the verdicts of `docs/programmes.md` and the activities."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.model.kind import Kind
from generator.model.kinds.programs import Program
from generator.model.kinds.results import Result
from generator.model.language import USUAL, Language
from generator.views.localised import Localised
from generator.views.pages.lists import list_views
from generator.views.site import Site

PAGE = (Path(__file__).parents[2] / "docs" / "programmes.md").read_text("utf-8")
NO_COUNTRY = "Of no one country"

_RECORD = re.compile(r"record \[(?P<id>[a-z0-9-]+)\]\(\.\./content/programs/(?P=id)\.es\.md\)")
_ACTIVITY = re.compile(r"\b[1-8]-\d{1,2}\b")


class Verdict(NamedTuple):
    country: str | None
    candidate: str
    places: str
    verdict: str
    status: str

    @property
    def record(self) -> str | None:
        found = _RECORD.match(self.verdict)
        return found["id"] if found else None


def verdicts() -> list[Verdict]:
    """The rows of the tables of the countries, and of the candidates of no one country."""
    found = []
    for section in re.split(r"(?m)^## ", PAGE)[1:]:
        heading = section.splitlines()[0]
        code = re.search(r"\((\w\w)\)$", heading)
        if code or heading == NO_COUNTRY:
            rows = re.findall(r"(?m)^\| (?!Candidate )(.*) \|$", section)
            found += [Verdict(code and code[1], *re.split(r" \| ?", row, maxsplit=3)) for row in rows]
    return found


def counted(heading: str) -> dict[str, list[int]]:
    """The numbers of a table of counts, by the first word of each row."""
    table = PAGE.split(f"| {heading} |", 1)[1].split("\n\n", 1)[0]
    rows = [re.split(r"\s*\|\s*", line.strip("| ")) for line in table.splitlines()[2:]]
    return {re.findall(r"[\w -]+", name)[0]: [int(n.strip("*")) for n in cells] for name, *cells in rows}


VERDICTS = verdicts()
GIVEN = [verdict for verdict in VERDICTS if verdict.record]


@pytest.fixture(scope="module")
def programs(report):
    """Those that the report knows; what a ministry describes here itself has no status and needs no verdict."""
    return {record.id: record for record in report.of(Program) if record.facts.status}


def test_every_programme_has_one_verdict_with_its_country_and_status(programs):
    assert sorted(v.record for v in GIVEN) == sorted(programs)
    facts = {id: (record.facts.country, record.facts.status) for id, record in programs.items()}
    assert [v for v in GIVEN if (v.country, v.status) != facts[v.record]] == []


def test_each_row_is_of_one_candidate_and_none_is_there_twice():
    assert [v.candidate for v in VERDICTS if ";" in v.candidate] == []
    rows = Counter((v.country, v.candidate) for v in VERDICTS)
    assert [row for row, n in rows.items() if n > 1] == []


def test_what_has_no_record_has_a_reason_and_no_status():
    others = [v for v in VERDICTS if not v.record]
    assert [v for v in others if not re.match(r"no record: \w.{8}", v.verdict) or v.status] == []


def test_the_counts_are_those_of_the_tables(programs):
    kept, all_ = len(GIVEN), len(VERDICTS)
    assert counted("Verdict | Candidates") == {"record": [kept], "no record": [all_ - kept], "Total": [all_]}
    statuses = Counter(record.facts.status for record in programs.values())
    assert counted("Status in the sources | Records") == {status: [n] for status, n in statuses.items()}
    with_record = Counter(v.country or "none" for v in GIVEN)
    every = Counter(v.country or "none" for v in VERDICTS)
    counts = {country: [with_record[country], n - with_record[country]] for country, n in every.items()}
    assert counted("Country | Records | No record") == counts


def test_every_activity_has_a_verdict_among_those_of_its_provider(activities):
    judged = {(v.country, id) for v in VERDICTS for id in _ACTIVITY.findall(v.places)}
    assert [id for id, record in activities.items() if (record.facts.provider, id) not in judged] == []


def test_what_a_verdict_names_as_its_place_holds_the_activities_of_its_record(programs):
    named = {v.record: set(_ACTIVITY.findall(v.places)) for v in GIVEN}
    assert [id for id, record in programs.items() if not set(record.facts.activities) <= named[id]] == []


def test_the_links_of_the_page_lead_to_files():
    links = re.findall(r"\]\(\.\./([^)]+)\)", PAGE)
    assert len(links) > len(GIVEN)
    assert [link for link in links if not (Path(__file__).parents[2] / link).is_file()] == []


def test_the_activities_of_a_programme_were_provided_by_its_country(programs, activities):
    """What a country learned is among the related records; `activities` are those in which it shared."""
    strangers = [
        (id, activity)
        for id, record in programs.items()
        for activity in record.facts.activities
        if activities[activity].facts.provider != record.facts.country
    ]
    assert strangers == []


def test_a_programme_cites_the_row_of_each_of_its_activities(programs):
    uncited = [
        (id, activity)
        for id, record in programs.items()
        for activity in record.facts.activities
        if activity not in {source.at.row for source in record.facts.sources if source.at and source.at.annex == 2}
    ]
    assert uncited == []


def test_a_learner_s_programme_is_not_among_those_that_can_be_taught(programs):
    """What taught names the activities or the workshop in which it was shared; what learned names none."""
    taught = {id for id, record in programs.items() if record.facts.activities or record.facts.workshops}
    assert sorted(taught) == sorted(id for id, record in programs.items() if not record.facts.stands_apart)


def test_the_topic_of_activities_has_results_where_a_result_names_it(programs, report):
    named = {id for result in report.of(Result) for id in result.facts.programs}
    topics = {id: record.facts.status for id, record in programs.items() if record.facts.status.startswith("topic")}
    assert topics == {id: "topic-with-results" if id in named else "topic" for id in topics}


def test_the_name_of_what_is_only_a_topic_is_ours(programs):
    topics = [record for record in programs.values() if record.facts.status.startswith("topic")]
    assert [record.id for record in topics if "title" not in record.facts.ours] == []


def test_what_the_sources_describe_is_told(programs):
    described = [record for record in programs.values() if record.facts.status in ("described", "learned", "proposed")]
    assert [record.id for record in described if not record.texts[record.original].has_body] == []


@pytest.mark.parametrize("language", USUAL)
def test_who_narrows_the_list_to_the_theme_of_an_activity_is_led_to_who_gave_it(language, catalogue, activities):
    """Or to its area, where no programme has the theme."""
    here = Localised(catalogue, language, Site())
    (shown,) = list_views(Kind.PROGRAMS, here)
    leads = {lead.code: {giver.address for giver in lead.givers} for lead in shown.leads if lead.facet == "themes"}
    areas = {term.id: term.broader for term in catalogue.terms("themes")}
    unseen = [
        (id, theme)
        for id, record in activities.items()
        for theme in record.facts.themes
        if here.term_address("countries", record.facts.provider) not in leads.get(theme, leads[areas[theme]])
    ]
    assert len(activities) == 91
    assert unseen == []


def test_what_was_only_planned_is_not_said_to_have_been_given(catalogue):
    here = Localised(catalogue, Language.EN, Site())
    (shown,) = list_views(Kind.PROGRAMS, here)
    (givers,) = (
        {giver.address: giver.label for giver in lead.givers} for lead in shown.leads if lead.code == "child-labour"
    )
    said = {country: givers[here.term_address("countries", country)] for country in ("CR", "PA")}
    assert said == {"CR": "Costa Rica: 1 planned as of April 2015", "PA": "Panama: 1 activity"}


def test_a_programme_has_a_theme(programs):
    assert [id for id, record in programs.items() if not record.facts.themes] == []


@pytest.mark.parametrize("language", Language)
def test_no_two_programmes_have_the_same_title(language, programs):
    titles = Counter(record.text(language).title for record in programs.values())
    assert [title for title, n in titles.items() if n > 1] == []
