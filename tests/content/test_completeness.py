"""What must hold of all content."""

from __future__ import annotations

import pytest

from generator.catalogue.translation import Standing, translations_of
from generator.model.field import Ref
from generator.model.kind import Kind
from generator.model.kinds.activities import Activity
from generator.model.kinds.calls import Call
from generator.model.kinds.studies import Study
from generator.model.kinds.workshops import Workshop
from generator.model.language import USUAL, Language
from generator.model.values import marked_values
from generator.validate.check import problems_of
from generator.views.parts.frames import FOOT
from generator.words import words_of

COMPLETE = {Workshop: 20, Activity: 91, Call: 8}
"""The kinds of which the report lists every record, with how many it lists."""


def test_the_content_has_no_problems(content):
    words = words_of(Language.ES)
    assert [words.problem(p) for p in problems_of(content)] == []


def test_every_kind_has_records_and_what_the_report_lists_is_complete(catalogue, report):
    assert min(len(records) for records in catalogue.by_kind.values()) >= 2
    assert {model: len(report.of(model)) for model in COMPLETE} == COMPLETE


def test_the_three_studies_and_the_three_audits_of_the_report_are_there(report):
    types = sorted(record.facts.type for record in report.of(Study))
    assert types == ["audit"] * 3 + ["study"] * 3


def test_what_the_printed_sources_list_is_in_both_languages(report):
    """An outdated translation is no fault: whoever corrects one language need not know the other."""
    printed = [r for model in (Activity, Call, Workshop, Study) for r in report.of(model)]
    standings = {r.name: {t.standing for t in translations_of(r, USUAL)} for r in printed}
    assert [name for name, found in standings.items() if Standing.MISSING in found] == []


@pytest.mark.parametrize("language", USUAL)
def test_a_translation_has_a_summary_and_a_body_where_its_original_has_them(language, content):
    lacking = [
        record.name
        for record in content.records
        for original, text in [(record.texts[record.original], record.text(language))]
        if (bool(original.summary), original.has_body) != (bool(text.summary), text.has_body)
    ]
    assert lacking == []


def test_every_record_but_an_activity_has_a_summary_in_both_languages(content):
    others = [r for r in content.records if r.kind != Kind.ACTIVITIES]
    assert [r.name for r in others if not all(text.summary for text in r.texts.values())] == []


def test_every_document_that_a_record_or_a_vocabulary_cites_is_in_the_library(content, catalogue):
    holders = [*((r.name, r.facts) for r in content.records), *((v.name, v.scheme) for v in content.vocabularies)]
    cited = {
        (name, f"library/{mark.value}")
        for name, holder in holders
        for mark in marked_values(holder, Ref)
        if mark.mark.kind == Kind.LIBRARY
    }
    assert cited
    assert [(name, document) for name, document in sorted(cited) if document not in catalogue.by_name] == []


def test_every_document_of_the_five_sources_is_cited(catalogue):
    sources = ("rial-report-2006-2015", "technical-assistance-workshop-2007", "ripso-peer-rounds")
    for name in (*sources, "labour-cooperation-trends"):
        assert catalogue.incoming(catalogue.by_name[f"library/{name}"]), name


def test_every_page_to_which_the_foot_leads_is_there(content):
    assert {f"pages/{id}" for id in FOOT} <= {record.name for record in content.records}
