"""The library against what the sources name."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.catalogue.scope import Scope
from generator.model.kinds.library import Document
from generator.model.kinds.workshops import Workshop
from generator.model.language import USUAL
from generator.model.source import Source

SOURCE_DOCUMENTS = {
    "labour-cooperation-trends": 2,
    "technical-assistance-workshop-2007": 1,
    "rial-report-2006-2015": 1,
    "ripso-peer-rounds": 1,
}
"""With how many of the five texts each is; the slides are there in two extractions."""

STUDIES = {"gender-equality-2007": "2007", "gender-institutionalization-2009": "2009", "gender-audits-2013": "2013"}
PRINTED_BULLETINS = ("2007", "2008", "2009", "2010", "2013")
AUDITED = ("BB", "PE", "SV")
CLASSES_OF_THE_VIRTUAL_LIBRARY = {"authorities", "organization-chart", "responsibilities", "manual"}


@pytest.fixture(scope="module")
def library(catalogue):
    """The documents that one of the five texts is or names; the site may hold more."""
    texts = Scope(catalogue, tuple(Source(document=document) for document in SOURCE_DOCUMENTS))
    named = {record.name for record in texts.of(Document)}
    return {record.id: record for record in catalogue.of(Document) if record.name in named}


def test_there_are_at_least_thirty_records_in_both_languages(library):
    assert len(library) >= 30
    assert [id for id, record in library.items() if set(record.texts) != set(USUAL)] == []


def test_the_five_source_documents_are_there_and_are_their_own_sources(library):
    assert sum(SOURCE_DOCUMENTS.values()) == 5
    cited = {s.document for record in library.values() for s in record.facts.sources}
    assert cited >= set(SOURCE_DOCUMENTS)
    assert [id for id in SOURCE_DOCUMENTS if id not in {s.document for s in library[id].facts.sources}] == []


def test_the_three_studies_are_there_with_their_years(library):
    assert {id: library[id].facts.issued for id in STUDIES} == STUDIES
    assert {library[id].facts.document_class for id in STUDIES} == {"study"}


def test_the_five_printed_bulletins_are_there_by_year(library):
    bulletins = [r.facts for r in library.values() if r.facts.document_class == "bulletin"]
    assert sorted(facts.issued for facts in bulletins if facts.issued) == list(PRINTED_BULLETINS)
    assert len([facts for facts in bulletins if not facts.issued]) == 1, "the electronic series"


def test_each_audit_has_its_assessment_and_its_action_plan(library):
    audits = Counter(r.facts.country for id, r in library.items() if id.startswith("gender-audit-"))
    assert audits == dict.fromkeys(AUDITED, 2)


def test_the_four_classes_of_the_virtual_library_are_there(library):
    place = ("III", "m")
    found = {
        record.facts.document_class
        for record in library.values()
        for source in record.facts.sources
        if source.at and (source.at.section, source.at.item) == place
    }
    assert found == CLASSES_OF_THE_VIRTUAL_LIBRARY


def test_what_is_not_held_names_the_place_that_names_it(library):
    nowhere = [
        id
        for id, record in library.items()
        if record.facts.availability == "not-held" and id not in SOURCE_DOCUMENTS
        if not all(source.at and source.at.model_dump(exclude_none=True) for source in record.facts.sources)
    ]
    assert nowhere == []


def test_a_document_that_a_workshop_names_is_related_to_it(library, catalogue):
    strangers = [
        (record.name, document.record)
        for record in catalogue.of(Workshop)
        for document in record.facts.documents
        if document.record and record.name not in catalogue.by_name[f"library/{document.record}"].facts.related
    ]
    assert strangers == []


@pytest.mark.parametrize("language", USUAL)
def test_no_two_documents_have_the_same_title_or_summary(language, library):
    said = Counter(words for r in library.values() for words in (r.text(language).title, r.text(language).summary))
    assert [words for words, n in said.items() if n > 1] == []
