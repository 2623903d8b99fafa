"""The outline of a body: its sections, and the ids of their headings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.model.record import Section

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")


def lines_outside_code(body: str) -> Iterator[tuple[int, str, bool]]:
    """Each line of a body: its number from zero, its text, and whether it is outside fenced code."""
    fence = ""
    for number, line in enumerate(body.split("\n")):
        mark = _FENCE.match(line)
        if fence:
            yield number, line, False
            if mark and mark[1].startswith(fence):
                fence = ""
        elif mark:
            fence = mark[1]
            yield number, line, False
        else:
            yield number, line, True


def sections_of(body: str, first_line: int = 1) -> tuple[Section, ...]:
    """The sections of a body, the one before the first heading included."""
    found: list[tuple[int, str, int, list[str]]] = [(0, "", first_line, [])]
    for number, line, outside in lines_outside_code(body):
        heading = _HEADING.fullmatch(line) if outside else None
        if heading:
            found.append((len(heading[1]), heading[2], first_line + number, []))
        else:
            found[-1][3].append(line)
    return tuple(Section(level, heading, "\n".join(lines), line) for level, heading, line, lines in found)


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
