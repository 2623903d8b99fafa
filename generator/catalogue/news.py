"""What is new between two editions: the change log of readers, as data alone.

    log = compared(edition_from(then), edition_from(now))    # see `comparing`
    for news in log.news:              # in the order of kinds and ids
        news.happened                  # added, changed, removed
        news.record.text(language)     # the record as it is now; as it was, where it is removed
        news.countries                 # to group it by
        news.facts, news.texts         # what of it changed, with what it said before
    log.words[language].before         # and the like: records by kind, translations by how they stand

Every format, page and feed is made of this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from generator.catalogue.editions import Edition, Stated
from generator.catalogue.translation import Standing
from generator.model.kind import Kind
from generator.model.language import Language


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


def _words(edition: Edition, language: Language) -> int:
    return sum(r.texts[language].words for r in edition.records.values() if language in r.texts)
