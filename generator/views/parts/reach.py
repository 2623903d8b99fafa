"""How far the knowledge reaches, said to readers: until when records go, and when what is planned was planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from generator.catalogue.computations import COUNTED, computed
from generator.catalogue.scope import closing_of_sources, reach_of
from generator.model.kinds.activities import Activity
from generator.model.kinds.calls import Call
from generator.model.kinds.library import Document
from generator.model.record import AnyRecord
from generator.views.localised import Localised
from generator.views.tables.table import FactValue
from generator.words import dates


def month(when: str, here: Localised) -> str:
    """The month of a date, or its year where no more is known: `2015-04-20` as “April 2015”."""
    return dates.partial_date(here.words, when[:7])


def reach_line(records: Iterable[AnyRecord], here: Localised) -> str:
    """“Records to April 2015.”; empty where no record has a date or a dated source."""
    reach = reach_of(here.catalogue, records)
    return here.words.say("reach.records", date=month(reach, here)) if reach else ""


def made_on(record: AnyRecord, here: Localised) -> date | None:
    """The date of a document that the site makes: that of the edition, if it is known; None for all others."""
    return here.site.edition if isinstance(record.facts, Document) and record.facts.made else None


def dated(planned: str, record: AnyRecord, here: Localised) -> str:
    """“planned” with the month in which the sources of a record closed, if it is known: “planned as of April 2015”."""
    closing = closing_of_sources(here.catalogue, record)
    return here.words.say("reach.planned_then", planned=planned, date=month(closing, here)) if closing else planned


def planned_counts(records: Iterable[AnyRecord], here: Localised) -> tuple[str, ...]:
    """How many of these records are planned, by when they were: “8 planned as of April 2015”; nothing if none is."""
    planned = [r for r in records if r.facts.is_planned]
    found = Counter(closing_of_sources(here.catalogue, r) or "" for r in planned)
    return tuple(_so_many_planned(n, then, here) for then, n in sorted(found.items()))


def _so_many_planned(n: int, then: str, here: Localised) -> str:
    said = here.words.say("notices.of_them_planned", n=n)
    return here.words.say("reach.planned_then", planned=said, date=month(then, here)) if then else said


def both_dates(until: str | None, today: str, reach: str | None, here: Localised) -> str:
    """The words behind a printed number: its date, then the number of today with the date of the records."""
    words = here.words
    known = [words.say("reach.until", date=month(until, here))] if until else []
    key = "reach.today_with_records" if reach else "reach.today"
    return "; ".join([*known, words.say(key, n=today, date=month(reach, here) if reach else "")])


def counted_of_call(record: AnyRecord, status: str, here: Localised) -> tuple[FactValue, ...] | None:
    """How many activities of a call were completed or planned: as its source prints it, and what is counted today.

    None where that is not what the field `status` of the record says.
    """
    call = record.facts
    if not isinstance(call, Call) or status not in COUNTED:
        return None
    today = int(computed(here.catalogue, f"call.{call.number}.{status}") or 0)
    printed: int | None = getattr(call, status)
    if printed is None or printed == today:
        return (FactValue(str(today)),) if printed is not None or today else ()
    activities = [activity for activity in here.catalogue.of(Activity) if activity.facts.call == call.number]
    until, reach = closing_of_sources(here.catalogue, record), reach_of(here.catalogue, activities)
    return (FactValue(f"{printed} {both_dates(until, str(today), reach, here)}"),)
