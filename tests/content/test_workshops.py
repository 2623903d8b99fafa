"""The workshops against the headings of Annex 1."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.kinds.workshops import Workshop
from generator.model.language import Language
from tests.content.printed import Event, event, folded, rows, unaccented

ANNEX_1 = rows("annex1")
each_heading = pytest.mark.parametrize("row", ANNEX_1, ids=lambda row: row["number"])


@pytest.fixture(scope="module")
def workshops(report):
    """Those of the report."""
    return {record.facts.number: record for record in report.of(Workshop)}


def test_the_twenty_workshops_of_annex_1_are_there_in_the_order_of_their_dates(report):
    by_date = sorted(report.of(Workshop), key=lambda record: record.facts.start)
    assert [record.facts.number for record in by_date] == list(range(1, 21))
    assert [row["number"] for row in ANNEX_1] == [str(n) for n in range(1, 21)]


@each_heading
def test_a_workshop_has_the_title_of_its_heading(row, workshops):
    record = workshops[int(row["number"])]
    assert record.original == Language.ES
    assert folded(record.text(Language.ES).title) == folded(event(row["heading"]).title)


@each_heading
def test_a_workshop_has_the_place_and_the_days_of_its_heading(row, workshops):
    facts = workshops[int(row["number"])].facts
    printed = event(row["heading"])
    assert (facts.country, facts.start, facts.end) == (printed.country, printed.start, printed.end)
    assert unaccented(facts.city or "") == unaccented(printed.city or "")


@each_heading
def test_a_workshop_names_its_number_in_annex_1_among_its_sources(row, workshops):
    places = [s.at for s in workshops[int(row["number"])].facts.sources]
    assert any(p and (p.annex, p.number) == (1, int(row["number"])) for p in places)


def test_only_the_workshop_of_the_bahamas_has_no_city(workshops):
    assert [number for number, record in workshops.items() if record.facts.city is None] == [18]


def test_a_heading_is_read_from_its_end():
    heading = "Seminario “El trabajo, hoy”, Cocoyoc, Morelos, México, 30 de noviembre al 1 de diciembre, 2010 (RIAL)"
    first, last = date(2010, 11, 30), date(2010, 12, 1)
    assert event(heading) == Event("Seminario “El trabajo, hoy”", "Cocoyoc", "MX", first, last)


def test_the_themes_that_this_site_inferred_are_marked_as_ours(workshops):
    assert [n for n, r in workshops.items() if not r.facts.themes or "themes" not in r.facts.ours] == []
