"""Fields of a file's front matter, written anew without touching the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.export.canonical import canonical
from generator.export.cells import inline
from generator.load.front_matter import FENCE, split_parts
from generator.model.kind import Kind

_LONGEST = 100
"""Characters of a list that stands in one line."""


def with_fields(text: str, kind: Kind, fields: Mapping[str, Any], body: str | None = None) -> str:
    """A file in which these fields have these values, and are gone where the value is None; with another body.

    An empty text becomes a file. All other lines stay as they are.
    """
    parts, _ = split_parts(text, "") if text else (None, [])
    front, old = (parts.front, parts.body) if parts else ("", "")
    for name, value in fields.items():
        front = _with_field(front, name, () if value is None else tuple(field_lines(name, value)))
    return canonical(f"{FENCE}\n{front}{FENCE}\n{old if body is None else body}", kind)


def _with_field(front: str, name: str, new: Sequence[str]) -> str:
    lines = front.split("\n")[:-1]
    head = re.compile(rf"(['\"]?){re.escape(name)}\1:(\s|$)")
    first = next((n for n, line in enumerate(lines) if head.match(line)), len(lines))
    last = first + 1
    while last < len(lines) and (not lines[last].strip() or lines[last][0] in " \t-"):
        last += 1
    return "".join(f"{line}\n" for line in (*lines[:first], *new, *lines[last:]))


def field_lines(name: str, value: Any) -> Iterator[str]:
    """A field as records write it: short values in a line, groups of a list below one another."""
    short = f"{name}: {inline(value)}"
    items = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    if any(isinstance(item, Mapping) for item in items):
        yield f"{name}:"
        for item in items:
            yield from _item(item)
    elif len(short) <= _LONGEST or not (items or isinstance(value, Mapping)):
        yield short
    else:
        yield f"{name}:"
        yield from _members(value, "  ") if isinstance(value, Mapping) else (f"  - {inline(item)}" for item in items)


def _item(item: Any) -> Iterator[str]:
    if not isinstance(item, Mapping) or not item:
        yield f"  - {inline(item)}"
        return
    first, *rest = _members(item, "")
    yield f"  - {first}"
    yield from (f"    {line}" for line in rest)


def _members(group: Mapping[str, Any], indent: str) -> Iterator[str]:
    return (f"{indent}{name}: {inline(value)}" for name, value in group.items())
