"""Signs that look like YAML's own, or like nothing, where YAML expects its own: named, and read as they were meant.

A no-break space, a full-width colon, a dash or a point before an item, an item one space too deep: whoever types
them does not see that they are not what is expected. In texts they stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.problem import Origin, Problem, Spot

_SPACES = "\u00a0\u2007\u202f\u3000"
_INDENT = re.compile(rf"[ ]*[{_SPACES}][ {_SPACES}]*(?=\S)")
_AFTER_SIGN = re.compile(rf"(?P<before> *(?:- +)*(?:[\w\-]+:|-) *)(?P<odd>[{_SPACES}])[ {_SPACES}]*(?=\S)")
_COLON = re.compile(r"(?P<before> *(?:- +)*[a-z_]+ *)(?P<odd>[：﹕︓꞉])\s*")
_BULLET = re.compile(r"(?P<before> +)(?P<odd>[–—‒−•●▪‣·*])\s+(?=\S)")
_ITEM = re.compile(r"(?P<indent> *)- +(?P<value>\S.*)")
_KEY_ALONE = re.compile(r" *(?:- +)*[\w\-]+: *")
_OPENS = re.compile(r".*:\s*")


def mended(text: str, path: str, first_line: int) -> tuple[str, list[Problem]]:
    """`text` as it was meant, and a problem for each sign that was not."""
    origin = Origin(path)
    problems: list[Problem] = []
    lines: list[str] = []
    for number, line in enumerate(text.split("\n")):
        above = next((above for above in reversed(lines) if above.strip()), "")
        for code, column, character, new in _found(line, above):
            spot = Spot(number + first_line, column + 1)
            problems.append(origin.problem_at(code, spot, character=character, written=new.strip()))
            line = new
        lines.append(line)
    return "\n".join(lines), problems


def _found(line: str, above: str) -> Iterator[tuple[str, int, str, str]]:
    """What is wrong with a line: code, column from zero, the sign, and the line without it."""
    if indent := _INDENT.match(line):
        column = next(n for n, c in enumerate(line) if c in _SPACES)
        line = " " * len(indent[0]) + line[indent.end() :]
        yield "no-break-space", column, _code_point(indent[0].strip(" ")[0]), line
    if colon := _COLON.match(line):
        line = f"{colon['before'].rstrip()}: {line[colon.end() :]}" if _is_key(colon) else line
        yield "odd-colon", colon.start("odd"), _code_point(colon["odd"]), line
    if space := _AFTER_SIGN.match(line):
        line = f"{space['before'].rstrip()} {line[space.end() :]}"
        yield "no-break-space", space.start("odd"), _code_point(space["odd"]), line
    if (bullet := _BULLET.match(line)) and (_KEY_ALONE.fullmatch(above) or _ITEM.fullmatch(above)):
        line = f"{bullet['before']}- {line[bullet.end() :]}"
        yield "odd-bullet", bullet.start("odd"), bullet["odd"], line
    yield from _too_deep(line, above)


def _is_key(found: re.Match[str]) -> bool:
    return bool(found["before"].strip(" -"))


def _too_deep(line: str, above: str) -> Iterator[tuple[str, int, str, str]]:
    """An item below another that has no items of its own: YAML would read it as more words of that one."""
    item, other = _ITEM.fullmatch(line), _ITEM.fullmatch(above)
    if item and other and len(item["indent"]) > len(other["indent"]) and not _holds(other["value"]):
        new = f"{other['indent']}- {item['value']}"
        yield "item-too-deep", len(item["indent"]), "-", new


def _holds(value: str) -> bool:
    """Whether lines below may belong to a value: a field without value, an item of items, a text in several lines."""
    return bool(_OPENS.fullmatch(value)) or value[0] in "-|>'\"[{"


def _code_point(character: str) -> str:
    return f"U+{ord(character):04X}"
