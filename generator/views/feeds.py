"""Feeds of the records that changed last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.views.calendars import calendar_address, has_calendar
from generator.views.last_changes import last_change_of, lasting_id
from generator.views.links import FEEDS, Address, Followed
from generator.views.localised import Localised
from generator.views.parts.sentences import description_of

FED = ("countries", "themes")
"""The vocabularies whose terms have a feed each."""

EVERYTHING = "all"
MOST_ENTRIES = 20


@dataclass(frozen=True, slots=True)
class NewsEntry:
    """A record that changed, as a feed tells of it."""

    id: str
    """The same wherever the site is, and for ever."""

    title: str
    language: Language
    summary: str
    address: Address
    updated: date
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """What changed last among some records, the newest first."""

    id: str
    title: str
    subtitle: str
    author: str
    address: Address
    page: Address
    """The page of these records."""

    entries: tuple[NewsEntry, ...]

    @property
    def updated(self) -> date:
        """When the newest changed."""
        return self.entries[0].updated


def feed_address(name: str, here: Localised) -> Address:
    """The feed of all records (`all`), of a kind or of a term (`themes-r3`)."""
    return f"{FEEDS}/{here.language}/{name}.xml"


def name_of_term(scheme: str, id: str) -> str:
    """What the feed of a term is called."""
    return f"{scheme}-{id.lower()}"


def feed_of_all(here: Localised) -> tuple[Followed, ...]:
    """The feed of everything, where it is known when anything changed."""
    return _followed(EVERYTHING, here.words["feeds.all"], here.catalogue.records, here)


def feed_of_kind(kind: Kind, here: Localised) -> tuple[Followed, ...]:
    """The feed of a kind, and its calendar, those that there are."""
    records, title = here.catalogue.by_kind[kind], str(here.words[f"kinds.{kind}.plural"])
    calendar = here.words.say("feeds.calendar", what=title)
    own = [Followed(calendar, calendar_address(kind, here), "text/calendar")] if has_calendar(kind, here) else []
    return (*_followed(str(kind), title, records, here), *own)


def feed_of_term(scheme: str, id: str, here: Localised) -> tuple[Followed, ...]:
    """The feed of a country or a theme."""
    records = here.catalogue.records_with(scheme, id) if scheme in FED else ()
    return _followed(name_of_term(scheme, id), here.label(scheme, id), records, here)


def _followed(name: str, what: str, records: Iterable[AnyRecord], here: Localised) -> tuple[Followed, ...]:
    if not any(last_change_of(record, here) for record in records):
        return ()
    return (Followed(here.words.say("feeds.title", what=what), feed_address(name, here), "application/atom+xml"),)


def feeds_of(here: Localised) -> Iterator[Feed]:
    """Every feed of a language."""
    catalogue, words = here.catalogue, here.words
    yield from _feed(EVERYTHING, words["feeds.all"], here.home, catalogue.records, here)
    for kind in Kind:
        yield from _feed(
            str(kind), words[f"kinds.{kind}.plural"], here.list_address(kind), catalogue.by_kind[kind], here
        )
    for scheme in FED:
        for term in catalogue.terms(scheme):
            page = here.term_address(scheme, term.id)
            records = catalogue.records_with(scheme, term.id)
            name = name_of_term(scheme, term.id)
            yield from _feed(name, here.named(term.labels), page or here.home, records, here)


def _feed(name: str, what: str, page: Address, records: Sequence[AnyRecord], here: Localised) -> Iterator[Feed]:
    """The feed, where there is anything in it: a record of which no day is known is in none."""
    dated = [(day, record) for record in records if (day := last_change_of(record, here))]
    newest = sorted(dated, key=lambda pair: (-pair[0].toordinal(), pair[1].name))[:MOST_ENTRIES]
    if newest:
        words = here.words
        yield Feed(
            id=lasting_id(f"feeds/{name}", here),
            title=words.say("feeds.title", what=what),
            subtitle=words.say("feeds.about", n=len(newest), total=len(dated)),
            author=words["site.full_name"],
            address=feed_address(name, here),
            page=page,
            entries=tuple(_entry(record, day, here) for day, record in newest),
        )


def _entry(record: AnyRecord, day: date, here: Localised) -> NewsEntry:
    return here.once(("entry", record.name), lambda: _made(record, day, here))


def _made(record: AnyRecord, day: date, here: Localised) -> NewsEntry:
    text = record.text(here.language)
    themes = [here.label("themes", id) for id in record.facts.themes]
    return NewsEntry(
        id=lasting_id(record.name, here),
        title=str(text.title),
        language=text.language,
        summary=str(description_of(record, here)),
        address=here.record_address(record),
        updated=day,
        categories=(str(here.words[f"kinds.{record.kind}.plural"]), *themes),
    )
