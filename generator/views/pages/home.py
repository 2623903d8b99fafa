"""The home page of a language."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.figures import figures_of
from generator.catalogue.order import span_of
from generator.model.kind import Kind
from generator.views.links import Branch, Figure, Link
from generator.views.localised import Localised
from generator.views.pages.terms import branches_of
from generator.views.parts.frames import ABOUT, GUIDE_TO_COPY, Frame, frame, partners_link
from generator.views.parts.proposals import GUIDE
from generator.views.parts.reach import planned_counts, reach_line
from generator.views.tables.bars import Bars, participation_bars
from generator.words import dates

LATEST = 6
"""How many of the newest records the home page names."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the site is, its figures, and the ways in."""

    frame: Frame
    about: Link | None
    examples: tuple[Link, ...]
    partners: Link | None
    """To the page that finds who can teach something."""

    figures: tuple[Figure, ...]
    reach: str
    """Until when the records go."""

    kinds: tuple[tuple[Link, str], ...]
    """Each kind that has records, with what it holds."""

    picture: Bars
    latest: tuple[tuple[Link, str], ...]
    """The newest records by the date of their subject, each with that date."""

    areas: tuple[Branch, ...]
    populations: tuple[Link, ...]
    countries: tuple[Link, ...]
    offline: Link | None
    """How to take the whole site along."""

    change: Link | None
    """How to propose a change."""


def home_view(here: Localised) -> HomeView:
    """The home page."""
    words = here.words
    return HomeView(
        frame=frame(
            here,
            here.addresses(lambda p: p.home),
            heading=words["site.tagline"],
            title=words["site.full_name"],
            description=words["site.description"],
        ),
        about=here.page_link(here.about),
        examples=tuple(Link(q, f"{here.search}?q={q.replace(' ', '+')}") for q in words["search.examples"]),
        partners=partners_link(here),
        figures=_figures(here),
        reach=reach_line(here.catalogue.records, here),
        kinds=tuple(
            (here.kind_link(k, count=len(here.catalogue.by_kind[k])), here.prose(words[f"kinds.{k}.intro"]))
            for k in Kind
            if here.catalogue.by_kind[k] and k not in ABOUT
        ),
        picture=participation_bars(here),
        latest=_latest(here),
        areas=branches_of("areas", here),
        populations=tuple(branch.link for branch in branches_of("populations", here) if branch.link.count),
        countries=tuple(
            here.term_link("countries", t.id, count=n)
            for t in here.sorted_terms("countries")
            if (n := len(here.catalogue.records_with("countries", t.id)))
        ),
        offline=here.page_link(GUIDE_TO_COPY),
        change=here.page_link(GUIDE),
    )


def _latest(here: Localised) -> tuple[tuple[Link, str], ...]:
    dated = [(span, record) for record in here.catalogue.content.records if (span := span_of(record))]
    newest = sorted(dated, key=lambda pair: (pair[0], pair[1].name), reverse=True)[:LATEST]
    return tuple((here.record_link(record), dates.span(here.words, span)) for span, record in newest)


def _figures(here: Localised) -> tuple[Figure, ...]:
    words = here.words
    figures = figures_of(here.catalogue)
    activities = here.list_address(Kind.ACTIVITIES)
    done = words.say("home.figures.completed", n=figures.completed)
    split = words.joined([done, *planned_counts(here.catalogue.by_kind[Kind.ACTIVITIES], here)])
    roles = words.say("home.figures.roles", providers=figures.providers, beneficiaries=figures.beneficiaries)
    return (
        Figure(figures.completed + figures.planned, words["home.figures.activities"], activities, split),
        Figure(
            figures.records[Kind.WORKSHOPS],
            words["home.figures.workshops"],
            here.list_address(Kind.WORKSHOPS),
        ),
        Figure(figures.countries, words["home.figures.countries"], here.scheme_address("countries"), roles),
        Figure(figures.records[Kind.PROGRAMS], words["home.figures.programs"], here.list_address(Kind.PROGRAMS)),
        Figure(figures.records[Kind.STUDIES], words["home.figures.studies"], here.list_address(Kind.STUDIES)),
    )
