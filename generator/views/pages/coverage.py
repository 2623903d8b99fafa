"""The page of the coverage: the holdings and gaps of each country, for those who complete them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.catalogue.coverage import Coverage, coverage_of
from generator.catalogue.library import INSTITUTIONAL
from generator.catalogue.reviews import Review
from generator.views.links import Address, Link
from generator.views.localised import Localised
from generator.views.pages.vocabularies import scheme_link
from generator.views.parts.frames import Frame, frame
from generator.views.parts.institutions import HOW_TO
from generator.views.tables.jumps import jumps_by_letter
from generator.views.tables.table import Column
from generator.words import dates

COLUMNS = {"programs": "", "gave": "gives", "received": "receives", "hosted": "", "classes": ""}
"""What is counted of each country, each with its tone."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A number, and the part of the country's page that proves it; none has to prove a zero."""

    value: int
    address: Address | None = None
    of: int | None = None
    """Of how many, where there is a most."""


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A country: what the site holds of it, when that last changed, and what it lacks."""

    id: str
    country: Link
    cells: tuple[Cell, ...]
    reviews: tuple[Cell, ...]
    """How many records that name it stand in each way of `Review`; none where no record of the site has an owner."""

    changed: str
    """The last change of a record that names the country; nobody may have asked its ministry."""

    changed_on: str
    """The same in ISO 8601; empty where it is not known."""

    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The coverage of all countries."""

    frame: Frame
    intro: str
    summary: tuple[str, ...]
    columns: tuple[Column, ...]
    """Those of the numbers."""

    reviews: tuple[str, ...]
    """The heads of the columns that say how records stand; none where none has an owner."""

    tells_changes: bool
    """Whether the last changes are known and tell something."""

    rows: tuple[CoverageRow, ...]
    jumps: tuple[Link, ...]
    """To the first country of each letter."""

    how_to: Link | None


def coverage_view(here: Localised) -> CoverageView:
    """The page of the coverage."""
    words = here.words
    countries = here.sorted_terms("countries")
    coverages = [coverage_of(here.catalogue, t.id, here.site.edition) for t in countries]
    rows = tuple(_row(c, here) for c in coverages)
    page = here.catalogue.by_name.get(HOW_TO)
    return CoverageView(
        frame=frame(
            here,
            here.addresses(lambda p: p.coverage),
            heading=words["coverage.title"],
            description=words["coverage.intro"],
            breadcrumbs=(scheme_link("countries", here), Link(words["coverage.title"])),
        ),
        intro=words["coverage.intro"],
        summary=_summary(coverages, here),
        columns=tuple(Column(name, words[f"coverage.columns.{name}"], tone) for name, tone in COLUMNS.items()),
        reviews=tuple(words[f"coverage.reviews.{review}"] for review in _reviews(here)),
        tells_changes=any(row.changed for row in rows),
        rows=rows,
        jumps=jumps_by_letter([(here.named(t.labels), t.id.lower()) for t in countries], here),
        how_to=here.record_link(page) if page else None,
    )


def _summary(coverages: list[Coverage], here: Localised) -> tuple[str, ...]:
    counts = {
        "countries": len(coverages),
        "programs": sum(c.programs > 0 for c in coverages),
        "cooperation": sum(c.gave + c.received > 0 for c in coverages),
        "documents": sum(bool(c.held) for c in coverages),
        "complete": sum(not _lacks(c, here) for c in coverages),
    }
    return tuple(here.words.say(f"coverage.summary.{name}", n=n) for name, n in counts.items())


def _row(coverage: Coverage, here: Localised) -> CoverageRow:
    country = here.term_link("countries", coverage.country)
    day = _last_change(coverage.country, here)

    def cell(value: int, part: str) -> Cell:
        return Cell(value, f"{country.address}#{part}" if value else None)

    return CoverageRow(
        coverage.country.lower(),
        country,
        (
            cell(coverage.programs, "programs-country"),
            cell(coverage.gave, "activities-provider"),
            cell(coverage.received, "activities-beneficiary"),
            cell(coverage.hosted, "workshops-country"),
            Cell(len(coverage.held), of=len(INSTITUTIONAL)),
        ),
        tuple(_reviewed(coverage, review, here) for review in _reviews(here)),
        dates.day(here.words, day) if day else "",
        day.isoformat() if day else "",
        _lacks(coverage, here),
    )


def _reviews(here: Localised) -> tuple[Review, ...]:
    """The ways in which records can stand, where any has an owner."""
    return tuple(Review) if here.catalogue.kept() else ()


def _reviewed(coverage: Coverage, review: Review, here: Localised) -> Cell:
    """How many stand in one way; those that want a review are on the page of these."""
    value = coverage.reviews.get(review, 0)
    listed = value and review != Review.CURRENT
    return Cell(value, f"{here.reviews}#{coverage.country.lower()}" if listed else None)


def _last_change(country: str, here: Localised) -> date | None:
    """The day on which a record that names the country last changed, where the history is known."""
    texts = (t for r in here.catalogue.records_with("countries", country) for t in r.texts.values())
    return max(filter(None, map(here.site.changed_on, texts)), default=None)


def _lacks(coverage: Coverage, here: Localised) -> tuple[str, ...]:
    words = here.words
    institution = () if coverage.has_ministry else (str(words["coverage.no_institution"]),)
    programs = () if coverage.programs else (str(words["coverage.no_programs"]),)
    missing = [here.label("document-classes", c).lower() for c in coverage.missing]
    classes = (str(words["coverage.no_documents"]),) if len(missing) == len(INSTITUTIONAL) else tuple(missing)
    return (*institution, *programs, *classes)
