"""A strict reading of YAML, with the place of every key and value.

Only `null`, `true`, `false` and plain decimal numbers are anything but text, so that `no`, `08`, `12:30` and
`2007-05-29` stay what the writer typed. Duplicate keys, tags, anchors and aliases are problems. Depth and
number of events are limited while the events arrive, before anything is composed of them: the C loader's own
composer can be crashed by deep nesting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any, NamedTuple

import yaml

from generator.load.yaml_errors import missing_colon, problem_of, quoted
from generator.model.problem import Origin, Path, Problem, Spot, named

Value = Any
"""None, bool, int, Decimal, str, tuple of values, or dict of str to values."""

MOST_CHARACTERS = 200_000
MOST_EVENTS = 20_000
DEEPEST = 12

ALL = "*"
"""Stands for all that could not be read."""

_NUMBER = re.compile(r"(?:0|-?[1-9]\d{0,17})|-?(?:0|[1-9]\d{0,17})\.\d{1,18}")
_WORDS = {"null": None, "true": True, "false": False, "": None}
_TOP_LEVEL = re.compile(r"(?m)^(?=[^\s#\-.:,\]}])")
_COMMENT = re.compile(r"[ \t]+(?=#)")


class Tree(NamedTuple):
    """What a YAML text says, where each part stands, and what is wrong with it."""

    value: Value
    origin: Origin
    problems: tuple[Problem, ...]
    unread: str = ""
    """The lines that could not be read: a field that seems to be missing may stand there."""


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
        return _unread(Origin(path).problem_at("too-large", Spot(first_line, 1)))
    reader = _Reader(text, path, first_line)
    try:
        value = reader.document()
    except _StoppedError as stop:
        if stop.problem.code == "too-large":
            return _unread(stop.problem)
        tree = _by_top_level_key(text, path, first_line)
        return tree if tree.problems else tree._replace(problems=(stop.problem,), unread=text)
    if not isinstance(value, dict):
        return _unread(Origin(path).problem_at("not-a-mapping", reader.origin.spot(())))
    return Tree(value, reader.origin, tuple(reader.problems))


def _unread(problem: Problem) -> Tree:
    return Tree({}, Origin(problem.path), (problem,), ALL)


def _by_top_level_key(text: str, path: str, first_line: int) -> Tree:
    """A key whose block cannot be read has no value, and its problem's place."""
    value: dict[str, Value] = {}
    keys: dict[Path, Spot] = {}
    values: dict[Path, Spot] = {}
    origin = Origin(path, keys, values)
    problems: list[Problem] = []
    unread = ""
    line = first_line
    for block in _TOP_LEVEL.split(text):
        part, reader = _block(block, path, line)
        problems += reader.problems
        for key in value.keys() & part.keys():
            problems.append(_duplicate(origin, reader.keys[(key,)], (key,)))
        value = part | value
        values |= reader.values | values | {(): Spot(first_line, 1)}
        keys |= reader.keys | keys
        unread += block if reader.stopped else ""
        line += block.count("\n")
    return Tree(value, origin, tuple(problems), unread)


def _block(block: str, path: str, line: int) -> tuple[dict[str, Value], _Reader]:
    """The fields of a block, and the reader with their places and problems."""
    reader = _Reader(block, path, line)
    try:
        part = reader.document()
    except _StoppedError as stop:
        reader.stopped = True
        key = _key_of(block)
        problem = stop.problem
        if not problem.field and problem.code != "two-documents":
            problem = replace(problem, field=key)
        spot = Spot(problem.line, problem.column)
        reader.problems = [*(p for p in reader.problems if Spot(p.line, p.column) != spot), problem]
        reader.keys[(key,)] = Spot(line, 1)
        reader.values[(key,)] = spot
        return {key: None} if key else {}, reader
    if isinstance(part, dict):
        return part, reader
    reader.stopped = True
    first = reader.origin.spot(()).line - line
    reader.problems.append(missing_colon(first, block.split("\n")[first], reader.origin, line))
    return {}, reader


def _key_of(block: str) -> str:
    key, colon, _ = block.split("\n")[0].partition(":")
    return key.strip().strip("'\"") if colon else ""


def _duplicate(origin: Origin, spot: Spot, at: Path) -> Problem:
    return origin.problem_at("duplicate-key", spot, named(at), first=origin.keys[at].line)


class _Reader:
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
        self._refuse_decoration(event, path)
        if isinstance(event, yaml.AliasEvent):
            return None
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_comment(event, path)
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
                self.problems.append(_duplicate(self.origin, spot, at))
                continue
            self.keys[at] = spot
            members[key] = value
        return members

    def _key(self, event: yaml.Event, path: Path, depth: int) -> str:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_decoration(event, path)
            return str(event.value)
        self._value(event, (*path, "?"), depth + 1)
        raise _StoppedError(self.origin.problem_at("key-not-text", self._spot(event)))

    def _spot(self, event: yaml.Event) -> Spot:
        mark: Any = event.start_mark
        return Spot(mark.line + self.first_line, mark.column + 1)


def _scalar(event: yaml.ScalarEvent) -> Value:
    text = str(event.value)
    if event.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _NUMBER.fullmatch(text):
        return Decimal(text) if "." in text else int(text)
    return text
