"""A strict reading of YAML, with the place of every key and value.

Only `null`, `true`, `false` and plain decimal numbers are anything but text, so that `no`, `08`, `12:30` and
`2007-05-29` stay what the writer typed. Duplicate keys, tags, anchors and aliases are problems. Depth and
number of events are limited while the events arrive, before anything is composed of them: the C loader's own
composer can be crashed by deep nesting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

import yaml

from generator.load.yaml_errors import problem_of
from generator.model.problem import Origin, Path, Problem, Spot

Value = Any
"""None, bool, int, Decimal, str, tuple of values, or dict of str to values."""

MOST_CHARACTERS = 200_000
MOST_EVENTS = 20_000
DEEPEST = 12

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
_WORDS = {"null": None, "true": True, "false": False, "": None}
_TOP_LEVEL = re.compile(r"(?m)^(?=[^\s#\-])")


class Tree(NamedTuple):
    """What a YAML text says, where each part stands, and what is wrong with it."""

    value: Value
    origin: Origin
    problems: tuple[Problem, ...]


class _StoppedError(Exception):
    """Reading cannot go on after this problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def tree_of(text: str, path: str, first_line: int = 1) -> Tree:
    """Read a YAML mapping. `first_line` is the line of the file on which `text` begins.

    A text that is not well-formed is read once more, a top-level key at a time, so that the other keys and
    their problems are known as well.
    """
    if len(text) > MOST_CHARACTERS:
        return Tree({}, Origin(path), (Origin(path).problem_at("too-large", Spot(first_line, 1)),))
    reader = _Reader(text, path, first_line)
    try:
        value = reader.document()
    except _StoppedError as stop:
        if stop.problem.code in ("too-large", "too-deep"):
            return Tree({}, Origin(path), (stop.problem,))
        return _by_top_level_key(text, path, first_line)
    if not isinstance(value, dict):
        return Tree({}, Origin(path), (Origin(path).problem_at("not-a-mapping", Spot(first_line, 1)),))
    return Tree(value, reader.origin, tuple(reader.problems))


def _by_top_level_key(text: str, path: str, first_line: int) -> Tree:
    value: dict[str, Value] = {}
    keys: dict[Path, Spot] = {}
    values: dict[Path, Spot] = {(): Spot(first_line, 1)}
    problems: list[Problem] = []
    line = first_line
    for block in _TOP_LEVEL.split(text):
        reader = _Reader(block, path, line)
        try:
            part = reader.document()
        except _StoppedError as stop:
            problems.append(stop.problem)
            part = {_key_of(block): None}
        if isinstance(part, dict):
            value |= part
            keys |= reader.origin.keys
            values |= reader.origin.values
            problems += reader.problems
        line += block.count("\n")
    return Tree(value, Origin(path, keys, values), tuple(problems))


def _key_of(block: str) -> str:
    return block.partition(":")[0].strip()


class _Reader:
    """Makes values of the events of one YAML text."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text = text
        self.first_line = first_line
        self.keys: dict[Path, Spot] = {}
        self.values: dict[Path, Spot] = {}
        self.origin = Origin(path, self.keys, self.values)
        self.problems: list[Problem] = []
        self._count = 0

    def document(self) -> Value:
        self._events = self._limited_events()
        for wanted in (yaml.StreamStartEvent, yaml.DocumentStartEvent):
            event = next(self._events)
            if not isinstance(event, wanted):
                return {}
        value = self._value(next(self._events), (), 0)
        next(self._events)
        if not isinstance(after := next(self._events), yaml.StreamEndEvent):
            raise _StoppedError(self.origin.problem_at("two-documents", self._spot(after)))
        return value

    def _limited_events(self) -> Iterator[yaml.Event]:
        events = yaml.parse(self.text, Loader=yaml.CSafeLoader)
        while True:
            try:
                event = next(events)
            except StopIteration:
                return
            except yaml.YAMLError as error:
                raise _StoppedError(problem_of(error, self.text, self.origin, self.first_line)) from error
            self._count += 1
            if self._count > MOST_EVENTS:
                raise _StoppedError(self.origin.problem_at("too-large", self._spot(event)))
            yield event

    def _value(self, event: yaml.Event, path: Path, depth: int) -> Value:
        self.values[path] = self._spot(event)
        if depth > DEEPEST:
            raise _StoppedError(self.origin.problem_at("too-deep", self._spot(event)))
        if isinstance(event, yaml.AliasEvent):
            self.problems.append(self.origin.problem("alias", path, name=event.anchor))
            return None
        self._refuse_decoration(event, path)
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

    def _refuse_decoration(self, event: yaml.Event, path: Path) -> None:
        for code in ("anchor", "tag"):
            if name := getattr(event, code, None):
                self.problems.append(self.origin.problem(code, path, name=name))

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
                self.problems.append(self.origin.problem_at("duplicate-key", spot, key, first=self.keys[at].line))
                continue
            self.keys[at] = spot
            members[key] = value
        return members

    def _key(self, event: yaml.Event, path: Path, depth: int) -> str:
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        self._value(event, (*path, "?"), depth + 1)
        raise _StoppedError(self.origin.problem_at("key-not-text", self._spot(event)))

    def _spot(self, event: yaml.Event) -> Spot:
        mark: Any = event.start_mark
        return Spot(mark.line + self.first_line, mark.column + 1)


def _scalar(event: yaml.ScalarEvent) -> Value:
    text = str(event.value)
    if event.style is not None and event.style != "":
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _NUMBER.fullmatch(text):
        return Decimal(text) if "." in text else int(text)
    return text
