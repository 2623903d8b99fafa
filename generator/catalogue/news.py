"""What is new between two editions: the change log of readers, as data alone.

    log = compared(edition_from(then), edition_from(now))
    for news in log.news:              # in the order of kinds and ids
        news.happened                  # added, changed, removed
        news.record.text(language)     # the record as it is now; as it was, where it is removed
        news.countries                 # to group it by
        news.facts, news.texts         # what of it changed, with what it said before
    log.words[language].before         # and the like: records by kind, translations by how they stand

White space, line ends, the order of front matter and the state that a translation follows are form, and no news. A
record with another id is the same one, where it says so (`aliases`). Every format, page and feed is made of this.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from generator.catalogue.editions import Edition, Stated
from generator.catalogue.translation import Standing
from generator.model.field import fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language

_EARLIER_IDS = "aliases"


class Happened(StrEnum):
    """What became of a record or of a part of it."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class FactNews(NamedTuple):
    """A fact that changed: the name of its field, what it said, and what it says; None where it says nothing."""

    name: str
    before: Any
    after: Any


class TextNews(NamedTuple):
    """A part of a text that changed: see `editions.TextPart`. A `text` is the whole, in a language that came or went.

    `heading` is that of a section; empty for other parts.
    """

    language: Language
    part: str
    heading: str
    before: str | None
    after: str | None

    @property
    def happened(self) -> Happened:
        """What became of the part."""
        return Happened.ADDED if self.before is None else Happened.REMOVED if self.after is None else Happened.CHANGED


@dataclass(frozen=True, slots=True)
class News:
    """What became of one record."""

    happened: Happened
    record: Stated
    """As it is now; as it was, where it is removed."""

    before: Stated | None = None
    """As it was, where it is changed."""

    facts: tuple[FactNews, ...] = ()
    texts: tuple[TextNews, ...] = ()

    @property
    def was(self) -> str:
        """The name that it had, where it has another one now."""
        return self.before.name if self.before and self.before.name != self.record.name else ""

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries that it is about, those of before included."""
        return tuple(dict.fromkeys([*self.record.countries, *(self.before.countries if self.before else ())]))


class Totals(NamedTuple):
    """A number in both editions."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class ChangeLog:
    """All that is new between two editions."""

    old: Edition
    new: Edition
    news: tuple[News, ...]

    def that(self, happened: Happened) -> tuple[News, ...]:
        """The records to which this happened."""
        return tuple(news for news in self.news if news.happened == happened)

    @property
    def by_kind(self) -> Mapping[Kind, tuple[News, ...]]:
        """The news of each kind that has some."""
        return {k: found for k in Kind if (found := tuple(n for n in self.news if n.record.kind == k))}

    @property
    def by_country(self) -> Mapping[str, tuple[News, ...]]:
        """The news of each country by its code; those of no country under an empty one, the last."""
        found: dict[str, list[News]] = {}
        for news in self.news:
            for code in news.countries or ("",):
                found.setdefault(code, []).append(news)
        return {code: tuple(found[code]) for code in sorted(found, key=lambda code: (not code, code))}

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of either edition, in the order of the new one."""
        return tuple(dict.fromkeys([*self.new.languages, *self.old.languages]))

    @property
    def records(self) -> Mapping[Kind, Totals]:
        """How many records of each kind there are."""
        counts = [Counter(r.kind for r in edition.records.values()) for edition in (self.old, self.new)]
        return {kind: Totals(*(count[kind] for count in counts)) for kind in Kind if any(c[kind] for c in counts)}

    @property
    def words(self) -> Mapping[Language, Totals]:
        """How many words the texts of each language have."""
        return {
            language: Totals(*(_words(edition, language) for edition in (self.old, self.new)))
            for language in self.languages
        }

    @property
    def translations(self) -> Mapping[Standing, Totals] | None:
        """How many translations stand in each way; None where one of the editions does not tell."""
        if not all(any(r.standings for r in edition.records.values()) for edition in (self.old, self.new)):
            return None
        counts = [
            Counter(standing for record in edition.records.values() for standing in record.standings.values())
            for edition in (self.old, self.new)
        ]
        return {standing: Totals(*(count[standing] for count in counts)) for standing in Standing}


def compared(old: Edition, new: Edition) -> ChangeLog:
    """What is new in an edition against one before it."""
    return ChangeLog(old, new, tuple(_news(old, new)))


def _news(old: Edition, new: Edition) -> Iterator[News]:
    earlier = _earlier_names(old, new)
    found = []
    for name, record in new.records.items():
        before = old.records.get(earlier.get(name, name))
        if before is None:
            found.append(News(Happened.ADDED, record))
        elif changed := _changed(before, record):
            found.append(changed)
    gone = old.records.keys() - new.records.keys() - set(earlier.values())
    found += [News(Happened.REMOVED, old.records[name]) for name in gone]
    kinds = list(Kind)
    return iter(sorted(found, key=lambda news: (kinds.index(news.record.kind), news.record.id)))


def _earlier_names(old: Edition, new: Edition) -> Mapping[str, str]:
    """The names that records had in the old edition, by those that they have in the new one."""
    found = {}
    for name, record in new.records.items():
        if name not in old.records:
            ids = reversed(record.facts.get(_EARLIER_IDS, []))
            names = (f"{record.kind}/{id}" for id in ids)
            earlier = next((n for n in names if n in old.records and n not in new.records), "")
            if earlier:
                found[name] = earlier
    return found


def _changed(before: Stated, record: Stated) -> News | None:
    facts, texts = tuple(_of_facts(before, record)), tuple(_of_texts(before, record))
    if not (facts or texts or before.id != record.id):
        return None
    return News(Happened.CHANGED, record, before, facts, texts)


def _of_facts(before: Stated, record: Stated) -> Iterator[FactNews]:
    """The facts that are others, in the order of the model; those that it no longer knows come last."""
    declared = [field.name for field in fields_of(FACTS[record.kind])]
    names = dict.fromkeys([*declared, *sorted(before.facts.keys() | record.facts.keys())])
    for name in names:
        was, says = before.facts.get(name), record.facts.get(name)
        if was != says and not (name == _EARLIER_IDS and before.id != record.id):
            yield FactNews(name, was, says)
    if before.original != record.original:
        yield FactNews("original", before.original.value, record.original.value)


def _of_texts(before: Stated, record: Stated) -> Iterator[TextNews]:
    for language in (tag for tag in Language if tag in before.texts or tag in record.texts):
        was, says = before.texts.get(language), record.texts.get(language)
        if was is None or says is None:
            yield TextNews(language, "text", "", was.title if was else None, says.title if says else None)
        else:
            yield from _of_parts(language, was.parts, says.parts)


def _of_parts(
    language: Language, was: Mapping[tuple[str, str], str], says: Mapping[tuple[str, str], str]
) -> Iterator[TextNews]:
    """The parts that say something else, in the order of the new text; those that are gone come last."""
    for part in dict.fromkeys([*says, *was]):
        before, after = was.get(part), says.get(part)
        if before is None or after is None or _words_of(before) != _words_of(after):
            yield TextNews(language, *part, before, after)


def _words_of(text: str) -> list[str]:
    """What a text says, white space and the form of its letters aside."""
    return unicodedata.normalize("NFC", text).split()


def _words(edition: Edition, language: Language) -> int:
    return sum(r.texts[language].words for r in edition.records.values() if language in r.texts)
