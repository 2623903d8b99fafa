"""Reads the YAML that records are written in: `key: value`, lists, and fields below a field, by their indent.

What could mean more than it seems to (a comment, an escape, a text in several lines, a sign that few know) is left to
the reader of all YAML, which takes ten times as long. What is read here is the same there, to the place of each value.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple, NoReturn

from generator.load.yaml_reader import DEEPEST, Value, plain_value
from generator.model.problem import Path, Spot

_LONGEST = 10_000
"""Characters: more than these could be more values than a file may have."""

_BESIDES = r"\xa1-\xac\xae-\u024f\u2013\u2014\u2018-\u201d\u2026"
"""Letters and signs of our languages besides those of ASCII."""

_SIGNS = rf"!-~{_BESIDES}"
_FIELD = r"[a-z_][a-z0-9_\-]{0,99}"
"""A field's name: YAML takes none that is much longer, which is said there."""

_PLAIN = rf"[0-9A-Za-z({_BESIDES}](?:[{_SIGNS} ]*[{_SIGNS}])?"
_LINE = re.compile(
    rf"(?P<indent>[ ]*)(?P<dash>-[ ])?(?:(?P<key>{_FIELD}):(?:[ ](?!$)|$))?"
    rf"(?:(?P<plain>{_PLAIN})|\"(?P<quoted>[!#-\[\]-~{_BESIDES} ]*)\"|'(?P<single>[!-&(-~{_BESIDES} ]*)'"
    rf"|(?P<flow>[\[{{][{_SIGNS} ]*))?"
)
_NAME = re.compile(rf"({_FIELD}): ")
_WORD = re.compile(r"[0-9A-Za-z](?:[ ]?[0-9A-Za-z_./+\-])*|'([^']*)'")


_spot = cache(Spot)  # all files have the same few places


class _Line(NamedTuple):
    number: int
    indent: int
    is_item: bool
    key: str
    found: re.Match[str]


class PlainTree(NamedTuple):
    """What a text says, and where each key and value stands."""

    value: dict[str, Value]
    keys: dict[Path, Spot]
    values: dict[Path, Spot]


def plain_tree(text: str, first_line: int) -> PlainTree | None:
    """What a mapping of plain YAML says; None where all of YAML is needed to read it."""
    if len(text) > _LONGEST or "#" in text or not text:
        return None
    try:
        return _Reader(text.removesuffix("\n").split("\n"), first_line).tree()
    except _NotPlainError:
        return None


class _NotPlainError(Exception):
    """This could be read in another way."""


class _Reader:
    """Goes down the lines of a text, a block at a time."""

    def __init__(self, lines: list[str], first_line: int) -> None:
        self._lines = [_line(line, number) for number, line in enumerate(lines, start=first_line)]
        self._at = 0
        self._keys: dict[Path, Spot] = {}
        self._values: dict[Path, Spot] = {}

    def tree(self) -> PlainTree:
        first = self._lines[0]
        if first.indent or first.is_item:
            raise _NotPlainError
        self._values[()] = _spot(first.number, 1)
        return PlainTree(self._mapping(0, ()), self._keys, self._values)

    def _mapping(self, indent: int, way: Path) -> dict[str, Value]:
        members: dict[str, Value] = {}
        while line := self._next(indent, is_item=False):
            if not line.key or line.key in members or len(way) > DEEPEST:
                raise _NotPlainError
            at = (*way, line.key)
            self._at += 1
            members[line.key] = self._value(line, at)
            self._keys[at] = _spot(line.number, indent + 1)
        return members

    def _list(self, indent: int, way: Path) -> tuple[Value, ...]:
        items: list[Value] = []
        while line := self._next(indent, is_item=True):
            at = (*way, len(items))
            if line.key:
                self._lines[self._at] = line._replace(indent=indent + 2, is_item=False)
                items.append(self._block(at))
            else:
                self._at += 1
                items.append(self._value(line, at))
        return tuple(items)

    def _next(self, indent: int, *, is_item: bool) -> _Line | None:
        """The line at hand, if it belongs to a block with this indent; none where the block ends before it."""
        line = self._lines[self._at] if self._at < len(self._lines) else None
        if line is None or line.indent < indent:
            return None
        if line.indent > indent or line.is_item != is_item:
            raise _NotPlainError
        return line

    def _block(self, way: Path) -> Value:
        """What begins with the line at hand."""
        line = self._lines[self._at]
        self._values[way] = _spot(line.number, line.indent + 1)
        return self._list(line.indent, way) if line.is_item else self._mapping(line.indent, way)

    def _value(self, line: _Line, way: Path) -> Value:
        """What stands behind a field's name or an item's dash, or in the lines below."""
        kind = line.found.lastgroup or ""
        if kind not in _KINDS:
            if not line.key or self._at == len(self._lines) or self._lines[self._at].indent <= line.indent:
                raise _NotPlainError
            return self._block(way)
        text, start = line.found[kind], line.found.start(kind)
        if kind == "flow":
            value, end = self._flow(line.found.string, _spot(line.number, start + 1), way)
            return value if end == len(line.found.string) else _refused()
        self._values[way] = _spot(line.number, start + 1 if kind == "plain" else start)
        return _plain(text) if kind == "plain" else text

    def _flow(self, line: str, spot: Spot, way: Path) -> tuple[Value, int]:
        """What begins at a place of a line, as `[a, b]` or `{a: b}` or a word of these, and where it ends."""
        self._values[way] = spot
        at = spot.column - 1
        if line.startswith(("[", "{"), at):
            return self._several(line, spot, way) if len(way) < DEEPEST else _refused()
        word = _WORD.match(line, at) or _refused()
        return plain_value(word[0]) if word[1] is None else word[1], word.end()

    def _several(self, line: str, spot: Spot, way: Path) -> tuple[Value, int]:
        """The items of a list, or the members of a mapping, in one line."""
        members: dict[str | int, Value] = {}
        is_list, at, signs = line[spot.column - 1] == "[", spot.column, ", "
        while signs == ", ":
            name = None if is_list else _NAME.match(line, at) or _refused()
            key = name[1] if name else len(members)
            if key in members:
                raise _NotPlainError
            start = name.end() if name else at
            members[key], end = self._flow(line, _spot(spot.line, start + 1), (*way, key))
            if name:
                self._keys[(*way, key)] = _spot(spot.line, at + 1)
            signs, at = line[end : end + 2], end + 2
        if line[end : end + 1] != ("]" if is_list else "}"):
            raise _NotPlainError
        return tuple(members.values()) if is_list else members, end + 1


_KINDS = ("plain", "quoted", "single", "flow")


def _line(line: str, number: int) -> _Line:
    found, key = _found_in(line)
    if not found:
        raise _NotPlainError
    return _Line(number, found.end("indent"), found.start("dash") >= 0, key, found)


@lru_cache(maxsize=1 << 12)
def _found_in(line: str) -> tuple[re.Match[str] | None, str]:
    """What stands in a line, and the name of the field; many lines are those of other records as well."""
    found = _LINE.fullmatch(line)
    return found, (found["key"] or "" if found else "")


def _refused() -> NoReturn:
    raise _NotPlainError


def _plain(text: str) -> Value:
    """A word or words; what has a colon before a space could be a field."""
    if ": " in text or text[-1] == ":":
        raise _NotPlainError
    return plain_value(text)
