"""Makes values of YAML, with the place of every key and value.

Only `null`, `true`, `false` and plain decimal numbers are anything but text, so that `no`, `08`, `12:30` and
`2007-05-29` stay what the writer typed. Duplicate keys, tags, anchors and aliases are problems. Depth and
number of events are limited while the events arrive, before anything is composed of them: the C loader's own
composer can be crashed by deep nesting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import yaml

from generator.load.text import unmeant_in
from generator.load.yaml_errors import problem_of, quoted
from generator.model.problem import Origin, Path, Problem, Spot, named

Value = Any
"""None, bool, int, Decimal, str, tuple of values, or dict of str to values."""

MOST_EVENTS = 20_000
DEEPEST = 12

_NUMBER = re.compile(r"(?:0|-?[1-9]\d{0,17})|-?(?:0|[1-9]\d{0,17})\.\d{1,18}")
_BEGIN_NUMBERS = "-0123456789"
_WORDS = {"null": None, "true": True, "false": False, "": None}
_COMMENT = re.compile(r"[ \t]+(?=#)")


class StoppedError(Exception):
    """Reading cannot go on after this problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def duplicate(origin: Origin, spot: Spot, at: Path) -> Problem:
    """A field that was there before."""
    return origin.problem_at("duplicate-key", spot, named(at), first=origin.keys[at].line)


class Reader:
    """Makes values of the events of one YAML text."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text = text
        self.first_line = first_line
        self.keys: dict[Path, Spot] = {}
        self.values: dict[Path, Spot] = {}
        self.origin = Origin(path, self.keys, self.values)
        self.problems: list[Problem] = []
        self.stopped = False
        self._count = 0

    def document(self) -> Value:
        """What the text says; an empty one, a mapping without members."""
        self._events = self._limited_events()
        try:
            return self._document()
        finally:
            del self._events  # which know this reader: else neither is forgotten

    def _document(self) -> Value:
        for wanted in (yaml.StreamStartEvent, yaml.DocumentStartEvent):
            event = next(self._events)
            if not isinstance(event, wanted):
                return {}
        value = self._value(next(self._events), (), 0)
        next(self._events)
        if not isinstance(after := next(self._events), yaml.StreamEndEvent):
            raise StoppedError(self.origin.problem_at("two-documents", self._spot(after)))
        return value

    def _limited_events(self) -> Iterator[yaml.Event]:
        events = yaml.parse(self.text, Loader=yaml.CSafeLoader)
        while True:
            try:
                event = next(events)
            except StopIteration:
                return
            except yaml.YAMLError as error:
                raise StoppedError(problem_of(error, self.text, self.origin, self.first_line)) from error
            self._count += 1
            if self._count > MOST_EVENTS:
                raise StoppedError(self.origin.problem_at("too-large", self._spot(event)))
            yield event

    def _value(self, event: yaml.Event, path: Path, depth: int) -> Value:
        self.values[path] = self._spot(event)
        if depth > DEEPEST:
            raise StoppedError(self.origin.problem_at("too-deep", self._spot(event)))
        self._refuse_decoration(event, path)
        if isinstance(event, yaml.AliasEvent):
            return None
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_comment(event, path)
            self._refuse_unmeant(event, path)
            return _scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

    def _refuse_decoration(self, event: yaml.Event, path: Path) -> None:
        """Refuse what only YAML's experts know; a text may well begin with such a sign."""
        for code, name in (("anchor", getattr(event, "anchor", None)), ("tag", getattr(event, "tag", None))):
            if name:
                code = "alias" if isinstance(event, yaml.AliasEvent) else code
                self.problems.append(self.origin.problem_at(code, self._spot(event), named(path), name=name))

    def _refuse_comment(self, event: yaml.ScalarEvent, path: Path) -> None:
        """A comment behind plain text may well be part of the text, as in `Convenio #189`."""
        start: Any = event.start_mark
        end: Any = event.end_mark
        comment = None if event.style else _COMMENT.match(self.text, end.index)
        if comment:
            text = self.text[start.index :].partition("\n")[0].strip()
            spot = Spot(end.line + self.first_line, end.column + len(comment[0]) + 1)
            if not event.value:
                self.values[path] = spot
            self.problems.append(self.origin.problem_at("comment", spot, named(path), written=quoted(text)))

    def _refuse_unmeant(self, event: yaml.ScalarEvent, path: Path) -> None:
        """Refuse what no one may write, where an escape writes it: `"a\\u202eb"`."""
        code, character = unmeant_in(str(event.value)) if event.style == '"' else ("", "")
        if code:
            point = f"U+{ord(character):04X}"
            near = str(event.value).replace(character, "").strip()[:30] or named(path)
            self.problems.append(
                self.origin.problem_at(code, self._spot(event), named(path), character=point, near_it=near)
            )

    def _sequence(self, path: Path, depth: int) -> tuple[Value, ...]:
        items: list[Value] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items)), depth + 1))
        return tuple(items)

    def _mapping(self, path: Path, depth: int) -> dict[str, Value]:
        members: dict[str, Value] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, path, depth)
            spot = self._spot(event)
            at = (*path, key)
            again = key in members
            value = self._value(next(self._events), (*path, key, "again") if again else at, depth + 1)
            if again:
                self.problems.append(duplicate(self.origin, spot, at))
                continue
            self.keys[at] = spot
            members[key] = value
        return members

    def _key(self, event: yaml.Event, path: Path, depth: int) -> str:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_decoration(event, path)
            return str(event.value)
        self._value(event, (*path, "?"), depth + 1)
        raise StoppedError(self.origin.problem_at("key-not-text", self._spot(event)))

    def _spot(self, event: yaml.Event) -> Spot:
        mark: Any = event.start_mark
        return Spot(mark.line + self.first_line, mark.column + 1)


def is_text(word: str) -> bool:
    """Whether a word is text where it stands without quotes: `ar-seclo`, but neither `123` nor `null`."""
    return word not in _WORDS and not _NUMBER.fullmatch(word)


def _scalar(event: yaml.ScalarEvent) -> Value:
    return str(event.value) if event.style else plain_value(str(event.value))


def plain_value(text: str) -> Value:
    """What a text without quotes says: `true` and `2007` are no text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _BEGIN_NUMBERS and _NUMBER.fullmatch(text):
        return Decimal(text) if "." in text else int(text)
    return text
