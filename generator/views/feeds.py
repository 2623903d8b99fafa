"""What tells that something is new: feeds of the records that changed last, and calendars of what took place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from generator.model.dates import is_exact
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.model.when import Meeting, meetings_of
from generator.views.links import Address, Followed
from generator.views.localised import Localised
from generator.views.parts.sentences import description_of

FEEDS = "feeds"
"""The folder of feeds and calendars, a folder a language."""

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


@dataclass(frozen=True, slots=True)
class Event:
    """Days on which people met."""

    id: str
    title: str
    language: Language
    description: str
    place: str
    address: Address
    start: date
    end: date
    stamped: date
    """When it was written down."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What took place, by its days; what no source tells the day of is not in it, and counted."""

    title: str
    about: str
    events: tuple[Event, ...]


def last_change_of(record: AnyRecord, here: Localised) -> date | None:
    """The day on which its facts, or its text as the readers of a language see it, last changed; None if not known."""
    texts = {record.texts[record.original].origin.path, record.text(here.language).origin.path}
    days = [day for path in texts if (day := here.site.changed.get(path))]
    return max(days, default=None)


def feed_address(name: str, here: Localised) -> Address:
    """The feed of all records (`all`), of a kind or of a term (`themes-r3`)."""
    return f"{FEEDS}/{here.language}/{name}.xml"


def calendar_address(kind: Kind, here: Localised) -> Address:
    """The calendar of a kind."""
    return f"{FEEDS}/{here.language}/{kind}.ics"


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
    has_calendar = any(_is_told(meeting, record, here) for record in records for meeting in meetings_of(record.facts))
    own = [Followed(calendar, calendar_address(kind, here), "text/calendar")] if has_calendar else []
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
            id=_id(f"feeds/{name}", here),
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
        id=_id(record.name, here),
        title=str(text.title),
        language=text.language,
        summary=str(description_of(record, here)),
        address=here.record_address(record),
        updated=day,
        categories=(str(here.words[f"kinds.{record.kind}.plural"]), *themes),
    )


def _id(name: str, here: Localised) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{here.key}:{name}:{here.language}')}"


MET = tuple(kind for kind in Kind if FACTS[kind].traits.met)
"""The kinds in whose records people met."""


def calendar_of(kind: Kind, here: Localised) -> Calendar | None:
    """The calendar of a kind; None where no day is known."""
    records = here.catalogue.by_kind[kind]
    events = [event for record in records for event in _events(record, here)]
    if not events:
        return None
    told = {event.address for event in events}
    left_out = sum(here.record_address(record) not in told for record in records)
    return Calendar(
        title=f"{here.words['site.name']}: {here.words[f'kinds.{kind}.plural']}",
        about=here.words.say("feeds.left_out", n=left_out) if left_out else "",
        events=tuple(sorted(events, key=lambda event: (event.start, event.id))),
    )


def _events(record: AnyRecord, here: Localised) -> Iterator[Event]:
    for n, meeting in enumerate(meetings_of(record.facts)):
        stamped = last_change_of(record, here) or here.site.edition
        if _is_told(meeting, record, here) and stamped:
            text = record.text(here.language)
            yield Event(
                id=_id(f"{record.name}/{n}", here),
                title=str(text.title),
                language=text.language,
                description=str(description_of(record, here)),
                place=_place(record, here),
                address=here.record_address(record),
                start=meeting.start,
                end=meeting.end,
                stamped=stamped,
            )


def _is_told(meeting: Meeting, record: AnyRecord, here: Localised) -> bool:
    """Whether its days are known, and when it was written down, which calendars ask for."""
    exact = is_exact(meeting.start) and is_exact(meeting.end)
    return exact and bool(last_change_of(record, here) or here.site.edition)


def _place(record: AnyRecord, here: Localised) -> str:
    cited = record.facts.traits.cited
    city = getattr(record.facts, cited.city) if cited and cited.city else None
    countries = [here.label("countries", id) for id in cited.countries_of(record.facts)] if cited else []
    return ", ".join([*([here.label("cities", city)] if city else []), *countries])
