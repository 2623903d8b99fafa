"""Tables and code that would lose something when the page is made, or stay signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.extensions import RULE_OF_TABLE
from generator.markdown.links import lines_without_code
from generator.markdown.outline import lines_outside_code
from generator.model.problem import Problem, Spot
from generator.validate.body import BODY
from generator.validate.index import Index

_FENCE = re.compile(r"(```+|~~~+)")


def uneven_rows(index: Index) -> Iterator[Problem]:
    """A row of a table with more or fewer cells than its header: what is too much would be left out."""
    for _, text, section, first in index.sections_with("|"):
        lines = lines_without_code(section)
        width, last = 0, -1
        for place, (number, line) in enumerate(lines):
            if place and "-" in line and RULE_OF_TABLE.fullmatch(line) and lines[place - 1][0] == number - 1:
                width = _cells(lines[place - 1][1])
            elif number != last + 1:
                width = 0
            if width and _cells(line) != width:
                spot = Spot(first + number, 1)
                yield text.origin.problem_at("uneven-row", spot, BODY, value=_cells(line), other=width)
            last = number


def _cells(row: str) -> int:
    within = row.strip().strip("|")
    return within.count("|") - within.count("\\|") + 1


def unclosed_code(index: Index) -> Iterator[Problem]:
    """A fence of code that is never closed, which opens nothing and stays signs."""
    for _, text, section, first in index.sections_with("```", "~~~"):
        for number, line, outside in lines_outside_code(section):
            if outside and (fence := _FENCE.match(line)):
                yield text.origin.problem_at("code-not-closed", Spot(first + number, 1), BODY, value=fence[1])
                break
