"""How far the knowledge reaches, said to readers: until when records go, and when what is planned was planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.catalogue.scope import closing_of_sources, reach_of
from generator.model.facts import Activity
from generator.model.record import AnyRecord
from generator.views.localised import Localised
from generator.words import dates


def month(date: str, here: Localised) -> str:
    """The month of a date, or its year where no more is known: `2015-04-20` as “April 2015”."""
    return dates.partial_date(here.words, date[:7])


def reach_line(records: Iterable[AnyRecord], here: Localised) -> str:
    """“Records to April 2015.”; empty where no record has a date or a dated source."""
    reach = reach_of(here.catalogue, records)
    return here.words.say("reach.records", date=month(reach, here)) if reach else ""


def planned_on(record: AnyRecord, here: Localised) -> str:
    """When that was which a planned activity's sources say: the month in which they closed; empty if not known."""
    closing = closing_of_sources(here.catalogue, record)
    return month(closing, here) if closing else ""


def planned_count(records: Iterable[AnyRecord], here: Localised) -> str:
    """How many of these activities are planned, by when they were: “8 planned in April 2015”; empty where none is."""
    planned = [r for r in records if isinstance(r.facts, Activity) and r.facts.status == "planned"]
    found = Counter(closing_of_sources(here.catalogue, r) or "" for r in planned)
    return here.words.joined(
        [
            here.words.say("reach.planned_in", n=n, date=month(date, here))
            if date
            else here.words.say("reach.planned", n=n)
            for date, n in sorted(found.items())
        ]
    )


def both_dates(until: str | None, today: str, reach: str | None, here: Localised) -> str:
    """What goes with a number of a document: until when it is, and the number of today with that of the records."""
    words = here.words
    known = [words.say("reach.until", date=month(until, here))] if until else []
    key = "reach.today_with_records" if reach else "reach.today"
    return "; ".join([*known, words.say(key, n=today, date=month(reach, here) if reach else "")])
