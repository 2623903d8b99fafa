"""The canonical form of a record's file: what `rial fmt` writes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.load.front_matter import FENCE, split_parts
from generator.load.strict_yaml import tree_of
from generator.model.field import fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.text import TextFields, TranslationFields

_KEY = re.compile(r"(?P<key>[^\s#:\-][^:]*):(\s|$)")


def canonical(text: str, kind: Kind) -> str:
    """A file with its fields in the order of their declaration, and white space as it should be.

    `text` is decoded, with `\\n` line ends. Values and comments stay as they are; a comment goes with the field
    below it. A text whose fields cannot be read, or would not be read as the same, is given back as it is.
    """
    parts, problems = split_parts(text, "")
    fields = tree_of(parts.front, "") if parts else None
    if parts is None or fields is None or problems or fields.problems:
        return text
    order = _order(kind)
    blocks = sorted(_blocks(parts.front), key=lambda b: order.get(b[0], len(order)))
    front = "\n".join(line for _, block in blocks for line in _without_empty_ends(block))
    if tree_of(f"{front}\n", "").value != fields.value:
        return text
    body = "\n".join(line.rstrip() if not line.endswith("  ") else line.rstrip() + "  " for line in _lines(parts.body))
    return f"{FENCE}\n{front}\n{FENCE}\n" + (f"\n{body}\n" if body else "")


def _order(kind: Kind) -> dict[str, int]:
    facts = [f.name for f in fields_of(FACTS[kind])]
    names = [*TextFields.model_fields, *facts, *TranslationFields.model_fields]
    return {name: n for n, name in enumerate(dict.fromkeys(names))}


def _blocks(front: str) -> Iterator[tuple[str, list[str]]]:
    """Each top-level field with its lines, and with the comments above it. Comments at the end have no field."""
    key = ""
    block: list[str] = []
    comments: list[str] = []
    for line in front.split("\n"):
        found = _KEY.match(line)
        if found:
            if block:
                yield key, block
            key, block, comments = found["key"].strip("'\""), [*comments, line], []
        elif line.startswith("#"):
            comments.append(line)
        else:
            block, comments = [*block, *comments, line], []
    yield key, [*block, *comments]


def _without_empty_ends(block: list[str]) -> list[str]:
    return "\n".join(line.rstrip() for line in block).strip("\n").split("\n")


def _lines(body: str) -> list[str]:
    return body.strip("\n").split("\n") if body.strip() else []
