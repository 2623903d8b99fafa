"""What is new between two editions, in the words of a language: what text, Markdown, page and feeds say of a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from generator.catalogue.editions import Edition, Stated
from generator.catalogue.news import ChangeLog, FactNews, Happened, News, TextNews
from generator.model.field import Field, fields_of
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.values import part_in
from generator.words import Words, dates

_NAMES_FIELDS = "ours"
"""The field whose values are names of fields."""


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change of a record: what changed, and what it said and says; empty where it said or says nothing."""

    label: str
    before: str
    after: str
    happened: Happened
    language: Language | None = None
    """The language of what it says, where that is a text of the record."""

    @property
    def is_short(self) -> bool:
        """Whether it is said in a line: a fact, a title; not a section."""
        return len(self.before) + len(self.after) < 240 and "\n" not in self.before + self.after


@dataclass(frozen=True, slots=True)
class ToldNews:
    """What became of a record, in words."""

    news: News
    title: str
    language: Language | None
    """The language of the title, where it is not the reader's."""

    was: str
    """“Before: programs/ar-seclo”, where its id is another one."""

    changes: tuple[ToldChange, ...]


def told_news(news: News, log: ChangeLog, words: Words) -> ToldNews:
    """What became of a record, in the language of the words."""
    language, text = news.record.text(words.language)
    return ToldNews(
        news,
        text.title,
        language if language != words.language else None,
        words.say("news.was", name=news.was) if news.was else "",
        (*(_told_fact(f, news.record, log, words) for f in news.facts), *(_told_text(t, words) for t in news.texts)),
    )


def edition_said(edition: Edition, words: Words) -> str:
    """An edition by its date, or that its date is not known."""
    return dates.day(words, edition.day) if edition.day else str(words["news.undated"])


def counts_said(log: ChangeLog, words: Words) -> Iterator[str]:
    """“4 new records”, “306 changed”: what happened at all, in numbers."""
    for happened in Happened:
        if n := len(log.that(happened)):
            yield words.count(f"news_{happened}", n)


def countries_said(log: ChangeLog, words: Words) -> tuple[tuple[str, tuple[News, ...]], ...]:
    """The news of each country under its name, in the order of the names; the last are those of no country."""
    names = {c: _label("countries", c, (log.new, log.old), words) for c in log.by_country if c}
    ordered = sorted(names, key=lambda code: words.language.sort_key(names[code]))
    of_none = [(str(words["news.of_no_country"]), log.by_country[""])] if "" in log.by_country else []
    return (*((names[code], log.by_country[code]) for code in ordered), *of_none)


def _told_fact(fact: FactNews, record: Stated, log: ChangeLog, words: Words) -> ToldChange:
    field = next((f for f in fields_of(FACTS[record.kind]) if f.name == fact.name), None)
    label = words.find(f"fields_of.{record.kind}.{fact.name}") or words.find(f"fields.{fact.name}")
    label = label or words.find(f"data.members.{fact.name}") or fact.name
    before, after = (_said(value, field, record, log, words) for value in _what_differs(fact))
    happened = Happened.CHANGED if before and after else Happened.ADDED if after else Happened.REMOVED
    return ToldChange(str(label), before, after, happened)


def _what_differs(fact: FactNews) -> tuple[Any, Any]:
    """What it said and says; of lists, what is gone and what is new, unless their order alone is another."""
    if not (isinstance(fact.before, list) and isinstance(fact.after, list)):
        return fact.before, fact.after
    gone = [item for item in fact.before if item not in fact.after]
    new = [item for item in fact.after if item not in fact.before]
    return (gone, new) if gone or new else (fact.before, fact.after)


def _told_text(text: TextNews, words: Words) -> ToldChange:
    part = words.say(f"news.parts.{text.part}", heading=text.heading)
    label = words.say("news.part_in", part=part, language=words.name_of(text.language))
    return ToldChange(label, text.before or "", text.after or "", text.happened, text.language)


def _said(value: Any, field: Field | None, record: Stated, log: ChangeLog, words: Words) -> str:
    """A value as people read it; of a part that has fields of its own, each with its label."""
    if value is None or value == "":
        return ""
    if isinstance(value, list):
        return "; ".join(said for item in value if (said := _said(item, field, record, log, words)))
    if isinstance(value, bool):
        return str(words["news.is_so"] if value else words["news.is_not"])
    if isinstance(value, Mapping):
        return _part(value, field, record, log, words)
    return _plain_value(str(value), field, record, log, words)


def _part(value: Mapping[str, Any], field: Field | None, record: Stated, log: ChangeLog, words: Words) -> str:
    """`Documento: Informe 2016, sección: II`."""
    model: type[BaseModel] | None = part_in(field.info.annotation) if field else None
    fields = {f.name: f for f in fields_of(model)} if model else {}
    said = ((name, _said(item, fields.get(name), record, log, words)) for name, item in value.items())
    return ", ".join(f"{_inner_label(name, words)}: {text}" for name, text in said if text)


def _inner_label(name: str, words: Words) -> str:
    found = words.find(f"fields.{name}") or words.find(f"problem_places.{name}") or words.find(f"languages.{name}")
    return found if isinstance(found, str) else name


def _plain_value(value: str, field: Field | None, record: Stated, log: ChangeLog, words: Words) -> str:
    editions = (log.new, log.old)
    if field is None:
        return value
    if field.name == _NAMES_FIELDS:
        return str(words.find(f"fields_of.{record.kind}.{value}") or words.find(f"fields.{value}") or value)
    if field.coded:
        return _label(field.coded.scheme, value, editions, words)
    if field.ref:
        name = f"{field.ref.kind}/{value}" if field.ref.kind else value
        named = next((edition.records[name] for edition in editions if name in edition.records), None)
        return named.text(words.language)[1].title if named else value
    if field.choices:
        return str(words.find(f"values.{record.kind}.{field.name}.{value}") or value)
    return _day(value, words)


def _label(scheme: str, id: str, editions: tuple[Edition, ...], words: Words) -> str:
    labels = next(
        (edition.labels[f"{scheme}/{id}"] for edition in editions if f"{scheme}/{id}" in edition.labels), None
    )
    return labels.text(words.language) if labels else id


def _day(value: str, words: Words) -> str:
    """A day as the language writes it; anything else as it is."""
    try:
        return dates.day(words, date.fromisoformat(value)) if len(value) == 10 else value
    except ValueError:
        return value
