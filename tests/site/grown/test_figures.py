"""What the report prints stays true of its own records, whatever came after it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from tests.built import Project, text_of
from tests.site.grown.site import PAGES, Grown, each_language

REGISTERS = ("figures", "figures-calls", "figures-countries")


@each_language
def test_the_registers_hold_the_report_to_its_own_records_and_show_both_numbers(language: str, grown: Grown) -> None:
    until, today = {"es": ("hasta abril de 2015", "hoy"), "en": ("to April 2015", "today")}[language]
    figures = "\n".join(text_of(tr) for name in REGISTERS for tr in grown.page(language, PAGES, name).all("tr"))
    activities = grown.of("activities").values()
    done = sum(f["status"] == "completed" for f in activities)
    sides = {f["provider"] for f in activities} | {f["beneficiary"] for f in activities}
    received, selected = (sum(f.get(n, 0) for f in grown.of("calls").values()) for n in ("received", "selected"))
    studies = sum(f["type"] == "study" for f in grown.of("studies").values())
    themes = (grown.project.folder / "content/vocabularies/themes.yml").read_text("utf-8").count("\n  - id: ")
    calls = ((8, len(grown.of("calls"))), (388, received), (100, selected))
    other = ((20, len(grown.of("workshops"))), (83, done), (28, len(sides)), (3, studies), (29, themes))
    for before, now in (*calls, *other):
        assert f"{before} {until}; {now} {today}" in figures, (before, now)


@each_language
def test_a_row_of_table_3_has_two_numbers_where_the_country_went_on_and_one_where_not(
    language: str, grown: Grown
) -> None:
    gave = Counter(f["provider"] for f in grown.of("activities").values() if f["status"] == "completed")
    went_on = {}
    for row in grown.page(language, PAGES, "figures-countries").all("tr"):
        country, _, column = (row.get("id") or "").partition("-")
        if column == "gave" and len(country) == 2:
            printed, said = (text_of(td) for td in list(row.iter("td"))[:2])
            numbers = [int(n) for n in re.findall(r"(?<![\w-])\d{1,3}(?!\d)", said)]
            went_on[country] = gave[country.upper()] != int(printed)
            wanted = [int(printed), gave[country.upper()]] if went_on[country] else [int(printed)]
            assert numbers == wanted, said
    assert went_on["ar"]
    assert len(went_on) == 17


def test_planned_activities_that_take_place_change_no_figure_of_the_report(grown: Grown, tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path, grown.project.folder / "content")
    for id, facts in grown.of("activities").items():
        if facts["status"] == "planned" and max(grown.closing(facts)) == "2015-04":
            name = f"activities/{id}.es.md"
            project.edit(name, "status: planned", "status: completed\nperiods: [2016-03-07/2016-03-11]")
            project.edit(name, "\nsources:\n", "\nsources:\n  - document: follow-up-2016\n")
    assert project.problems() == []


def test_a_workshop_that_claims_to_be_in_the_report_is_a_problem_that_says_what_to_do(
    grown: Grown, tmp_path: Path
) -> None:
    project = Project.in_folder(tmp_path, grown.project.folder / "content")
    claimant = project.read("workshops/2016-basseterre.es.md")
    claimed = claimant.replace("follow-up-2016", "rial-report-2006-2015").replace("2016-09", "2014-09")
    project.write("workshops/2016-basseterre.es.md", claimed)
    problems = project.problems("en")
    assert any(
        "the figure printed in rial-report-2006-2015 is 20, but the records that cite it give 21" in p for p in problems
    )
    assert all("name in its “sources” the document in which it is" in p for p in problems)
