"""What is new in this edition against one before it: records by kind and by country, and the totals that moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.comparing import compared
from generator.catalogue.editions import Edition, edition_from
from generator.catalogue.news import ChangeLog, Happened, News, Totals
from generator.model.kind import Kind
from generator.views.feeds import feed_of_all
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.changes import (
    ToldChange,
    countries_said,
    counts_said,
    edition_said,
    told_news,
)
from generator.views.parts.folded import SEEN_OF_LINES, Folded
from generator.views.parts.frames import Frame, frame

_IN_FULL = 60
"""The most records of which a page shows what they said before; of more it names what changed in its own language."""


@dataclass(frozen=True, slots=True)
class NewsItem:
    """A record: what happened to it, and what of it changed."""

    record: Link
    happened: Happened
    said: str
    """What happened, in a word."""

    was: str
    changes: tuple[ToldChange, ...]


@dataclass(frozen=True, slots=True)
class NewsGroup:
    """The records of a kind or a country."""

    title: str
    id: str
    items: tuple[NewsItem, ...]

    @property
    def folded(self) -> Folded[NewsItem]:
        """Those that came and went before those that changed, of which there may be hundreds; the first are seen."""
        return Folded(tuple(sorted(self.items, key=lambda item: item.happened is Happened.CHANGED)), SEEN_OF_LINES)


@dataclass(frozen=True, slots=True)
class NewsView:
    """The page of what is new."""

    frame: Frame
    intro: str
    between: str
    summary: tuple[str, ...]
    """How many records were added, changed and removed; that nothing changed, where nothing did."""

    jumps: tuple[Link, ...]
    by_kind: tuple[NewsGroup, ...]
    by_country: tuple[NewsGroup, ...]
    totals: tuple[tuple[str, Totals], ...]
    in_full: bool
    """Whether it shows what was said before."""


def news_view(here: Localised, before: Edition) -> NewsView:
    """What is new against the edition before."""
    words, log = here.words, log_of(here.catalogue, before, here)
    items = {id(news): _item(news, log, here) for news in log.news}
    by_kind = tuple(
        NewsGroup(str(words[f"kinds.{kind}.plural"]), f"r-{kind}", tuple(items[id(news)] for news in found))
        for kind, found in log.by_kind.items()
    )
    countries = tuple(
        NewsGroup(name, f"r-country-{n}", tuple(items[id(news)] for news in found))
        for n, (name, found) in enumerate(countries_said(log, words), 1)
    )
    return NewsView(
        frame=frame(
            here,
            here.addresses(lambda p: p.news),
            heading=words["news.title"],
            description=words["news.intro"],
            breadcrumbs=(Link(words["news.title"]),),
            feeds=feed_of_all(here),
        ),
        intro=words["news.intro"],
        between=words.say("news.between", then=edition_said(log.old, words), now=edition_said(log.new, words)),
        summary=tuple(counts_said(log, words)) or (str(words["news.none"]),),
        jumps=tuple(_jumps(by_kind, countries, here)),
        by_kind=by_kind,
        by_country=countries,
        totals=tuple(_totals(log, here)),
        in_full=_in_full(log),
    )


def _in_full(log: ChangeLog) -> bool:
    return len(log.news) <= _IN_FULL


def log_of(catalogue: Catalogue, before: Edition, here: Localised) -> ChangeLog:
    """What is new in a catalogue, compared once for all languages."""
    day = here.site.edition
    return catalogue.once(("news", id(before)), lambda: compared(before, edition_from(catalogue.content, day)))


def _item(news: News, log: ChangeLog, here: Localised) -> NewsItem:
    told = told_news(news, log, here.words)
    own = tuple(change for change in told.changes if change.language in (None, here.language))
    record = here.catalogue.by_name.get(news.record.name)
    return NewsItem(
        record=Link(told.title, here.record_address(record) if record else None, told.language),
        happened=news.happened,
        said=str(here.words[f"news.happened.{news.happened}"]),
        was=told.was,
        changes=told.changes if _in_full(log) else own or told.changes,
    )


def _jumps(groups: Iterable[NewsGroup], countries: Sequence[NewsGroup], here: Localised) -> Iterator[Link]:
    yield from (Link(group.title, f"#{group.id}", count=len(group.items)) for group in groups)
    if countries:
        yield Link(here.words["news.by_country"], "#r-countries")
    yield Link(here.words["news.totals"], "#r-totals")


def _totals(log: ChangeLog, here: Localised) -> Iterator[tuple[str, Totals]]:
    words = here.words
    yield from ((str(words[f"kinds.{kind}.plural"]), log.records[kind]) for kind in Kind if kind in log.records)
    for language, totals in log.words.items():
        yield words.say("news.words_in", language=words.name_of(language)), totals
    for standing, totals in (log.translations or {}).items():
        yield words.say("news.translations_that", standing=words[f"translations.standings.{standing}"]), totals
