"""Rules about things written twice: activities, bodies, translations that are copies."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.markdown.digest import digest
from generator.model.dates import is_exact
from generator.model.playing import playing
from generator.model.problem import Problem, Spot
from generator.model.record import AnyRecord, Record, Text
from generator.model.traits import Role
from generator.model.when import meetings_of, spans_of
from generator.validate.body import BODY
from generator.validate.copies import copies_in
from generator.validate.index import Index

_SHORTEST = 60
"""Characters of the shortest text that nobody writes twice by chance."""


def activities_of_the_same_days(index: Index) -> Iterator[Problem]:
    """Two activities of the same countries on the same days."""
    seen: dict[object, str] = {}
    for record in index.content.records:
        givers, receivers = ([*playing(record.facts, role)] for role in (Role.GIVES, Role.RECEIVES))
        meetings = [*meetings_of(record.facts)]
        if givers and receivers and meetings and all(is_exact(meeting.start) for meeting in meetings):
            said, pair = ", ".join(spans_of(record.facts)), f"{', '.join(givers)} → {', '.join(receivers)}"
            first = seen.setdefault((record.kind, pair, said), record.origin.path)
            if first != record.origin.path:
                at = (record.facts.traits.date,)
                yield record.problem("same-activity", at, value=said, pair=pair, other=first)


def texts_of_another_record(index: Index) -> Iterator[Problem]:
    """A body that another record has as well, word for word; of a copy of all of it that is said instead."""
    alike: dict[object, list[Text]] = {}
    copies = {record.name for record, _ in copies_in(index)}
    for record, text, whole, _ in index.bodies:
        if isinstance(record, Record) and record.name not in copies and len(whole.strip()) >= _SHORTEST:
            alike.setdefault((text.language, _ends(whole)), []).append(text)
    for texts in alike.values():
        seen: dict[str, str] = {}
        for text in texts if len(texts) > 1 else ():
            first = seen.setdefault(digest(_body(text)), text.origin.path)
            if first != text.origin.path:
                yield text.origin.problem_at("same-text", Spot(_first_line(text), 1), BODY, other=first)


def _ends(body: str) -> str:
    """The first and the last words of a body: where they differ, the rest need not be compared."""
    words = (*body.split(None, _COMPARED)[:_COMPARED], *body.rsplit(None, _COMPARED)[-_COMPARED:])
    return unicodedata.normalize("NFC", " ".join(words))


_COMPARED = 4
"""Words."""


def untranslated_texts(index: Index) -> Iterator[Problem]:
    """A translation that is its original, word for word: a copy that nobody has translated yet."""
    for record in index.content.records:
        original = record.texts[record.original]
        for text in record.texts.values():
            if text is not original:
                yield from _untranslated(text, original, record)


def _untranslated(text: Text, original: Text, record: AnyRecord) -> Iterator[Problem]:
    if text.summary and text.summary == original.summary:
        yield text.origin.problem("untranslated", ("summary",), other=record.origin.path)
    body = _body(text)
    if len(body) >= _SHORTEST and body == _body(original):
        yield text.origin.problem_at("untranslated", Spot(_first_line(text), 1), BODY, other=record.origin.path)


def _body(text: Text) -> str:
    return "\n".join(f"{s.written}\n{s.markdown}" for s in text.sections).strip()


def _first_line(text: Text) -> int:
    """The line on which the body's first words stand."""
    first = next(s for s in text.sections if s.written or s.markdown.strip())
    if first.written:
        return first.line
    return first.line + next(n for n, line in enumerate(first.markdown.split("\n")) if line.strip())
