"""Calendars of what took place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.dates import is_exact
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.model.when import Meeting, meetings_of
from generator.views.last_changes import last_change_of, lasting_id
from generator.views.links import FEEDS, Address
from generator.views.localised import Localised
from generator.views.parts.sentences import description_of

MET = tuple(kind for kind in Kind if FACTS[kind].traits.met)
"""The kinds in whose records people met."""


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


def calendar_address(kind: Kind, here: Localised) -> Address:
    """The calendar of a kind."""
    return f"{FEEDS}/{here.language}/{kind}.ics"


def has_calendar(kind: Kind, here: Localised) -> bool:
    """Whether any day is known on which people met."""
    records = here.catalogue.by_kind[kind]
    return any(_is_told(meeting, record, here) for record in records for meeting in meetings_of(record.facts))


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
                id=lasting_id(f"{record.name}/{n}", here),
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
