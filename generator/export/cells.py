"""What a field of a record says, as the text of one cell of a spreadsheet."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from generator.load.strict_yaml import tree_of

BETWEEN = "; "
"""What stands between the items of a list in a cell."""

_KEY = "k"

_OPENING = ("“", "”", "«", "»", "‘", "’", "„")
"""Signs with which a text seems to stand in quotation marks already: it stands in YAML's own as well."""


def cell_text(value: Any) -> str:
    """A value of the front matter in a cell: `1-1; 7-6`; of a group its fields, `section: II, item: j`; a group a line.

    A list whose items could not be told apart in that form is written as YAML does: `["one; two"]`.
    """
    match value:
        case None | "" | () | []:
            return ""
        case Mapping():
            return inline(value)[1:-1]
        case Sequence() if not isinstance(value, str):
            return _list_text(value)
    return scalar_text(value)


def _list_text(items: Sequence[Any]) -> str:
    if all(isinstance(item, Mapping) for item in items):
        return "\n".join(map(cell_text, items))
    if any(isinstance(item, (Mapping, tuple)) or not _stands_alone(scalar_text(item)) for item in items):
        return inline(items)
    return BETWEEN.join(map(scalar_text, items))


def _stands_alone(text: str) -> bool:
    """Whether an item is told from its neighbours."""
    return bool(text) and text == text.strip() and not set(";\n") & set(text) and text[0] not in "[{"


def scalar_text(value: Any) -> str:
    """A value that is neither list nor group, as text."""
    if isinstance(value, bool):
        return str(value).lower()
    return format(value, "f") if isinstance(value, Decimal) else "" if value is None else str(value)


def inline(value: Any) -> str:
    """A value as YAML in one line, which is read as the same value: `{document: report, at: {annex: 2}}`."""
    match value:
        case Mapping():
            return "{" + ", ".join(f"{written(str(name))}: {inline(v)}" for name, v in value.items()) + "}"
        case Sequence() if not isinstance(value, str):
            return "[" + ", ".join(map(inline, value)) + "]"
        case str():
            return written(value)
    return "null" if value is None else scalar_text(value)


@lru_cache(20_000)
def written(text: str, *, alone: bool = False) -> str:
    """A text as YAML, without quotation marks where it is read as the same without them.

    Also within a list, unless it stands `alone` behind the name of its field, where a comma parts nothing.
    """
    single = "'" + text.replace("'", "''") + "'"
    for form in (single,) if text.startswith(_OPENING) else (text, single):
        if "\n" not in form and (alone or _is_read(f"[{form}]", (text,))) and _is_read(form, text):
            return form
    return json.dumps(text, ensure_ascii=False)


def _is_read(form: str, value: Any) -> bool:
    tree = tree_of(f"{_KEY}: {form}\n", "")
    return not tree.problems and tree.value == {_KEY: value}
