"""Footnotes, tables and code that would lose something when the page is made, or stay signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.links import lines_without_code
from generator.markdown.outline import lines_outside_code
from generator.model.problem import Problem, Spot
from generator.model.record import Text
from generator.validate.bodies import BODY, all_sections
from generator.validate.index import Index

_NOTE = re.compile(r"\[\^(?P<name>[^\]\s]+)\](?P<colon>:?)")
_FENCE = re.compile(r"(```+|~~~+)")
_RULE = re.compile(r" {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?")
_CELL = re.compile(r"(?<!\\)\|")


def footnotes_without_their_other_half(index: Index) -> Iterator[Problem]:
    """A mark `[^1]` without its note, or a note that no mark leads to."""
    marks: dict[int, tuple[Text, list[tuple[str, bool, Spot]]]] = {}
    for _, text, section, first in all_sections(index):
        _, found = marks.setdefault(id(text), (text, []))
        for number, line in lines_without_code(section) if "[^" in section else ():
            for note in _NOTE.finditer(line):
                is_note = bool(note["colon"]) and not line[: note.start()].strip()
                found.append((note["name"], is_note, Spot(first + number, note.start() + 1)))
    for text, found in marks.values():
        names = {kind: {name for name, is_note, _ in found if is_note == kind} for kind in (True, False)}
        for name, is_note, spot in found:
            if name not in names[not is_note]:
                code = "note-without-mark" if is_note else "mark-without-note"
                yield text.origin.problem_at(code, spot, BODY, value=f"[^{name}]")


def uneven_rows(index: Index) -> Iterator[Problem]:
    """A row of a table with more or fewer cells than its header: what is too much would be left out."""
    for _, text, section, first in all_sections(index):
        lines = lines_without_code(section) if "|" in section else ()
        width, last = 0, -1
        for place, (number, line) in enumerate(lines):
            if _RULE.fullmatch(line) and place and lines[place - 1][0] == number - 1:
                width = _cells(lines[place - 1][1])
            elif number != last + 1:
                width = 0
            if width and _cells(line) != width:
                spot = Spot(first + number, 1)
                yield text.origin.problem_at("uneven-row", spot, BODY, value=_cells(line), other=width)
            last = number


def _cells(row: str) -> int:
    return len(_CELL.findall(row.strip().strip("|"))) + 1


def unclosed_code(index: Index) -> Iterator[Problem]:
    """A fence of code that is never closed, which opens nothing and stays signs."""
    for _, text, section, first in all_sections(index):
        fenced = "```" in section or "~~~" in section
        for number, line, outside in lines_outside_code(section) if fenced else ():
            if outside and (fence := _FENCE.match(line)):
                yield text.origin.problem_at("code-not-closed", Spot(first + number, 1), BODY, value=fence[1])
                break
