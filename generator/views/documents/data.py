"""The data of cooperation as sheets: what the records say, beside what the sources print."""

from __future__ import annotations

from datetime import date

from generator.catalogue.computations import computed
from generator.catalogue.figures import sides_of
from generator.catalogue.uses import Use
from generator.model.dates import is_exact
from generator.model.kind import Kind
from generator.model.kinds.activities import Activity
from generator.model.kinds.calls import Call
from generator.model.record import AnyRecord, Record
from generator.views.documents.about import address_on_site, workbook
from generator.views.documents.sheets import Sheet, SheetValue, Workbook, columns
from generator.views.localised import Localised
from generator.views.registers.pages import figures_of_register
from generator.words import dates


def data_workbook(record: AnyRecord, here: Localised) -> Workbook:
    """A sheet of activities, of themes, of calls and of countries."""
    return workbook(record, (activities(here), themes(here), calls(here), countries(here)), here)


def activities(here: Localised) -> Sheet:
    """A row an activity, with the source's own cells behind what the record says."""
    words = here.words
    heads = columns(
        ("id", 8),
        (words["fields.call"], 12),
        (words["fields.number"], 9),
        (words["fields.beneficiary"], 22),
        (words["fields.provider"], 22),
        (words["documents.topic"], 50),
        (words["fields.modality"], 18),
        (words["fields.status"], 14),
        (words["documents.first_day"], 12),
        (words["documents.last_day"], 12),
        (words["documents.dates"], 34),
        (words["fields.themes"], 40),
        (words["fields.topics"], 30),
        (words["fields.populations"], 30),
        (words["kinds.results.plural"], 40),
        *((words.say("documents.printed", label=words[f"as_printed.{name}"]), 30) for name in _PRINTED),
        (words["documents.page"], 44),
    )
    return Sheet(words["documents.sheets.activities"], heads, tuple(_activity(a, here) for a in _in_order(here)))


_PRINTED = ("beneficiary", "provider", "topic", "modality", "date")


def _in_order(here: Localised) -> list[Record[Activity]]:
    """As the sources list them: call by call."""
    return sorted(here.catalogue.of(Activity), key=lambda a: (a.facts.call, a.facts.number))


def _activity(record: Record[Activity], here: Localised) -> tuple[SheetValue, ...]:
    facts = record.facts
    results = here.catalogue.incoming(record).get(Use(Kind.RESULTS, "activities"), ())
    periods = facts.periods
    return (
        record.id,
        facts.call,
        facts.number,
        here.label("countries", facts.beneficiary),
        here.label("countries", facts.provider),
        str(record.text(here.language).title),
        here.choice_label(Kind.ACTIVITIES, "modality", facts.modality),
        here.choice_label(Kind.ACTIVITIES, "status", facts.status),
        _day(periods[0].start) if periods else None,
        _day(periods[-1].end) if periods else None,
        dates.intervals(here.words, periods) if periods else None,
        "; ".join(here.label("themes", id) for id in facts.themes) or None,
        "; ".join(here.label("topics", id) for id in facts.topics) or None,
        "; ".join(here.label("populations", id) for id in facts.populations) or None,
        "; ".join(result.text(here.language).title for result in results) or None,
        *(getattr(facts.as_printed, name) for name in _PRINTED),
        address_on_site(here.record_address(record), here),
    )


def _day(when: date) -> date | str:
    """A day; what is known of a month or a year, where no source tells the day."""
    return when if is_exact(when) else when.isoformat()


def themes(here: Localised) -> Sheet:
    """A row a theme, with how many records of each kind have it."""
    words = here.words
    counted = tuple(kind for kind in _WITH_THEMES if here.catalogue.by_kind[kind])
    heads = columns(
        (words["documents.code"], 8),
        (words["documents.area"], 34),
        (words["documents.theme"], 44),
        *((words[f"kinds.{kind}.plural"], 14) for kind in counted),
    )
    rows = tuple(
        (
            term.id,
            here.label("areas", term.broader) if term.broader else None,
            here.label("themes", term.id),
            *(sum(r.kind == kind for r in here.catalogue.records_with("themes", term.id)) for kind in counted),
        )
        for term in here.catalogue.terms("themes")
    )
    return Sheet(words["documents.sheets.themes"], heads, rows)


_WITH_THEMES = (Kind.PROGRAMS, Kind.WORKSHOPS, Kind.ACTIVITIES, Kind.RESULTS, Kind.STUDIES)


def calls(here: Localised) -> Sheet:
    """A row a call, as the source prints it, and what the records of activities come to."""
    words = here.words
    heads = columns(
        (words["fields.number"], 9),
        (words["documents.call"], 34),
        (words["fields.opened"], 12),
        *((words[f"fields.{name}"], 14) for name in _OF_CALL),
        *((words.say("documents.counted", label=words[f"fields.{name}"]), 22) for name in _COUNTED),
    )
    found = sorted(here.catalogue.of(Call), key=lambda call: call.facts.number)
    return Sheet(words["documents.sheets.calls"], heads, tuple(_call(call, here) for call in found))


_OF_CALL = ("received", "selected", "completed", "planned", "cancelled")
_COUNTED = ("completed", "planned")


def _call(record: Record[Call], here: Localised) -> tuple[SheetValue, ...]:
    facts = record.facts
    return (
        facts.number,
        str(record.text(here.language).title),
        facts.opened,
        *(getattr(facts, name) for name in _OF_CALL),
        *(_computed(f"call.{facts.number}.{name}", here) for name in _COUNTED),
    )


def countries(here: Localised) -> Sheet:
    """A row a country that gave or received, as the records come to and as the source prints it."""
    words = here.words
    heads = columns(
        (words["documents.code"], 8),
        (words["documents.country"], 30),
        *((words[f"documents.sides.{name}"], 20) for name in _SIDES),
        *((words.say("documents.printed", label=words[f"documents.sides.{name}"]), 28) for name in _SIDES),
    )
    printed = {figure.computed: figure.printed for figure in figures_of_register(here) if figure.computed}
    taking_part = sides_of(here.catalogue).countries
    rows = tuple(
        (
            term.id,
            here.label("countries", term.id),
            *(_computed(f"country.{term.id}.{name}", here) for name in _SIDES),
            *(_whole(printed.get(f"country.{term.id}.{name}")) for name in _SIDES),
        )
        for term in here.sorted_terms("countries")
        if term.id in taking_part
    )
    return Sheet(words["documents.sheets.countries"], heads, rows)


_SIDES = ("gave", "gave-planned", "received", "received-planned")


def _computed(name: str, here: Localised) -> int | None:
    return _whole(computed(here.catalogue, name))


def _whole(number: object) -> int | None:
    return int(str(number)) if number is not None else None
