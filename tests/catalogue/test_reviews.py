from __future__ import annotations

from datetime import date

import pytest

from generator.catalogue.reviews import Review, due_on, review_of, reviews_of
from generator.model.facts import Facts
from generator.model.source import Source

EDITION = date(2026, 11, 29)


def facts(**said: object) -> Facts:
    return Facts(sources=(Source(document="report"),), **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reviewed", "months", "due"),
    [
        ("2026-01-31", 1, date(2026, 2, 28)),
        ("2024-01-31", 1, date(2024, 2, 29)),
        ("2025-12-05", 12, date(2026, 12, 5)),
        ("2025-11", 1, date(2025, 12, 1)),
        ("2025", 30, date(2027, 7, 1)),
        ("2025-05-04", 999_999, None),
    ],
)
def test_a_review_is_due_on_the_same_day_of_a_later_month_or_on_its_last(
    reviewed: str, months: int, due: date | None
) -> None:
    assert due_on(facts(reviewed=reviewed, review_in=months)) == due


@pytest.mark.parametrize(
    ("said", "review"),
    [
        ({}, None),
        ({"owner": "ministry-ar"}, Review.NEVER),
        ({"review_in": 12}, Review.NEVER),
        ({"reviewed": "2001-01-01"}, Review.CURRENT),
        ({"reviewed": "2025-11-29", "review_in": 12}, Review.CURRENT),
        ({"reviewed": "2025-11-28", "review_in": 12}, Review.OVERDUE),
    ],
)
def test_how_a_record_stands_is_told_by_the_edition(said: dict[str, object], review: Review | None) -> None:
    assert review_of(facts(**said), EDITION) == review


def test_nothing_is_overdue_in_an_edition_without_a_date() -> None:
    assert review_of(facts(reviewed="2001-01-01", review_in=1), None) == Review.CURRENT


def test_records_are_counted_by_how_they_stand_and_those_without_owners_not_at_all() -> None:
    found = [facts(), facts(owner="oas"), facts(owner="oas"), facts(reviewed="2026-01-01")]
    assert reviews_of(found, EDITION) == {Review.NEVER: 2, Review.CURRENT: 1}
