"""The home page of a language."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.figures import sides_of
from generator.catalogue.order import span_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.record import AnyRecord
from generator.views.links import Branch, Figure, Link
from generator.views.localised import Localised
from generator.views.pages.vocabularies import branches_of
from generator.views.parts.frames import ABOUT, GUIDE_TO_COPY, Frame, frame, partners_link
from generator.views.parts.proposals import GUIDE
from generator.views.parts.reach import planned_counts, reach_line
from generator.views.tables.bars import Bars, participation_bars
from generator.words import dates

LATEST = 6
"""How many of the newest records the home page names."""

_SHARED = 2
"""The figures of activities and workshops, before that of the countries."""


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
        figures=figures_of_site(here),
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


def figures_of_site(here: Localised) -> tuple[Figure, ...]:
    """How many records the kinds have that declare a figure; the countries stand behind what they shared."""
    counted = sorted((k for k in Kind if FACTS[k].traits.figure), key=lambda kind: FACTS[kind].traits.figure)
    figures = [_figure(kind, here) for kind in counted]
    return (*figures[:_SHARED], _countries(here), *figures[_SHARED:])


def _figure(kind: Kind, here: Localised) -> Figure:
    records = here.catalogue.by_kind[kind]
    note = _planned_apart(records, here) if FACTS[kind].traits.planned else ""
    return Figure(len(records), here.words[f"kinds.{kind}.figure"], here.list_address(kind), note)


def _planned_apart(records: tuple[AnyRecord, ...], here: Localised) -> str:
    """“121 completed and 8 planned as of April 2015”."""
    done = here.words.say("home.figures.completed", n=sum(not r.facts.is_planned for r in records))
    return here.words.joined([done, *planned_counts(records, here)])


def _countries(here: Localised) -> Figure:
    sides, words = sides_of(here.catalogue), here.words
    counts = {"providers": len(sides.providers), "beneficiaries": len(sides.beneficiaries)}
    roles = words.say("home.figures.roles", **counts)
    return Figure(len(sides.countries), words["home.figures.countries"], here.scheme_address("countries"), roles)
