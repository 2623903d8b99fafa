"""Turns the errors of libyaml into problems that a writer can mend."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml

from generator.model.problem import Origin, Problem, Spot

_CODES = (
    ("mapping values are not allowed", "colon-in-text"),
    ("found character that cannot start any token", "reserved-character"),
    ("did not find expected node content", "reserved-character"),
    ("could not find expected ':'", "missing-colon"),
    ("found unexpected end of stream", "unclosed-quote"),
    ("found unknown escape character", "escape"),
    ("did not find expected hexdecimal number", "escape"),
    ("found invalid Unicode character escape code", "escape"),
    ("did not find expected ',' or ", "unclosed-list"),
    ("did not find expected key", "bad-indentation"),
    ("did not find expected '-' indicator", "bad-indentation"),
    ("block sequence entries are not allowed", "bad-indentation"),
    ("found a tab character", "tab"),
    ("found undefined tag handle", "tag"),
    ("did not find expected <document start>", "two-documents"),
    ("exceeded max nesting level", "too-deep"),
)
_OPENERS = (
    ("a tag", "tag"),
    ("an alias", "reserved-character"),
    ("an anchor", "reserved-character"),
    ("a block scalar", "reserved-character"),
)
"""What libyaml was reading when it stopped; the place is then where that began."""

_FIELD = re.compile(r"(?P<prefix>[\s\-]*(?:(?P<name>[^\s:#][^:]*?)\s*:)?)(?P<space>\s*)(?P<value>.*)")
_GLUED = re.compile(r"[\s\-]*[^\W\d][\w\-]*:(?=[^\s/])")
"""A field whose colon is not followed by a space."""

_EQUALS = re.compile(r"(?P<before>[\s\-]*[a-z_]+)\s*=\s*(?P<value>.*)")
_OPENS_LIST = re.compile(r"[\s\-]*(?:[\w\-]+:\s*)?(?P<list>[\[{].*)")
_NEXT_FIELD = re.compile(r"\s*(?:- +)?[\w\-]+:(?:\s|$)")
_IN_LIST_BEFORE = re.compile(r"(?:(?P<name>[\w\-]+):\s*)?(?P<value>[^,\[\]{}:]*)$")
_IN_LIST_AFTER = re.compile(r"[^,\[\]{}]*")


class _Place(NamedTuple):
    """A place in a text: line and column from zero, and that line."""

    line: int
    column: int
    shown: str

    @property
    def character(self) -> str:
        return self.shown[self.column : self.column + 1]

    @property
    def before(self) -> str:
        return self.shown[: self.column]

    def at(self, column: int) -> _Place:
        return self._replace(column=column)


def problem_of(error: yaml.YAMLError, text: str, origin: Origin, first_line: int) -> Problem:
    """The problem behind an error of the YAML parser."""
    said = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    lines = text.split("\n")
    here = _place(getattr(error, "problem_mark", None), lines)
    start = _place(getattr(error, "context_mark", None), lines) if context else here
    opened = next((c for part, c in _OPENERS if context.endswith(part)), None)
    if opened:
        return _problem(opened, start, origin, first_line)
    if unclosed := _unclosed_before(here, lines):
        return _problem("unclosed-list", unclosed, origin, first_line)
    code = next((c for part, c in _CODES if part in said), "not-yaml")
    if code == "two-documents":
        here = next((_Place(n, 0, "") for n in range(here.line, -1, -1) if lines[n].startswith("...")), here)
    if code == "unclosed-list" and here.character == ":":
        return _colon_in_list(here, origin, first_line)
    return _problem(*_refined(code, here, start, said, context), origin, first_line)


def _unclosed_before(here: _Place, lines: list[str]) -> _Place | None:
    """The last list in brackets or braces above a place that its own line does not close, though a field follows it."""
    for number in range(min(here.line, len(lines) - 1) - 1, -1, -1):
        opened = _OPENS_LIST.match(lines[number])
        if opened and _depth(opened["list"]) > 0 and _NEXT_FIELD.match(lines[number + 1]):
            return _Place(number, opened.start("list"), lines[number])
    return None


def _depth(text: str) -> int:
    """How many brackets and braces stay open, those in quotes left aside."""
    bare = re.sub(r"'[^']*'|\"[^\"]*\"", "", text)
    return sum(bare.count(sign) for sign in "[{") - sum(bare.count(sign) for sign in "]}")


def missing_colon(line: int, shown: str, origin: Origin, first_line: int) -> Problem:
    """The problem of a line, counted from zero, that is not a field."""
    return _problem(*_line_without_field(_Place(line, 0, shown)), origin, first_line)


def quoted(text: str) -> str:
    """`text` as a single-quoted YAML scalar; quotes that already enclose it are replaced."""
    enclosed = len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" and text.count(text[0]) < 4
    inner = text[1:-1] if enclosed else text
    return "'" + inner.replace("'", "''") + "'"


def _place(mark: Any, lines: list[str]) -> _Place:
    line, column = (mark.line, mark.column) if mark else (0, 0)
    return _Place(line, column, lines[line] if line < len(lines) else "")


def _refined(code: str, here: _Place, start: _Place, said: str, context: str) -> tuple[str, _Place]:
    """A code nearer to what the writer did, and the place to look at."""
    match code:
        case "colon-in-text" if ":" not in here.before:
            return "bad-indentation", here.at(len(here.shown) - len(here.shown.lstrip()))
        case "colon-in-text" if glued := _GLUED.match(here.shown):
            return "missing-space", here.at(glued.end())
        case "missing-colon":
            return _line_without_field(start)
        case "unclosed-quote" | "unclosed-list":
            return code, start
        case "bad-indentation" if said.startswith("block sequence") and here.before.strip():
            return "reserved-character", here
        case "bad-indentation" if here.before.strip(" -\t"):
            value = here.at(_start_of_value(here.shown))
            return ("reserved-character", value) if value.character in "*&!" else ("text-after-value", here)
        case "reserved-character" if context.endswith("a flow node"):
            return ("extra-comma" if here.character == "," else "not-yaml"), here
        case "reserved-character" if here.character == "\t" or not here.before.strip("\t "):
            return ("tab", here) if "\t" in here.before + here.character else ("not-yaml", here)
    return code, here


def _line_without_field(place: _Place) -> tuple[str, _Place]:
    glued = _GLUED.match(place.shown)
    if _EQUALS.match(place.shown):
        return "equals-sign", place
    return ("missing-space", place.at(glued.end())) if glued else ("missing-colon", place)


def _start_of_value(shown: str) -> int:
    field = _FIELD.fullmatch(shown)
    return field.start("value") if field else 0


def _problem(code: str, place: _Place, origin: Origin, first_line: int) -> Problem:
    if code == "equals-sign" and (equals := _EQUALS.match(place.shown)):
        written = f"{equals['before'].strip()}: {equals['value']}"
        return origin.problem_at(code, Spot(place.line + first_line, place.column + 1), written=written)
    field = _FIELD.fullmatch(place.shown)
    prefix, name, value = (field["prefix"], field["name"] or "", field["value"]) if field else ("", "", "")
    return origin.problem_at(
        code,
        Spot(place.line + first_line, place.column + 1),
        name,
        character=place.character,
        written=f"{prefix.strip()} {value if code == 'missing-space' else quoted(value.strip())}",
    )


def _colon_in_list(here: _Place, origin: Origin, first_line: int) -> Problem:
    """A text with a colon inside brackets or braces."""
    before, after = _IN_LIST_BEFORE.search(here.before), _IN_LIST_AFTER.match(here.shown, here.column)
    assert before
    assert after
    name = before["name"] or ""
    whole = quoted((before["value"] + after[0]).strip())
    return origin.problem_at(
        "colon-in-text",
        Spot(here.line + first_line, here.column + 1),
        name,
        written=f"{name}: {whole}" if name else whole,
    )
