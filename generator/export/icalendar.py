"""Calendars (RFC 5545): a whole day, or several, for each time that people met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from generator.views.calendars import Calendar, Event

_LONGEST = 75
"""Octets of a line; what is longer goes on in the next one."""


def calendar_text(calendar: Calendar, key: str, language: str, url: str) -> str:
    """The calendar; `key` is the word by which the site is known, `url` its address, if there is one."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{key}//{language}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(calendar.title)}",
        *([f"X-WR-CALDESC:{_escaped(calendar.about)}"] if calendar.about else []),
        *(line for event in calendar.events for line in _lines(event, url)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _lines(event: Event, url: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}"
    yield f"DTSTAMP:{_day(event.stamped)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(event.start)}"
    yield f"DTEND;VALUE=DATE:{_day(event.end + timedelta(days=1))}"  # the first day after it
    yield f"SUMMARY;LANGUAGE={event.language}:{_escaped(event.title)}"
    yield f"DESCRIPTION:{_escaped(event.description)}"
    if event.place:
        yield f"LOCATION:{_escaped(event.place)}"
    if url:
        yield f"URL:{url}{event.address}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.strftime("%Y%m%d")


def _escaped(text: str) -> str:
    return re.sub(r"([\\;,])", r"\\\1", text).replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets, none of which ends within a letter."""
    pieces: list[str] = []
    piece, size = "", 0
    for letter in line:
        more = len(letter.encode())
        if size + more > _LONGEST - (1 if pieces else 0):
            pieces.append(piece)
            piece, size = "", 0
        piece, size = piece + letter, size + more
    return "\r\n ".join([*pieces, piece])
