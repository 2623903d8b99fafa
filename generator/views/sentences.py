"""Sentences that are composed from facts where a record has no text of its own."""

from __future__ import annotations

from generator.markdown.prose import Prose
from generator.model.facts import Activity, Call, Study, Workshop
from generator.model.record import AnyRecord
from generator.views.localised import Localised
from generator.views.reach import dated
from generator.words import dates


def line_of(record: AnyRecord, here: Localised) -> Prose | None:
    """What a record is about in one line: its summary, else a sentence composed from its facts."""
    summary = here.summary_of(record.text(here.language))
    sentence = None if summary else composed_sentence(record, here)
    return here.prose(sentence) if sentence else summary


def description_of(record: AnyRecord, here: Localised) -> str:
    """What a record's page says of itself to machines: its line, with what tells it from records of the same line."""
    said = (here.summary_of(record.text(here.language)), composed_sentence(record, here))
    return " ".join(filter(None, said))


def composed_sentence(record: AnyRecord, here: Localised) -> str | None:
    """One factual sentence, or None for kinds that always have a summary."""
    facts = record.facts
    if not isinstance(facts, Activity):
        return None
    ministries = [m.text(here.language).title for m in here.catalogue.own_ministries(record)]
    sort = "activity_of_ministries" if ministries else "activity"
    key = f"sentences.{sort}.{facts.status}.{facts.modality}"
    return here.words.say(
        key,
        beneficiary=here.in_sentence("countries", facts.beneficiary),
        provider=here.in_sentence("countries", facts.provider),
        dates=dates.intervals(here.words, facts.periods),
        call=facts.call,
        ministries="; ".join(ministries),
        planned=dated(here.words["values.no_year_planned"], record, here),
    )


def title_of(record: AnyRecord, here: Localised) -> str:
    """The title of the record's document, which tells it from records with the same title."""
    title = record.text(here.language).title
    return here.words.say(f"kinds.{record.kind}.document_title", title=title, id=record.id, **_told_by(record, here))


def _told_by(record: AnyRecord, here: Localised) -> dict[str, object]:
    match record.facts:
        case Activity(provider=provider, beneficiary=beneficiary):
            return {
                "provider": here.label("countries", provider),
                "beneficiary": here.label("countries", beneficiary),
            }
        case Workshop(start=start, country=country):
            return {"year": start.year, "country": here.label("countries", country)}
        case Study(date=date):
            return {"year": date[:4]}
        case Call():
            return {}
    return {}
