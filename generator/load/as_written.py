"""Writes a value for messages much as its writer wrote it: `[R3, T1]`."""

from __future__ import annotations

import re
from collections.abc import Mapping

_MOST = 60
"""Characters that a message shows of a value."""


def as_written(value: object) -> str:
    """A value in one line and not too long: `[R3, T1]`, `{es: Uno}`, `true`; a no-break space stays one."""
    text = " ".join(re.split(r"[ \t\n]+", _whole(value).strip(" \t\n")))
    return text if len(text) <= _MOST else text[: _MOST - 3] + "…"


def _whole(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case tuple():
            return f"[{', '.join(map(_whole, value))}]"
        case Mapping():
            return f"{{{', '.join(f'{k}: {_whole(v)}' for k, v in value.items())}}}"
    return str(value)
