"""A strict reading of a YAML mapping, which goes on after what it cannot read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple, TypeVar

from generator.load.layout import mended
from generator.load.plain_yaml import plain_tree
from generator.load.yaml_errors import missing_colon
from generator.load.yaml_reader import Reader, StoppedError, Value, duplicate
from generator.model.problem import Origin, Path, Problem, Spot

K = TypeVar("K")
V = TypeVar("V")

MOST_CHARACTERS = 200_000

ALL = "*"
"""Stands for all that could not be read."""

_TOP_LEVEL = re.compile(r"(?m)^(?=[^\s#\-.:,\]}])")


class Tree(NamedTuple):
    """What a YAML text says, where each part stands, and what is wrong with it."""

    value: Value
    origin: Origin
    problems: tuple[Problem, ...]
    unread: str = ""
    """The lines that could not be read: a field that seems to be missing may stand there."""


def tree_of(text: str, path: str, first_line: int = 1) -> Tree:
    """Read a YAML mapping. `first_line` is the line of the file on which `text` begins.

    A text that is not well-formed is read once more, a top-level key at a time, so that the other keys and
    their problems are known as well.
    """
    if len(text) > MOST_CHARACTERS:
        return _unread(Origin(path).problem_at("too-large", Spot(first_line, 1)))
    if plain := plain_tree(text, first_line):
        return Tree(plain.value, Origin(path, plain.keys, plain.values, text, first_line), ())
    meant, odd = mended(text, path, first_line)
    tree = _tree_of(meant, path, first_line)
    origin = replace(tree.origin, text=text, first_line=first_line)
    return tree._replace(origin=origin, problems=(*odd, *tree.problems))


def _tree_of(text: str, path: str, first_line: int) -> Tree:
    reader = Reader(text, path, first_line)
    try:
        value = reader.document()
    except StoppedError as stop:
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
    values: dict[Path, Spot] = {(): Spot(first_line, 1)}
    origin = Origin(path, keys, values)
    problems: list[Problem] = []
    unread = ""
    line = first_line
    for block in _TOP_LEVEL.split(text):
        part, reader = _block(block, path, line)
        problems += reader.problems
        problems += [duplicate(origin, reader.keys[(key,)], (key,)) for key in part if key in value]
        _add(part, value)
        _add(reader.keys, keys)
        _add(reader.values, values)
        unread += block if reader.stopped else ""
        line += block.count("\n")
    return Tree(value, origin, tuple(problems), unread)


def _add(new: Mapping[K, V], known: dict[K, V]) -> None:
    for key, value in new.items():
        known.setdefault(key, value)


def _block(block: str, path: str, line: int) -> tuple[dict[str, Value], Reader]:
    """The fields of a block, and the reader with their places and problems."""
    reader = Reader(block, path, line)
    try:
        part = reader.document()
    except StoppedError as stop:
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
