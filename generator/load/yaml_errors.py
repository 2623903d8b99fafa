"""What libyaml complains of, said as a problem that a writer can mend."""

from __future__ import annotations

from typing import Any

import yaml

from generator.model.problem import Origin, Problem, Spot

_CODES = (
    ("mapping values are not allowed", "colon-in-text"),
    ("found character that cannot start any token", "reserved-character"),
    ("could not find expected ':'", "missing-colon"),
    ("found unexpected end of stream", "unclosed-quote"),
    ("did not find expected ',' or ']'", "unclosed-list"),
    ("did not find expected ',' or '}'", "unclosed-list"),
    ("did not find expected key", "bad-indentation"),
    ("did not find expected '-' indicator", "bad-indentation"),
    ("block sequence entries are not allowed", "bad-indentation"),
    ("found a tab character", "tab"),
    ("found undefined tag handle", "tag"),
    ("found undefined alias", "alias"),
    ("exceeded max nesting level", "too-deep"),
)


def problem_of(error: yaml.YAMLError, text: str, origin: Origin, first_line: int) -> Problem:
    """The problem behind an error of the YAML parser."""
    said = str(getattr(error, "problem", None) or error)
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    shown = lines[line] if line < len(lines) else ""
    code = next((c for part, c in _CODES if part in said), "not-yaml")
    if code == "unclosed-quote":
        start: Any = getattr(error, "context_mark", None) or mark
        line, column = start.line, start.column
        shown = lines[line]
    name, _, rest = shown.partition(":")
    if code == "reserved-character":
        code = "tab" if shown[column : column + 1] == "\t" or not shown[:column].strip("\t ") else code
    return origin.problem_at(
        code,
        Spot(line + first_line, column + 1),
        name.strip(" -\t") if rest else "",
        character=shown[column : column + 1],
        name=name.strip(" -\t"),
        quoted=_quoted(rest.strip()),
    )


def _quoted(text: str) -> str:
    """`text` as a single-quoted YAML scalar."""
    return "'" + text.strip("'\"").replace("'", "''") + "'"
