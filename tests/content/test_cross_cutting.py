"""The topics and populations of all records against the rule in the notes of their vocabularies, in both directions."""

from __future__ import annotations

import pytest

from tests.content.cross_cutting import (
    BY_THEME,
    NOT_ITS_SUBJECT,
    PRESENT_EVERYWHERE,
    TOLD_BY_A_RESULT,
    WORDS,
    body,
    given_by_theme,
    names,
    terms_of,
    told,
)


@pytest.fixture(scope="module")
def records(content):
    return content.records


def excepted(record) -> tuple[str, ...]:
    return NOT_ITS_SUBJECT.get(record.name, ("", ()))[1]


@pytest.mark.parametrize("term", WORDS, ids="-".join)
def test_what_names_a_term_in_its_title_or_summary_has_it(term, records):
    """Only those who are present in nearly every text may be named there by the way."""
    free = term in PRESENT_EVERYWHERE
    named = [r for r in records if names(term, told(r)) and not (free and term[1] in excepted(r))]
    assert [r.name for r in named if term not in terms_of(r)] == []


@pytest.mark.parametrize("term", [term for term in WORDS if term not in PRESENT_EVERYWHERE], ids="-".join)
def test_what_names_a_term_in_its_text_has_it_or_a_reason_is_stated(term, records):
    named = [r for r in records if names(term, body(r)) and term[1] not in excepted(r)]
    assert [r.name for r in named if term not in terms_of(r)] == []


@pytest.mark.parametrize("theme", BY_THEME)
def test_what_has_a_theme_that_gives_a_term_has_the_term(theme, records):
    given = set(BY_THEME[theme])
    assert [r.name for r in records if theme in r.facts.themes and not given <= terms_of(r)] == []


def test_whatever_has_a_term_names_it_or_has_it_from_its_theme(records):
    by_name = {record.name: record for record in records}
    found = [(r, term) for r in records for term in terms_of(r) - set(given_by_theme(r))]

    def evidence(record) -> str:
        result = by_name.get(TOLD_BY_A_RESULT.get(record.name))
        return told(record) + body(record) + (told(result) + body(result) if result else "")

    assert [(r.name, term) for r, term in found if not names(term, evidence(r))] == []


def test_a_term_is_always_ours(records):
    told_of = [(r, field) for r in records for field in ("topics", "populations") if getattr(r.facts, field)]
    assert [r.name for r, field in told_of if field not in r.facts.ours] == []


def test_every_exception_is_needed(records):
    by_name = {record.name: record for record in records}
    stated = [(by_name[name], id) for name, (_, ids) in NOT_ITS_SUBJECT.items() for id in ids]
    terms = {id: [term for term in WORDS if term[1] == id] for _, id in stated}
    idle = [
        (r.name, id)
        for r, id in stated
        for term in terms[id]
        if term in terms_of(r) or not names(term, told(r) + body(r))
    ]
    assert idle == []


def test_the_rule_has_words_for_every_term(catalogue):
    listed = {(scheme, term.id) for scheme in ("topics", "populations") for term in catalogue.terms(scheme)}
    assert WORDS.keys() == listed


def test_all_activities_on_gender_and_all_on_child_labour_are_found(content):
    having = {
        topic: {r.id for r in content.records if r.kind == "activities" and topic in r.facts.topics}
        for topic in ("gender-equality", "child-labour")
    }
    assert having["gender-equality"] == {"2-11", "5-8", "5-9", "8-5"}
    assert having["child-labour"] == {"3-9", "5-3", "6-1", "7-3", "7-5", "7-7", "8-1"}
