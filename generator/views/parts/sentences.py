"""Sentences that are composed from facts where a record has no text of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.catalogue.ministries import own_ministries
from generator.catalogue.order import date_of, span_of
from generator.markdown.prose import Prose
from generator.model.dates import Period
from generator.model.field import Field, fields_of
from generator.model.playing import countries_of, playing
from generator.model.record import AnyRecord
from generator.model.traits import YEAR, Ministries, Role
from generator.model.values import items_of
from generator.views.localised import Localised
from generator.views.parts.reach import dated
from generator.words import dates
from generator.words.dates import LONG


def line_of(record: AnyRecord, here: Localised) -> Prose | None:
    """What a record is about in one line: its summary, else a sentence composed from its facts."""
    summary = here.summary_of(record.text(here.language))
    sentence = None if summary else composed_sentence(record, here)
    return here.prose(sentence) if sentence else summary


def description_of(record: AnyRecord, here: Localised) -> str:
    """What a record's page says of itself to machines: its line, with what tells it from records of the same line.

    All of it is in the language of its text: of a page without a translation, in that of the original.
    """
    return here.once(("description", record.name), lambda: _description(record, here))


def _description(record: AnyRecord, here: Localised) -> str:
    text = record.text(here.language)
    said = (here.summary_of(text), composed_sentence(record, here.there(text.language)))
    return " ".join(filter(None, said))


def composed_sentence(record: AnyRecord, here: Localised) -> str | None:
    """One factual sentence, or None for kinds that always have a summary."""
    sentence = record.facts.traits.sentence
    if sentence is None:
        return None
    chosen = f"{record.kind}." + ".".join(getattr(record.facts, name) for name in sentence.by)
    if record.facts.traits.ministries == Ministries.OR_RELATED and own_ministries(here.catalogue, record):
        return filled(f"sentences_of_ministries.{chosen}", record, here)
    return filled(f"sentences.{chosen}", record, here)


def filled(key: str, record: AnyRecord, here: Localised, **more: str) -> str:
    """A sentence with what a record says: its fields, its `dates`, `ministries`, and until when it was `planned`."""
    return str(here.words[key]).format_map(_Filling(record, here, more))


class _Filling(dict[str, str]):
    """What a sentence may ask of a record, which is worked out when it does."""

    def __init__(self, record: AnyRecord, here: Localised, more: Mapping[str, str]) -> None:
        super().__init__(more)
        self._record, self._here = record, here

    def __missing__(self, name: str) -> str:
        record, here = self._record, self._here
        match name:
            case "dates":
                return _dates(record, here)
            case "ministries":
                return "; ".join(m.text(here.language).title for m in own_ministries(here.catalogue, record))
            case "planned":
                return dated(here.words["values.no_year_planned"], record, here)
        field = next((field for field in fields_of(type(record.facts)) if field.name == name), None)
        if field is None:
            raise KeyError(name)
        return _inside(field, record, here)


def _inside(field: Field, record: AnyRecord, here: Localised) -> str:
    """The values of a field as they stand inside a sentence."""
    values = items_of(record.facts, field.name)
    scheme = field.coded.scheme if field.coded else None
    return here.words.joined([here.in_sentence(scheme, v) if scheme else str(v) for v in values])


def _dates(record: AnyRecord, here: Localised, form: str = LONG) -> str:
    """When it was, as a sentence says it."""
    name = record.facts.traits.date
    items = items_of(record.facts, name) if name else ()
    periods = [item for item in items if isinstance(item, Period)]
    span = span_of(record)
    return dates.intervals(here.words, periods, form) if periods else dates.span(here.words, span, form) if span else ""


def told_of(record: AnyRecord, here: Localised, form: str = LONG) -> str:
    """From whom to whom, where and when: `de Canadá a México · 29 al 31 de marzo de 2010`."""
    return " · ".join(filter(None, (_where(record, here), _when(record, here, form))))


def told_of_any(record: AnyRecord, here: Localised) -> str:
    """The same, with the countries that a record is about where none does anything in it: `Perú, Uruguay · 2013`."""
    countries = (here.label("countries", code) for code in countries_of(record.facts))
    return " · ".join(filter(None, (_where(record, here) or ", ".join(countries), _when(record, here, LONG))))


def _where(record: AnyRecord, here: Localised) -> str:
    """The pair of which one side taught the other; else the countries that do something in it, behind their city."""
    teaching, learning = (_joined(roles, record, here) for roles in _SIDES)
    if teaching and learning:
        return here.words.say("record.pair", teaching=teaching, learning=learning)
    done = [p.role for p in record.facts.traits.countries if p.role != Role.ABOUT]
    countries = [here.label("countries", c) for role in dict.fromkeys(done) for c in playing(record.facts, role)]
    return ", ".join([*_city(record, here), *countries])


_SIDES = (Role.GIVES, Role.TAUGHT), (Role.RECEIVES, Role.LEARNED)


def _joined(roles: Iterable[Role], record: AnyRecord, here: Localised) -> str:
    countries = (country for role in roles for country in playing(record.facts, role))
    return here.words.joined([here.in_sentence("countries", country) for country in countries])


def _city(record: AnyRecord, here: Localised) -> Iterator[str]:
    name = record.facts.traits.city
    coded = next((f.coded for f in fields_of(type(record.facts)) if f.name == name), None)
    return (here.label(coded.scheme, value) for value in items_of(record.facts, name)) if coded else iter(())


def _when(record: AnyRecord, here: Localised, form: str) -> str:
    """Its dates; of what was only planned, until when it was."""
    if record.facts.is_planned:
        return dated(here.words["values.no_year_planned"], record, here)
    return _dates(record, here, form)


def title_of(record: AnyRecord, here: Localised) -> str:
    """The title of the record's document, which tells it from records with the same title."""
    return _title("document_title", record, here)


def hit_title_of(record: AnyRecord, here: Localised) -> str:
    """The title of the record among what was found, which tells it from the others: “… · de Perú a Ecuador, 2010”."""
    if not record.facts.traits.told_by:
        return record.text(here.language).title
    return _title("hit_title", record, here).rstrip(", ")


def _title(word: str, record: AnyRecord, here: Localised) -> str:
    title = record.text(here.language).title
    told = {name: _told(name, record, here) for name in (YEAR, *record.facts.traits.told_by)}
    return here.words.say(f"kinds.{record.kind}.{word}", **{"title": title, "id": record.id, **told})


def _told(name: str, record: AnyRecord, here: Localised) -> str:
    """What a field, or the year of a record, says in a title."""
    if name == YEAR:
        return (date_of(record) or "")[:4]
    coded = next(f.coded for f in fields_of(type(record.facts)) if f.name == name)
    values = items_of(record.facts, name)
    return ", ".join(here.label(coded.scheme, value) if coded else str(value) for value in values)
