"""The workbook of Annex 2 and Tables 1 to 3, equal to the records."""

from __future__ import annotations

from datetime import date

import pytest

from generator.catalogue.figures import participation
from generator.model.dates import is_exact
from generator.model.kind import Kind
from generator.model.kinds.activities import Activity
from generator.model.kinds.calls import Call
from generator.model.language import USUAL, Language
from generator.views.documents.data import activities, calls, countries, data_workbook, themes
from generator.views.documents.sheets import Sheet
from tests.documents import document, here


def column(sheet: Sheet, n: int) -> list[object]:
    return [row[n] for row in sheet.rows]


@pytest.mark.parametrize("language", USUAL)
def test_every_row_has_a_cell_a_column(language: Language) -> None:
    for sheet in data_workbook(document("rial-data"), here(language)).sheets:
        assert {len(row) for row in sheet.rows} == {len(sheet.columns)}
        assert len({c.label for c in sheet.columns}) == len(sheet.columns)
        assert len(sheet.name) <= 31


def test_annex_2_has_a_row_an_activity_with_the_source_s_own_cells() -> None:
    sheet = activities(here(Language.EN))
    records = {r.id: r for r in here(Language.EN).catalogue.of(Activity)}
    assert sorted(column(sheet, 0), key=str) == sorted(records, key=str)
    for row in sheet.rows:
        facts = records[str(row[0])].facts
        assert row[1:3] == (facts.call, facts.number)
        assert row[15:20] == tuple(facts.as_printed.model_dump().values())


def test_a_known_day_is_a_date_and_what_is_planned_has_none() -> None:
    sheet = activities(here(Language.ES))
    for row, record in zip(sheet.rows, sorted(here(Language.ES).catalogue.of(Activity), key=_number), strict=True):
        periods = record.facts.periods
        assert (row[8] is None) == record.facts.is_planned
        if periods:
            assert isinstance(row[8], date if is_exact(periods[0].start) else str)
            assert isinstance(row[9], date if is_exact(periods[-1].end) else str)


def _number(record: object) -> tuple[int, int]:
    return record.facts.call, record.facts.number  # type: ignore[attr-defined]


def test_table_1_has_the_29_themes_and_counts_their_records() -> None:
    place = here(Language.ES)
    sheet = themes(place)
    assert column(sheet, 0) == [term.id for term in place.catalogue.terms("themes")]
    counted = [sum(row[3:]) for row in sheet.rows]  # type: ignore[arg-type]
    kinds = {Kind.PROGRAMS, Kind.WORKSHOPS, Kind.ACTIVITIES, Kind.RESULTS, Kind.STUDIES}
    records = [r for r in place.catalogue.records if r.kind in kinds]
    assert sum(counted) == sum(len(r.facts.themes) for r in records)


def test_table_2_is_as_the_calls_print_it_and_as_activities_come_to() -> None:
    place = here(Language.ES)
    found = {r.facts.number: r.facts for r in place.catalogue.of(Call)}
    for row in calls(place).rows:
        call = found[int(str(row[0]))]
        assert row[2:8] == (call.opened, call.received, call.selected, call.completed, call.planned, call.cancelled)
        ours = [a.facts for a in place.catalogue.of(Activity) if a.facts.call == call.number]
        assert row[8:] == (sum(not a.is_planned for a in ours), sum(a.is_planned for a in ours))


def test_table_3_counts_what_every_country_gave_and_received() -> None:
    place = here(Language.EN)
    sheet = countries(place)
    for row in sheet.rows:
        assert row[2:6] == tuple(participation(place.catalogue, str(row[0])))
        assert all(said in (counted, None) for counted, said in zip(row[2:6], row[6:], strict=True)), row
    assert sum(column(sheet, 2) + column(sheet, 3)) == len(activities(place).rows)  # type: ignore[arg-type]
