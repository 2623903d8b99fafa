"""Colour on terminals, for those who want it."""

from __future__ import annotations

import os
import re
from typing import TextIO

_PLACE = re.compile(r"^([^\s:]+:\d+:\d+:)( (?:aviso|warning|nota|note):)?")


def has_colour(stream: TextIO) -> bool:
    """Whether to write in colour: on a terminal, unless `NO_COLOR` is set (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def coloured(line: str, stream: TextIO) -> str:
    """A line of problems, its place bold and the word for its severity in yellow."""
    if not has_colour(stream):
        return line
    return _PLACE.sub(lambda m: f"\x1b[1m{m[1]}\x1b[0m" + (f"\x1b[33m{m[2]}\x1b[0m" if m[2] else ""), line)
