"""How much a body may hold, counted before anything is rendered: no text that somebody means comes near it.

Python-Markdown tries each sign that may open something against all that follows, and calls itself for each level: ten
thousand brackets take it ten seconds, three hundred lists in one another more than Python lets it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from generator.markdown.extensions import ABBREVIATION, TARGET
from generator.markdown.links import lines_without_code
from generator.model.problem import Problem, Spot
from generator.validate.body import BODY
from generator.validate.index import Index

DEEPEST_LEVEL = 10
MOST_MARKS = 1_000
MOST_BRACKETS = 300
MOST_UNCLOSED = 50
MOST_DEFINITIONS = 200

_MARKS = rb"[]*_`~<&!\$|"
_MARK = re.compile(rf"[{re.escape(_MARKS.decode())}]")
_LEVELS = re.compile(r"(?:[ \t]*(?:>|(?:[-*+]|\d+\.)[ \t]+))+")
_LEVEL = re.compile(r">|[-*+](?=[ \t])|\d+\.")
_FURTHER_IN = re.compile(rf"\n[\s>*+\-\d.]{{{DEEPEST_LEVEL + 1}}}")
"""A level takes at least one sign."""

_INDENT = 4


def bodies_beyond_limits(index: Index) -> Iterator[Problem]:
    """A section that is too long, too deep, or has more marks in one paragraph than rendering it could bear."""
    most = index.content.limits.section
    having = (body for body in index.bodies if len(body.whole) > most or _may_have_much(body.whole))
    for _, text, section, first in (section for body in having for section in body.sections):
        if len(section) > most:
            yield text.origin.problem_at("text-too-long", Spot(first, 1), BODY, value=len(section), other=most)
        elif found := next(_found(section), None):
            line, code, value, other = found
            yield text.origin.problem_at(code, Spot(first + line, 1), BODY, value=value, other=other)


def is_beyond_limits(section: str, most: int) -> bool:
    """Whether a section has more letters than it may have, or too much in it to be rendered."""
    return len(section) > most or next(_found(section), None) is not None


def _found(section: str) -> Iterator[tuple[int, str, int, int]]:
    """Line from zero, code, what there is and what may be."""
    if not _may_have_much(section):
        return
    lines = lines_without_code(section)
    for number, line in lines:
        if (depth := _depth(line)) > DEEPEST_LEVEL:
            yield number, "levels-too-deep", depth, DEEPEST_LEVEL
    for _, together in groupby(enumerate(lines), key=lambda numbered: numbered[1][0] - numbered[0]):
        block = [line for _, line in together]
        number, words = block[0][0], "\n".join(line for _, line in block)
        for value, other in _counts(words):
            if value > other:
                yield number, "too-many-marks", value, other


def _may_have_much(section: str) -> bool:
    """Whether a whole text has as much as one of its paragraphs may have, or a line that begins as a deep one."""
    if "`" in section or _FURTHER_IN.search(f"\n{section}"):  # code is blank when lines are measured
        return True
    if section.count("[") > MOST_UNCLOSED or section.count("]") > MOST_UNCLOSED:
        return True
    if len(section) <= MOST_MARKS:
        return False
    signs = section.encode("latin-1", "replace")
    return len(signs) - len(signs.translate(None, _MARKS)) > MOST_MARKS


def _counts(words: str) -> Iterator[tuple[int, int]]:
    """Of a paragraph, each count with the most that it may be; the rows of a table are read each by itself."""
    is_table = words.count("\n") and "|" in words
    of_one = max(words.split("\n"), key=len) if is_table else words
    brackets = of_one.count("[")
    yield len(_MARK.findall(of_one)), MOST_MARKS
    yield brackets, MOST_BRACKETS
    yield abs(brackets - of_one.count("]")), MOST_UNCLOSED
    yield len(TARGET.findall(words)) + len(ABBREVIATION.findall(words)), MOST_DEFINITIONS


def _depth(line: str) -> int:
    """How many lists and quotations a line stands in, at most: by its indent, and by their signs before its words."""
    spaces = len(line.expandtabs(_INDENT)) - len(line.expandtabs(_INDENT).lstrip())
    opened = _LEVELS.match(line)
    return spaces // _INDENT + (len(_LEVEL.findall(opened[0])) if opened else 0)
