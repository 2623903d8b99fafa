"""The page of the records that want a review of their owners, under each country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalogue.reviews import Review, review_of, reviews_of
from generator.model.record import AnyRecord
from generator.model.values import items_of
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.frames import Frame, frame
from generator.views.parts.proposals import edit_address
from generator.views.parts.reviews import ReviewLine, review_line
from generator.views.tables.jumps import jumps_by_letter
from generator.words import dates


@dataclass(frozen=True, slots=True)
class ToReview:
    """A record that wants a review: what it is, how it stands, and where to edit it."""

    record: Link
    kind: str
    line: ReviewLine
    edit: str | None


@dataclass(frozen=True, slots=True)
class CountryReviews:
    """Those of a country, or of none."""

    id: str
    country: Link
    records: tuple[ToReview, ...]


@dataclass(frozen=True, slots=True)
class ReviewsView:
    """The page of the records that want a review."""

    frame: Frame
    intro: str
    counts: tuple[str, ...]
    """How many records stand in each way."""

    edition: str | None
    """The day by which it is told what is overdue; None where the edition has none, and nothing is."""

    wanted: tuple[CountryReviews, ...]
    jumps: tuple[Link, ...]


def reviews_view(here: Localised) -> ReviewsView:
    """All that wants a review; a record of two countries stands under both."""
    words, edition = here.words, here.site.edition
    kept = here.catalogue.kept()
    counts = reviews_of((record.facts for record in kept), edition)
    groups = tuple(_groups([r for r in kept if review_of(r.facts, edition) != Review.CURRENT], here))
    return ReviewsView(
        frame=frame(
            here,
            here.addresses(lambda p: p.reviews),
            heading=words["reviews.title"],
            description=words["reviews.intro"],
            breadcrumbs=(Link(words["reviews.title"]),),
        ),
        intro=words["reviews.intro"],
        counts=tuple(words.say(f"reviews.counts.{review}", n=counts.get(review, 0)) for review in Review),
        edition=words.say("reviews.edition", date=dates.day(words, edition)) if edition else None,
        wanted=groups,
        jumps=jumps_by_letter([(g.country.label, g.id) for g in groups if g.country.address], here),
    )


def _groups(records: Sequence[AnyRecord], here: Localised) -> Iterator[CountryReviews]:
    named = {record.name: set(_countries(record)) for record in records}
    for term in here.sorted_terms("countries"):
        found = [record for record in records if term.id in named[record.name]]
        if found:
            yield CountryReviews(term.id.lower(), here.term_link("countries", term.id), _rows(found, here))
    if rest := [record for record in records if not named[record.name]]:
        yield CountryReviews("none", Link(here.words["reviews.no_country"]), _rows(rest, here))


def _countries(record: AnyRecord) -> Iterator[str]:
    """The countries that a record is about, as its kind declares."""
    facts = record.facts
    return (country for plays in facts.traits.countries for country in items_of(facts, plays.field))


def _rows(records: Sequence[AnyRecord], here: Localised) -> tuple[ToReview, ...]:
    return tuple(
        ToReview(
            here.record_link(record),
            str(here.words[f"kinds.{record.kind}.singular"]),
            line,
            edit_address(record.texts[record.original], here),
        )
        for record in records
        if (line := review_line(record, here))
    )
