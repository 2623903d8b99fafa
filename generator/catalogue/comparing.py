"""Two editions compared, record by record, fact by fact, and part of a text by part.

    log = compared(edition_from(then), edition_from(now))

White space, line ends, the order of front matter and the state that a translation follows are form, and no news. A
record with another id is the same one, where it says so (`aliases`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from generator.catalogue.editions import Edition, Stated
from generator.catalogue.news import ChangeLog, FactNews, Happened, News, TextNews
from generator.model.field import fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language

_EARLIER_IDS = "aliases"


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
