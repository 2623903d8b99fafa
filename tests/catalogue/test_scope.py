"""A document's figures are about the records that cite it, as it knew them when it closed."""

from __future__ import annotations

import pytest

from generator.catalogue.computations import computed
from generator.catalogue.scope import Scope, reach_of
from generator.model.kinds.activities import Activity
from generator.model.kinds.workshops import Workshop
from generator.model.source import Place, Source
from tests.catalogue.small import Files, activity, file

REPORT = Source(document="report")


def document(*lines: str) -> str:
    return file(
        "title: Informe", "document_class: report", "availability: not-held", *lines, "sources: [{document: a}]"
    )


def call(number: int, opened: str, source: str = "report") -> str:
    return file(f"title: C{number}", f"number: {number}", f"opened: {opened}", f"sources: [{{document: {source}}}]")


def workshop(number: int, start: str, source: str) -> str:
    when = (f"start: {start}", f"end: {start}")
    return file(f"title: T{number}", f"number: {number}", "country: PE", *when, f"sources: [{source}]")


FILES: Files = {
    "library/report.es.md": document("covers: 2006/2015-04", "issued: 2015-06"),
    "library/later.es.md": document("issued: 2016-11"),
    "calls/8.es.md": call(8, "2015-01"),
    "calls/9.es.md": call(9, "2016"),
    "activities/8-1.es.md": activity(8, 1, "PE", "AR", period="2014-12-01/2014-12-03"),
    "activities/8-2.es.md": activity(8, 2, "AR", "PE", period="2015-05-11/2015-05-15"),
    "activities/8-3.es.md": activity(8, 3, "AR", "CO"),
    "activities/9-1.es.md": activity(9, 1, "PE", "AR"),
    "workshops/w1.es.md": workshop(1, "2014-12-10", "{document: report, at: {annex: 1, number: 1}}"),
    "workshops/w2.es.md": workshop(2, "2015-04-30", "{document: report, at: {section: III}}"),
    "workshops/w3.es.md": workshop(3, "2016-02-01", "{document: report}"),
    "workshops/w4.es.md": workshop(4, "2014-02-01", "{document: later}"),
}


@pytest.fixture
def catalogue(catalogue_of):
    return catalogue_of(FILES)


def ids(scope: Scope, model: type) -> list[str]:
    return sorted(r.id for r in scope.of(model))


def test_a_document_tells_of_what_cites_it_and_is_not_later_than_its_close(catalogue):
    assert ids(Scope(catalogue, (REPORT,)), Workshop) == ["w1", "w2"]


def test_what_a_place_is_about_cites_that_place_or_a_part_of_it(catalogue):
    annex = Source(document="report", at=Place(annex=1))
    assert ids(Scope(catalogue, (annex,)), Workshop) == ["w1"]
    assert ids(Scope(catalogue, (annex, Source(document="later"))), Workshop) == ["w1", "w4"]


def test_what_was_done_after_a_document_closed_was_planned_when_it_did(catalogue):
    scope = Scope(catalogue, (REPORT,))
    states = {r.id: r.facts.status for r in scope.of(Activity)}
    assert states == {"8-1": "completed", "8-2": "planned", "8-3": "planned"}
    assert (computed(scope, "activities.completed"), computed(scope, "activities.planned")) == (1, 2)
    assert (computed(catalogue, "activities.completed"), computed(catalogue, "activities.planned")) == (2, 2)


def test_an_activity_of_a_call_that_opened_later_is_not_in_the_document(catalogue):
    scope = Scope(catalogue, (REPORT,))
    assert computed(scope, "call.9.planned") == 0
    assert computed(catalogue, "call.9.planned") == 1


def test_a_term_that_names_no_document_is_in_no_figure(catalogue_of):
    terms = "labels: {es: Temas, en: Themes}\nbroader: areas\nterms:\n"
    for id, sources in (("T1", ", sources: [{document: report, at: {table: 1}}]"), ("T2", "")):
        terms += f"  - {{id: {id}, broader: T, labels: {{es: {id}, en: {id}}}{sources}}}\n"
    catalogue = catalogue_of({"library/report.es.md": document(), "vocabularies/themes.yml": terms})
    assert computed(Scope(catalogue, (REPORT,)), "themes") == 1
    assert computed(catalogue, "themes") == 2


def test_records_reach_to_their_last_day_or_to_the_close_of_their_sources(catalogue):
    by_id = {r.id: r for r in catalogue.records}
    assert reach_of(catalogue, [by_id["w1"]]) == "2015-04"
    assert reach_of(catalogue, [by_id["8-2"], by_id["w1"]]) == "2015-05"
    assert reach_of(catalogue, [by_id["w4"]]) == "2016-11"
    assert reach_of(catalogue, []) is None
