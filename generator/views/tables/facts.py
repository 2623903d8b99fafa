"""The description list of a record, read from the declaration of its fields."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from generator.catalogue.facets import CataloguedFacet, facets_of, labelled_by
from generator.catalogue.order import date_of
from generator.model.dates import Period
from generator.model.facts import AsPrinted
from generator.model.field import Field, fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.kinds.institutions import DatedName
from generator.model.kinds.pages import Step
from generator.model.kinds.workshops import Attendance, NamedDocument
from generator.model.record import AnyRecord
from generator.model.traits import TEXT, TITLE
from generator.model.values import items_of
from generator.views.citing.holdings import listed_files
from generator.views.localised import Localised
from generator.views.parts.reach import counted_of_call, dated, made_on
from generator.views.parts.sentences import told_of
from generator.views.tables.facets import facet_label
from generator.views.tables.table import Fact, FactValue
from generator.words import dates
from generator.words.dates import SHORT

_ELSEWHERE = (AsPrinted, Step)
"""Parts that have a place of their own on the page."""


def facts_of(record: AnyRecord, here: Localised) -> tuple[Fact, ...]:
    """The facts of a record that have something to say, in the order of their declaration."""
    return tuple(_facts(record, here))


def _facts(record: AnyRecord, here: Localised) -> Iterator[Fact]:
    led = {facet.field: facet for facet in facets_of(record.kind) if facet.declared.of and not facet.declared.by_year}
    for field in _shown(record):
        if field in led and (fact := _led_to(record, led[field], here)):
            yield fact
        if field.name not in record.facts.traits.tabled and (fact := fact_of(record, field, here)):
            yield fact
    if missing := tuple(_missing(record, here)):
        yield Fact(MISSING, here.words["record.missing"], (FactValue(", ".join(missing)),))


MISSING = "missing"
"""The name of the fact that says what the sources do not give."""


def _missing(record: AnyRecord, here: Localised) -> Iterator[str]:
    """The things that the sources do not give of a record though readers look for them: a name, results."""
    for name in record.facts.traits.looked_for:
        if name == TITLE and TITLE in record.facts.ours:
            yield here.words["record.name"]
        elif name == TEXT and not record.texts[record.original].has_body:
            yield here.words["record.description"]
        elif name in tuple(Kind) and not any(use.kind == name for use in here.catalogue.incoming(record)):
            yield str(here.words[f"kinds.{name}.plural"]).lower()
        elif name in type(record.facts).model_fields and not items_of(record.facts, name):
            yield field_label(record, name, here).lower()


def _led_to(record: AnyRecord, facet: CataloguedFacet, here: Localised) -> Fact | None:
    """The terms to which the named records lead, with years: of a programme, the countries that learned of it."""
    years: dict[str, list[str]] = {}
    for named in labelled_by(record, facet, here.catalogue.by_name):
        date = date_of(named)
        for value in items_of(named.facts, facet.declared.of):
            years.setdefault(value, []).append(
                date[:4] if date else dated(here.words["values.no_year_planned"], named, here)
            )
    values = tuple(
        FactValue(
            here.words.say("values.shared_in", label=here.label(facet.scheme, id), years=", ".join(sorted(set(found)))),
            here.term_address(facet.scheme, id),
        )
        for id, found in years.items()
    )
    return Fact(facet.name, facet_label(facet, here), values) if values else None


def cells_of(record: AnyRecord, here: Localised, without: Collection[str] = ()) -> tuple[tuple[FactValue, ...], ...]:
    """The facts that stand in the columns of a list, empty ones included."""
    return tuple(fact_values(record, field, here) for field in columns_of(record, without))


def columns_of(record: AnyRecord, without: Collection[str] = ()) -> tuple[Field, ...]:
    """The fields that are the columns of a list of the record's kind."""
    return tuple(f for f in _shown(record) if f.shown and f.shown.row and f.name not in without)


def fact_of(record: AnyRecord, field: Field, here: Localised) -> Fact | None:
    """A line of the description list, or None where there is nothing to say."""
    values = fact_values(record, field, here)
    if not values:
        return None
    is_ours = field.name in record.facts.ours
    return Fact(field.name, field_label(record, field.name, here), values, is_ours, is_guess(record, field.name))


def is_guess(record: AnyRecord, field: str) -> bool:
    """Whether a field ties a record to others by a guess, as a result to the activities that it may come from."""
    doubt = record.facts.traits.doubt
    return doubt is not None and field == doubt.tie and record.facts.is_doubtful


def field_label(record: AnyRecord, name: str, here: Localised) -> str:
    """The label of a field: the kind's own, else the common one."""
    words = here.words
    return str(words.find(f"fields_of.{record.kind}.{name}") or words[f"fields.{name}"])


def fact_values(record: AnyRecord, field: Field, here: Localised) -> tuple[FactValue, ...]:
    """The values of a field as people read them."""
    return here.once(("fact", record.name, field.name), lambda: _fact_values(record, field, here))


def _fact_values(record: AnyRecord, field: Field, here: Localised) -> tuple[FactValue, ...]:
    value = getattr(record.facts, field.name)
    if field.name == record.facts.traits.date and record.facts.is_planned and not value:
        return (FactValue(here.words["values.no_date_planned"], sort=""),)
    if field.name == record.facts.traits.date and value is None and (made := made_on(record, here)):
        return (FactValue(dates.day(here.words, made), sort=made.isoformat()),)
    if (counted := counted_of_call(record, field.name, here)) is not None:
        return counted
    if value is None:
        return ()
    items = value if isinstance(value, tuple) else (value,)
    said = (value for item in items for value in _value(item, record, field, here))
    return tuple(dict.fromkeys(said))


def _shown(record: AnyRecord) -> Iterator[Field]:
    return (f for f in fields_of(FACTS[record.kind]) if f.shown)


def _value(item: Any, record: AnyRecord, field: Field, here: Localised) -> Iterator[FactValue]:
    words = here.words
    match item:
        case _ if isinstance(item, _ELSEWHERE):
            return
        case Period():
            yield _interval(item, here)
        case date():
            until = getattr(record.facts, field.shown.until) if field.shown and field.shown.until else item
            yield _interval(Period(start=item, end=until), here)
        case Attendance():
            key = "at_least" if item.at_least else "exactly"
            number = words.say(f"values.{key}", count=words.count(item.unit, item.count))
            yield FactValue(number, quoted=item.as_printed, detail_language=here.printed_in)
        case NamedDocument():
            yield _document(item, here)
        case DatedName():
            yield FactValue(_dated_name(item, here))
        case _:
            yield _coded(item, record, field, here)


def _interval(period: Period, here: Localised) -> FactValue:
    short = dates.interval(here.words, period, SHORT)
    return FactValue(dates.interval(here.words, period), short=short, sort=period.start.isoformat())


def _tone(item: Any, record: AnyRecord, field: Field) -> str:
    declared = field.shown.tone if field.shown else ""
    planned = record.facts.traits.planned
    return declared or ("planned" if planned and (field.name, item) == (planned.field, planned.value) else "")


def _coded(item: Any, record: AnyRecord, field: Field, here: Localised) -> FactValue:
    if field.coded:
        label = here.label(field.coded.scheme, item)
        tone = _tone(item, record, field)
        ministry = here.ministry_link(item, record) if tone and field.coded.scheme == "countries" else None
        return FactValue(label, here.term_address(field.coded.scheme, item), tone=tone, ministry=ministry)
    if field.ref:
        name = f"{field.ref.kind}/{item}" if field.ref.kind else str(item)
        other = here.catalogue.by_name[name]
        link = here.record_link(other)
        told = told_of(other, here, SHORT) if other.facts.traits.id_of_numbers else ""
        return FactValue(link.label, link.address, link.language, told=told)
    if field.dated:
        return FactValue(dates.span(here.words, item), short=dates.span(here.words, item, SHORT), sort=item)
    if field.choices:
        address = here.choice_address(record.kind, field.name, item) if field.shown and field.shown.facet else None
        label, tone = here.choice_label(record.kind, field.name, item), _tone(item, record, field)
        files = listed_files(record, here) if field.shown and field.shown.with_files else ()
        return FactValue(dated(label, record, here) if tone == "planned" else label, address, tone=tone, files=files)
    printed = here.printed_in if field.printed else None
    return FactValue(str(item), language=printed if printed != here.language else None)


def _document(item: NamedDocument, here: Localised) -> FactValue:
    address = here.record_address(here.catalogue.by_name[f"library/{item.record}"]) if item.record else None
    printed = here.printed_in
    original = item.title.text(printed) if item.as_printed and here.language != printed else None
    return FactValue(
        here.named(item.title), address, original_title=original, detail_language=item.title.language(printed)
    )


def _dated_name(item: DatedName, here: Localised) -> str:
    name = here.named(item.name) if item.name else ""
    both = f"{name} ({item.acronym})" if name and item.acronym else name or item.acronym or ""
    if not item.used:
        return both
    used = [dates.partial_date(here.words, when) for when in item.used.split("/")]
    key = "values.name_used.once" if len(used) == 1 else "values.name_used.twice"
    return here.words.say(key, name=both, when=used[0], then=used[-1])
