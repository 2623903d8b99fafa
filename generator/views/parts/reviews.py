"""What a page says of the review of its record: who answers for it, and when that owner last found it right."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.reviews import Review, due_on, review_of
from generator.model.facts import Facts
from generator.model.record import AnyRecord
from generator.views.links import Link
from generator.views.localised import Localised
from generator.words import dates


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """How a record stands, who keeps it, and the days that tell it."""

    review: Review
    owner: Link | None
    reviewed: str
    """The day on which its owner last found it right; empty where that has not been."""

    due: str
    """The day after which that is to be asked again; empty where it never is."""

    @property
    def is_overdue(self) -> bool:
        """Whether its owner is to be asked again."""
        return self.review is Review.OVERDUE


def review_line(record: AnyRecord, here: Localised) -> ReviewLine | None:
    """What is said of the review of a record; None where it names neither an owner nor a day."""
    facts = record.facts
    review = review_of(facts, here.site.edition)
    if review is None:
        return None
    owner = here.term_link("organizations", facts.owner) if facts.owner else None
    due = due_on(facts)
    return ReviewLine(review, owner, _reviewed(facts, here), dates.day(here.words, due) if due else "")


def _reviewed(facts: Facts, here: Localised) -> str:
    return dates.partial_date(here.words, facts.reviewed.isoformat()) if facts.reviewed else ""


def reviews_link(here: Localised) -> Link | None:
    """To the page of the records that want a review, where any record has an owner."""
    return Link(here.words["reviews.title"], here.reviews) if here.catalogue.kept() else None
