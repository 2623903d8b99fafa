"""Which records their owners have reviewed, and which want it again: by the date of the edition, never by a clock.

    review_of(facts, edition)    # None where a record names neither owner nor date: nobody is asked for it

What was changed counts for nothing here, in form or otherwise: a record is reviewed where its `reviewed` says so.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import MAXYEAR, date
from enum import StrEnum

from generator.model.facts import Facts


class Review(StrEnum):
    """How a record that has an owner, or a date, stands."""

    CURRENT = "current"
    OVERDUE = "overdue"
    NEVER = "never"
    """It has an owner, who has not said yet that it is right."""


def review_of(facts: Facts, edition: date | None) -> Review | None:
    """How a record stands in an edition; None where it says nothing of it. Without a date nothing is overdue."""
    if not is_kept(facts):
        return None
    if facts.reviewed is None:
        return Review.NEVER
    due = due_on(facts)
    return Review.OVERDUE if due and edition and due < edition else Review.CURRENT


def is_kept(facts: Facts) -> bool:
    """Whether somebody is to say that a record is right, or has said it."""
    return any(value is not None for value in (facts.owner, facts.reviewed, facts.review_in))


def due_on(facts: Facts) -> date | None:
    """The day after which a record wants a review again; None where it never does."""
    return _months_after(facts.reviewed, facts.review_in) if facts.reviewed and facts.review_in else None


def _months_after(day: date, months: int) -> date | None:
    """The same day of a later month, or its last: 31 January and a month are 28 February."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])) if year <= MAXYEAR else None


def reviews_of(records: Iterable[Facts], edition: date | None) -> Mapping[Review, int]:
    """How many of the records stand in each way; those that say nothing of it are in none."""
    return Counter(review for facts in records if (review := review_of(facts, edition)))
