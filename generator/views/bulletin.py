"""The draft of a bulletin: what is new between two editions, as it is told to those who read it by mail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue.news import ChangeLog, Happened, News
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.parts.changes import counts_said, edition_said
from generator.views.short import short_address


@dataclass(frozen=True, slots=True)
class ToldRecord:
    """A record of a bulletin, with an address that anyone can follow; empty where the site's is not known."""

    title: str
    language: Language
    """That of title and summary."""

    summary: str
    """Of a record that is new."""

    address: str


@dataclass(frozen=True, slots=True)
class Bulletin:
    """The bulletin in one language."""

    language: Language
    title: str
    intro: str
    parts: tuple[tuple[str, tuple[ToldRecord, ...]], ...]
    """What is new by kind, then what is changed, then what is gone; each with its heading."""

    closing: str
    """The address of the site; empty where it is not known."""


def bulletin_of(log: ChangeLog, here: Localised) -> Bulletin:
    """What is new, in a language: of new records their summary, of others what they are called."""
    words = here.words
    between = words.say("news.between", then=edition_said(log.old, words), now=edition_said(log.new, words))
    counts = ", ".join(counts_said(log, words))
    return Bulletin(
        language=here.language,
        title=words.say("news.bulletin", name=words["site.name"], day=edition_said(log.new, words)),
        intro=f"{between} {counts}." if counts else f"{between} {words['news.none']}",
        parts=tuple((heading, told) for heading, told in _parts(log, here) if told),
        closing=here.site.url + here.home if here.site.url else "",
    )


def _parts(log: ChangeLog, here: Localised) -> Iterator[tuple[str, tuple[ToldRecord, ...]]]:
    for kind, found in log.by_kind.items():
        new = tuple(_told(news, here) for news in found if news.happened == Happened.ADDED)
        yield str(here.words[f"kinds.{kind}.plural"]), new
    for happened in (Happened.CHANGED, Happened.REMOVED):
        yield str(here.words[f"news.those.{happened}"]), tuple(_told(news, here) for news in log.that(happened))


def _told(news: News, here: Localised) -> ToldRecord:
    language, text = news.record.text(here.language)
    is_there = bool(here.site.url and here.catalogue.named_by(news.record.id))
    address = here.site.url + short_address(news.record.name, here.catalogue) if is_there else ""
    return ToldRecord(text.title, language, text.summary if news.happened == Happened.ADDED else "", address)
