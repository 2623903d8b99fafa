"""Rules about what stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.markdown.digest import digest
from generator.model.dates import is_exact
from generator.model.kinds.activities import Activity
from generator.model.problem import Problem, Spot
from generator.model.record import AnyRecord, Text
from generator.validate.bodies import BODY
from generator.validate.index import Index

_SHORTEST = 60
"""Characters of the shortest text that nobody writes twice by chance."""


def activities_of_the_same_days(index: Index) -> Iterator[Problem]:
    """Two activities of the same countries on the same days."""
    seen: dict[object, str] = {}
    for record in index.content.records:
        facts = record.facts
        if isinstance(facts, Activity) and facts.periods and all(is_exact(p.start) for p in facts.periods):
            first = seen.setdefault((facts.provider, facts.beneficiary, facts.periods), record.origin.path)
            if first != record.origin.path:
                said = ", ".join(p.written for p in facts.periods)
                pair = f"{facts.provider} → {facts.beneficiary}"
                yield record.problem("same-activity", ("periods",), value=said, pair=pair, other=first)


def texts_of_another_record(index: Index) -> Iterator[Problem]:
    """A body that another record has as well, word for word."""
    seen: dict[object, str] = {}
    for record in index.content.records:
        for text in record.texts.values():
            body = _body(text)
            if len(body) < _SHORTEST:
                continue
            first = seen.setdefault((text.language, digest(body)), text.origin.path)
            if first != text.origin.path:
                yield text.origin.problem_at("same-text", Spot(_first_line(text), 1), BODY, other=first)


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
