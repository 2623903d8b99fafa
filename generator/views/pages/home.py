"""The home page of a language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.catalogue.asking import most_asked
from generator.catalogue.evidence import Need
from generator.catalogue.figures import sides_of
from generator.catalogue.flows import exchanged
from generator.catalogue.order import span_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.record import AnyRecord
from generator.views.feeds import feed_of_all
from generator.views.links import Branch, Figure, Link
from generator.views.localised import Localised
from generator.views.pages.vocabularies import branches_of
from generator.views.parts.frames import ABOUT, GUIDE_TO_COPY, Frame, frame, partners_link
from generator.views.parts.partners import answer_address
from generator.views.parts.proposals import GUIDE
from generator.views.parts.reach import planned_counts, reach_line
from generator.views.pictures.participants import participants_map
from generator.views.pictures.picture import Picture
from generator.views.tables.bars import participation_bars
from generator.words import dates

LATEST = 4
"""How many of the newest records the home page names."""

MOST_ASKED = 4
"""How many of the themes for which most countries asked the home page names."""

PICTURED = 10
"""How many countries a phone shows in place of the map; the page of the countries shows all."""

_SHARED = 2
"""The figures of activities and workshops, before that of the countries."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """The question, the three doors to its answers, and what the site holds."""

    frame: Frame
    about: Link | None
    examples: tuple[Link, ...]
    partners: Link | None
    """To the page that finds who can teach something."""

    asked: tuple[Link, ...]
    """The themes for which most countries asked, each with the number of those that can teach it."""

    by_theme: Link
    areas: tuple[Branch, ...]
    by_topic: Link
    topics: tuple[Link, ...]
    by_population: Link
    populations: tuple[Link, ...]
    by_country: Link
    countries: tuple[Link, ...]

    figures: tuple[Figure, ...]
    reach: str
    """Until when the records go."""

    more: tuple[Link, ...]
    """The lists of the other kinds that have records."""

    latest: tuple[tuple[Link, str], ...]
    """The newest records by the date of their subject, each with that date."""

    offline: Link | None
    """How to take the whole site along."""

    change: Link | None
    """How to propose a change."""

    picture: Picture | None
    """Who gave and who received."""

    explorer: Link
    """To this picture and all others."""


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
            feeds=feed_of_all(here),
        ),
        about=here.page_link(here.about),
        examples=tuple(Link(q, f"{here.search}?q={q.replace(' ', '+')}") for q in words["search.examples"]),
        partners=partners_link(here),
        asked=tuple(_asked(need, here) for need in most_asked(here.catalogue, "themes", MOST_ASKED)),
        by_theme=_door("areas", "home.by_theme", here),
        areas=tuple(_with_records(branch) for branch in branches_of("areas", here) if branch.link.count),
        by_topic=_door("topics", "schemes.topics.plural", here),
        topics=tuple(branch.link for branch in branches_of("topics", here) if branch.link.count),
        by_population=_door("populations", "schemes.populations.plural", here),
        populations=tuple(branch.link for branch in branches_of("populations", here) if branch.link.count),
        by_country=_door("countries", "home.by_country", here),
        countries=tuple(branch.link for branch in branches_of("countries", here) if branch.link.count),
        figures=figures_of_site(here),
        reach=reach_line(here.catalogue.records, here),
        more=tuple(here.kind_link(kind, count=len(here.catalogue.by_kind[kind])) for kind in _without_figure(here)),
        latest=_latest(here),
        offline=here.page_link(GUIDE_TO_COPY),
        change=here.page_link(GUIDE),
        picture=participants_map(exchanged(here.catalogue), here, instead=participation_bars(here, PICTURED)),
        explorer=Link(words["pictures.see_all"], here.explorer),
    )


def _door(scheme: str, title: str, here: Localised) -> Link:
    """The title of a way in, which leads to the page of a vocabulary if there is one."""
    return Link(here.words[title], here.scheme_address(scheme) if scheme in here.catalogue.schemes else None)


def _with_records(branch: Branch) -> Branch:
    return replace(branch, below=tuple(link for link in branch.below if link.count))


def _asked(need: Need, here: Localised) -> Link:
    partners = here.catalogue.partners.of(need, here.language)
    return Link(here.label(*need), answer_address(need, here), count=len(partners))


def _without_figure(here: Localised) -> Iterator[Kind]:
    return (k for k in Kind if here.catalogue.by_kind[k] and k not in ABOUT and not FACTS[k].traits.figure)


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
