"""How well judged questions are answered."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.search.asking import (
    LACKING,
    Answer,
    Heard,
    asked_of_files,
    judged,
    named,
    on_the_other_page,
    questions,
    some_on_the_other_page,
)

ON_EITHER_PAGE = (*questions(), *on_the_other_page(questions()))
SHOWN = 10
"""So many are shown at first."""


@pytest.fixture(scope="module")
def found_in_files(real_site: Path) -> list[list[str]]:
    """What the same scripts and the same engine find without a browser, on the page of either language."""
    found = asked_of_files(real_site, [(q.page, q.ask) for q in ON_EITHER_PAGE])
    return [names[:SHOWN] for names in found]


def test_of_the_records_that_must_come_first_at_least_95_in_100_do(
    hosted_answers: tuple[Answer, ...], names: dict[str, str]
) -> None:
    found = judged(questions(), named(hosted_answers, names))
    assert found.recall >= 0.95, found.missed
    assert found.reciprocal_rank >= 0.85


def test_on_the_page_of_the_other_language_as_many_do(found_in_files: list[list[str]]) -> None:
    asked = on_the_other_page(questions())
    found = judged(asked, found_in_files[len(asked) :])
    assert found.recall >= 0.95, found.missed


def test_what_is_found_without_a_browser_is_what_the_page_shows(
    judged_once: Heard, found_in_files: list[list[str]], names: dict[str, str]
) -> None:
    asked = (*questions(), *some_on_the_other_page())
    for question, shown in zip(asked, named(judged_once.answers, names), strict=True):
        assert shown == found_in_files[ON_EITHER_PAGE.index(question)], question


def test_what_no_record_is_about_finds_nothing_that_has_all_of_it(hosted_answers: tuple[Answer, ...]) -> None:
    asked = [(q, a) for q, a in zip(questions(), hosted_answers, strict=True) if not q.find]
    assert [q.ask for q, a in asked for _, text in a.hits if not LACKING.search(text)] == []
    assert [q.ask for q, a in asked if not a.hits] == ["covid-19", "ETN", "blockchain"]


def test_there_are_at_least_80_questions_of_all_kinds_about_records_that_there_are(names: dict[str, str]) -> None:
    asked = questions()
    groups = Counter(q.group for q in asked)
    assert len({(q.page, q.ask) for q in asked}) == len(asked) >= 80
    assert set(groups) == {"spanish", "english", "library", "acronyms", "mixed", "typos", "nothing"}
    assert min(n for group, n in groups.items() if group != "nothing") >= 8
    assert {name for q in asked for group in q.find for name in group} <= set(names.values())


def test_bad_answers_would_be_noticed(hosted_answers: tuple[Answer, ...], names: dict[str, str]) -> None:
    shifted = (*hosted_answers[1:], hosted_answers[0])
    assert judged(questions(), named(shifted, names)).recall < 0.5


def test_no_answer_shows_a_record_twice(hosted_answers: tuple[Answer, ...], names: dict[str, str]) -> None:
    for answer in hosted_answers:
        records = [names[address] for address in answer.addresses]
        assert len(set(records)) == len(records), answer.status
