"""The data of a record for the search index besides its text: kind, country, place, date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from generator.model.record import AnyRecord, Text
from generator.views.localised import Localised
from generator.views.tables.table import Fact, FactValue


def kept_by_search(
    record: AnyRecord, facts: tuple[Fact, ...], text: str, here: Localised
) -> tuple[tuple[str, str], ...]:
    """Kind, country, place, names, words, date and facts, by the names that `engine.js` weighs them by."""
    found = {f.name: f for f in facts}

    def said(*names: str) -> str:
        values: list[FactValue] = [v for n in names if n in found for v in found[n].values]
        return ", ".join(dict.fromkeys(v.text for v in values))

    title = record.text(here.language).title
    names = here.synonyms.names(record, title)
    also = here.synonyms.title_words(title, names)
    traits = record.facts.traits
    country = said(*(plays.field for plays in traits.countries))
    meta = {
        "kind": str(here.words[f"kinds.{record.kind}.singular"]),
        "country": country,
        "place": " ".join(filter(None, (said(traits.city), *here.synonyms.title_words(country)))),
        "names": " ".join(names),
        "also": " ".join(also),
        "words": " ".join(here.synonyms.words(record, "\n".join([text, *names, *also]))),
        "date": said(traits.date),
        "facts": ", ".join(dict.fromkeys(_values(facts))),
    }
    return tuple((name, value) for name, value in meta.items() if value)


def _values(facts: tuple[Fact, ...]) -> Iterator[str]:
    """What the description list says, which is searched but is no text to quote from."""
    for value in (v for fact in facts for v in fact.values):
        yield from filter(
            None, (value.text, value.ministry and value.ministry.label, value.quoted, value.original_title)
        )


def said_on_page(text: Text, *others: object) -> str:
    """All that a page says of its record, for whoever asks which words it has."""
    sections = [part for s in text.sections for part in (s.heading, s.markdown)]
    said = [text.title, text.summary or "", *sections]
    _collect(others, said)
    return "\n".join(said)


def _collect(value: object, to: list[str]) -> None:
    """The texts in a view, however deep."""
    if isinstance(value, str):
        to.append(value)
    elif isinstance(value, tuple):
        for item in value:
            _collect(item, to)
    elif value is not None:
        for name in _names(value):
            _collect(getattr(value, name), to)


def _names(value: object) -> tuple[str, ...]:
    """The names of the fields of a view; none of what is no view."""
    kind = type(value)
    if kind not in _KNOWN:
        _KNOWN[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return _KNOWN[kind]


_KNOWN: dict[type, tuple[str, ...]] = {}
