"""Fields of a file's front matter, written anew without touching the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from generator.export.canonical import canonical
from generator.export.cells import inline, written
from generator.load.front_matter import FENCE, split_parts
from generator.model.field import Field, fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.values import stands_below

_LONGEST = 100
"""Characters of a list that stands in one line."""


def with_fields(text: str, kind: Kind, fields: Mapping[str, Any], body: str | None = None) -> str:
    """A file in which these fields have these values, and are gone where the value is None; with another body.

    An empty text becomes a file. All other lines stay as they are.
    """
    parts, _ = split_parts(text, "") if text else (None, [])
    front, old = (parts.front, parts.body) if parts else ("", "")
    for name, value in fields.items():
        new = () if value is None else tuple(field_lines(name, value, _declared(kind).get(name)))
        front = _with_field(front, name, new)
    return canonical(f"{FENCE}\n{front}{FENCE}\n{old if body is None else body}", kind)


def _with_field(front: str, name: str, new: Sequence[str]) -> str:
    lines = front.split("\n")[:-1]
    head = re.compile(rf"(['\"]?){re.escape(name)}\1:(\s|$)")
    first = next((n for n, line in enumerate(lines) if head.match(line)), len(lines))
    last = first + 1
    while last < len(lines) and (not lines[last].strip() or lines[last][0] in " \t-"):
        last += 1
    return "".join(f"{line}\n" for line in (*lines[:first], *new, *lines[last:]))


@cache
def _declared(kind: Kind) -> Mapping[str, Field]:
    return {field.name: field for field in fields_of(FACTS[kind])}


def field_lines(name: str, value: Any, field: Field | None = None) -> Iterator[str]:
    """A field as records write it: codes in a line; groups, periods and relations of any kind below one another.

    `theme/assets/forms/write.js` writes alike, by the same cases.
    """
    items = value if isinstance(value, Sequence) and not isinstance(value, str) else None
    if isinstance(value, Mapping):
        yield f"{name}:"
        yield from _members(value, "  ")
    elif items is None:
        yield f"{name}: {_alone(value)}"
    elif (field is not None and stands_below(field)) or any(isinstance(item, Mapping) for item in items):
        yield from _below(name, items)
    else:
        short = f"{name}: {inline(items)}"
        yield from [short] if len(short) <= _LONGEST else _below(name, items)


def _below(name: str, items: Sequence[Any]) -> Iterator[str]:
    yield f"{name}:"
    for item in items:
        if isinstance(item, Mapping) and item:
            first, *rest = _members(item, "")
            yield f"  - {first}"
            yield from (f"    {line}" for line in rest)
        else:
            yield f"  - {_alone(item)}"


def _members(group: Mapping[str, Any], indent: str) -> Iterator[str]:
    """The fields of a group; what is said in each language has a line for each."""
    for name, value in group.items():
        if isinstance(value, Mapping) and value and set(value) <= set(Language):
            yield f"{indent}{name}:"
            yield from (f"{indent}  {tag}: {_alone(said)}" for tag, said in value.items())
        else:
            yield f"{indent}{name}: {_alone(value)}"


def _alone(value: Any) -> str:
    return written(value, alone=True) if isinstance(value, str) else inline(value)
