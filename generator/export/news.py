"""What is new between two editions, as JSON for programs and as lines for people."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.catalogue.editions import Edition
from generator.catalogue.news import ChangeLog, Happened, News, Totals
from generator.model.language import Language
from generator.views.parts.changes import (
    ToldChange,
    ToldNews,
    countries_said,
    counts_said,
    edition_said,
    told_news,
)
from generator.words import Words

_SIGNS = {Happened.ADDED: "+", Happened.CHANGED: "~", Happened.REMOVED: "−"}
_OF_NONE = "·"
"""The sign of a line about no record."""

_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~@&:])")


def news_json(log: ChangeLog) -> str:
    """All of it, with both languages' texts: the same bytes for the same editions."""
    said = {
        "from": _edition(log.old),
        "to": _edition(log.new),
        "records": {kind.value: totals._asdict() for kind, totals in log.records.items()},
        "words": {language.value: totals._asdict() for language, totals in log.words.items()},
        "translations": (
            None if log.translations is None else {s.value: t._asdict() for s, t in log.translations.items()}
        ),
        "news": [_news(news, log) for news in log.news],
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _edition(edition: Edition) -> dict[str, Any]:
    return {"day": edition.day.isoformat() if edition.day else None, "languages": list(edition.languages)}


def _news(news: News, log: ChangeLog) -> dict[str, Any]:
    record = news.record
    return {
        "id": record.id,
        "kind": record.kind.value,
        "happened": news.happened.value,
        **({"was": news.was} if news.was else {}),
        "countries": list(news.countries),
        "title": {tag.value: _title(news, tag) for tag in log.languages},
        "facts": [fact._asdict() for fact in news.facts],
        "texts": [text._asdict() | {"happened": text.happened.value} for text in news.texts],
    }


def _title(news: News, language: Language) -> str | None:
    text = news.record.texts.get(language)
    return text.title if text else None


def news_text(log: ChangeLog, words: Words) -> Iterator[str]:
    """Lines for a terminal or a mail."""
    yield from _lines(log, words, _Plain)


def news_markdown(log: ChangeLog, words: Words) -> Iterator[str]:
    """Lines of Markdown, for the summary of a proposal: no sign of a title or a text means anything in it."""
    yield from _lines(log, words, _Markdown)


class _Plain:
    """How lines are written for a terminal."""

    @staticmethod
    def heading(level: int, text: str) -> Iterator[str]:
        """A heading, with an empty line above it."""
        yield from ("", text) if level == 2 else (text,)

    @staticmethod
    def item(depth: int, sign: str, text: str) -> str:
        """An item of a list."""
        return f"{'  ' * (depth + 1)}{sign} {text}"

    @staticmethod
    def paragraph(text: str) -> Iterator[str]:
        """A line of its own."""
        yield text

    @staticmethod
    def said(text: str) -> str:
        """Words of a record."""
        return " ".join(text.split())


class _Markdown:
    """How they are written in Markdown."""

    @staticmethod
    def heading(level: int, text: str) -> Iterator[str]:
        """A heading between empty lines."""
        yield from ("",) * (level > 1) + (f"{'#' * level} {text}", "")

    @staticmethod
    def item(depth: int, sign: str, text: str) -> str:
        """An item of a list."""
        return f"{'  ' * depth}- {text if sign == _OF_NONE else f'`{sign}` {text}'}"

    @staticmethod
    def paragraph(text: str) -> Iterator[str]:
        """A paragraph that stands out."""
        yield from ("", f"**{text}**")

    @staticmethod
    def said(text: str) -> str:
        """Words of a record, of which no sign is markup, a link or the name of a person."""
        return _MARKS.sub(_escaped, " ".join(text.split()))


def _escaped(sign: re.Match[str]) -> str:
    return f"&#{ord(sign[1])};" if sign[1] in "<>&@:" else f"\\{sign[1]}"


_Form = type[_Plain] | type[_Markdown]


def _lines(log: ChangeLog, words: Words, form: _Form) -> Iterator[str]:
    yield from form.heading(1, words["news.title"])
    then, now = edition_said(log.old, words), edition_said(log.new, words)
    yield words.say("news.between", then=form.said(then), now=form.said(now))
    yield from form.paragraph(words["news.none"] if not log.news else f"{', '.join(counts_said(log, words))}.")
    for kind, found in log.by_kind.items():
        yield from form.heading(2, words[f"kinds.{kind}.plural"])
        for news in found:
            yield from _of_record(told_news(news, log, words), words, form)
    if log.news:
        yield from form.heading(2, words["news.by_country"])
        for country, found in countries_said(log, words):
            counts = ", ".join(words.count(f"news_{h}", n) for h, n in _counted(found).items() if n)
            yield form.item(0, _OF_NONE, f"{form.said(country)}: {counts}")
    yield from _totals(log, words, form)


def _of_record(told: ToldNews, words: Words, form: _Form) -> Iterator[str]:
    record = told.news.record
    title = f"{form.said(told.title)} ({form.said(record.name)})"
    yield form.item(0, _SIGNS[told.news.happened], f"{title}; {form.said(told.was)}" if told.was else title)
    for change in told.changes:
        yield form.item(1, _SIGNS[change.happened], _said(change, words, form.said))


def _said(change: ToldChange, words: Words, said: Callable[[str], str]) -> str:
    if not change.is_short:
        return said(change.label)
    key = f"news.said.{change.happened}"
    return words.say(key, label=said(change.label), before=said(change.before), after=said(change.after))


def _counted(found: tuple[News, ...]) -> Mapping[Happened, int]:
    return {happened: sum(news.happened == happened for news in found) for happened in Happened}


def _totals(log: ChangeLog, words: Words, form: _Form) -> Iterator[str]:
    yield from form.heading(2, words["news.totals"])
    for kind, totals in log.records.items():
        yield form.item(0, _OF_NONE, _total(words[f"kinds.{kind}.plural"], totals, words))
    for language, totals in log.words.items():
        yield form.item(
            0, _OF_NONE, _total(words.say("news.words_in", language=words.name_of(language)), totals, words)
        )
    for standing, totals in (log.translations or {}).items():
        label = words.say("news.translations_that", standing=words[f"translations.standings.{standing}"])
        yield form.item(0, _OF_NONE, _total(label, totals, words))


def _total(label: str, totals: Totals, words: Words) -> str:
    key = "news.total" if totals.before != totals.after else "news.total_same"
    return words.say(key, label=label, before=totals.before, after=totals.after)
