"""The outline of a body: its sections, and the ids of their headings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.model.record import Section

HEADING = r"(?P<level>#{1,6})[ \t]+(?P<header>[^\s#][^\n]*?)[ \t]*#*[ \t]*"
"""A heading: signs, a space, text. The other way, with a line of `=` or `-` below, is not read as one."""

_HEADING = re.compile(HEADING)
_OPENING = re.compile(r"(```+|~~~+)[ \t]*[\w#.+\-]*[ \t]*")
_CLOSING = re.compile(r"(```+|~~~+)[ \t]*")


def lines_outside_code(body: str) -> Iterator[tuple[int, str, bool]]:
    """Each line of a body: its number from zero, its text, and whether it is outside fenced code.

    A fence that is never closed opens nothing; so does Python-Markdown read it.
    """
    lines = body.split("\n")
    closing: dict[str, list[int]] = {}
    for number in reversed(range(len(lines))):
        if mark := _CLOSING.fullmatch(lines[number]):
            closing.setdefault(mark[1], []).append(number)
    end = -1
    for number, line in enumerate(lines):
        opening = _OPENING.fullmatch(line) if number > end else None
        if opening:
            ends = closing.get(opening[1], [])
            while ends and ends[-1] <= number:
                ends.pop()
            end = ends[-1] if ends else end
        yield number, line, number > end


def sections_of(body: str, first_line: int = 1) -> tuple[Section, ...]:
    """The sections of a body, the one before the first heading included."""
    found: list[tuple[int, str, int, str, list[str]]] = [(0, "", first_line, "", [])]
    for number, line, outside in lines_outside_code(body):
        heading = _HEADING.fullmatch(line) if outside else None
        if heading:
            found.append((len(heading["level"]), heading["header"], first_line + number, line, []))
        else:
            found[-1][4].append(line)
    return tuple(
        Section(level, heading, "\n".join(lines), line, written) for level, heading, line, written, lines in found
    )


def heading_ids(headings: Iterable[str]) -> tuple[str, ...]:
    """An ASCII id for each heading, unique within the page."""
    seen: dict[str, int] = {}
    ids = []
    for heading in headings:
        slug = slug_of(heading) or "section"
        seen[slug] = seen.get(slug, 0) + 1
        ids.append(slug if seen[slug] == 1 else f"{slug}-{seen[slug]}")
    return tuple(ids)


def slug_of(text: str) -> str:
    """`text` in lower-case ASCII letters, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
