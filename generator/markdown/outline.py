"""The outline of a body: its sections, and the ids of their headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from generator.markdown.prose import plain
from generator.model.folding import without_accents
from generator.model.kind import Kind
from generator.model.record import Section

_HEADING = re.compile(r"(#{1,6})[ \t]+(\S.*)")
_GLUED = re.compile(r"(?P<signs>#{2,6})(?P<words>[^\s#].*?)[ #]*")
_BOLD = re.compile(r"(\*\*|__)(?P<words>[^*_]+)\1:?")
_UNDERLINE = re.compile(r"=+|-{2,}")
_PLAIN = re.compile(r"[^\W_]|[«“¿¡]")
_MAY_BE_MISTYPED = re.compile(r"\n[^\S\n]*(?:##|\*\*|__|=|--)")
"""A text of which no line begins so has no mistyped heading. `\n` is found in a fifth of the time of `^`."""

_OPENING = re.compile(r"(```+|~~~+)[^`]*")
_CLOSING = re.compile(r"(```+|~~~+)[ \t]*")


def lines_outside_code(body: str) -> Iterator[tuple[int, str, bool]]:
    """Each line of a body: its number from zero, its text, and whether it is outside fenced code.

    A fence that is never closed opens nothing; so does Python-Markdown read it.
    """
    lines = body.split("\n")
    if "```" not in body and "~~~" not in body:
        return ((number, line, True) for number, line in enumerate(lines))
    return _lines_between_fences(lines)


def _lines_between_fences(lines: Sequence[str]) -> Iterator[tuple[int, str, bool]]:
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


def heading_of(line: str) -> tuple[int, str] | None:
    """The level and the words of a heading: signs, a space, words, and if one likes a space and signs once more.

    The other way to write one, with a line of `=` or `-` below, is not read as a heading.
    """
    found = _HEADING.fullmatch(line)
    if not found:
        return None
    words = found[2].rstrip()
    bare = words.rstrip("#")
    if not bare or bare[-1] in " \t":
        words = bare.rstrip()
    return (len(found[1]), words) if words else None


def _cut_at_signs(body: str) -> Iterator[tuple[int, str, bool]]:
    """The same, with all lines together that stand below one that may be a heading, where there is no code."""
    if "```" in body or "~~~" in body:
        yield from lines_outside_code(body)
        return
    first, *others = f"\n{body}".split("\n#")
    number = first.count("\n")
    if number:
        yield 0, first[1:], True
    for other in others:
        yield number, f"#{other}", True
        number += other.count("\n") + 1


def sections_of(body: str, first_line: int = 1) -> tuple[Section, ...]:
    """The sections of a body, the one before the first heading included."""
    found: list[tuple[int, str, int, str, list[str]]] = [(0, "", first_line, "", [])]
    for number, lines, outside in _cut_at_signs(body):
        line, below, rest = lines.partition("\n")
        heading = heading_of(line) if outside and line.startswith("#") else None
        if heading:
            found.append((*heading, first_line + number, line, [rest] if below else []))
        else:
            found[-1][4].append(lines)
    return tuple(
        Section(level, heading, "\n".join(lines), line, written) for level, heading, line, written, lines in found
    )


def headings_meant(markdown: str) -> Iterator[tuple[int, str, str, str]]:
    """Mistyped headings: the number of the line from zero, the code, the signs (if any) and the words.

    `##Title`, `**Title**` alone between empty lines, `Title` over a line of `=` or `-`.
    """
    may_be = "-" in markdown or "*" in markdown or "#" in markdown or "=" in markdown or "_" in markdown
    if not may_be or not _MAY_BE_MISTYPED.search(f"\n{markdown}"):
        return
    lines = [(line.strip() if outside else "") for _, line, outside in lines_outside_code(markdown)]
    for number, line in enumerate(lines):
        above = lines[number - 1] if number else ""
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if found := _GLUED.fullmatch(line):
            yield number, "heading-without-space", found["signs"], found["words"]
        elif (found := _BOLD.fullmatch(line)) and not above and not below:
            yield number, "heading-in-bold", "", found["words"].strip().rstrip(":")
        elif line and not above and _UNDERLINE.fullmatch(below) and _PLAIN.match(line):
            yield number, "heading-underlined", "", line


_TAKEN = frozenset(
    {
        *("across", "askers", "asks", "bars-desc", "bars-title", "bring", "brought", "browse", "by-area"),
        *("by-country", "by-population", "by-theme", "carried", "carried-file", "carried-files"),
        *("carried-status", "change", "chips", "choices", "choices-back", "choices-go", "choices-status"),
        *("chosen", "chosen-title", "clear", "common", "compact", "content", "desc", "dots", "draft-status"),
        *("e-carried", "errors", "errors-title", "exchange", "facets", "facets-groups", "facets-open"),
        *("files", "find", "find-partner", "form-told", "h-carried", "h-open-record", "hatch", "hits"),
        *("holds", "how", "in-figures", "institutional", "jumps", "kinds", "latest", "learning", "letter"),
        *("letter-answers", "licence", "list-more", "list-status", "narrowed", "narrower", "nearest", "needs"),
        *("needs-find", "neighbours", "new", "nothing", "offers", "offline", "open-record", "open-status"),
        *("opening", "order", "paper", "paper-do", "paper-file", "paper-files", "paper-open", "paper-status"),
        *("part-texts", "partners", "pasted", "pasted-note", "pasted-text", "pasted-title", "pasted-what"),
        *("picture", "pictures", "preview", "q-carried", "query", "related", "result", "scheme", "search"),
        *("search-help", "search-more", "search-named", "search-results", "search-status", "sections"),
        *("shares", "shown-count", "sources", "taken", "ticked", "title", "told", "unready", "ways"),
        *("ways-on", "whole"),
    }
)
"""The ids of what stands around a text on its page: no heading has one."""

_OF_TABLES = (*(kind.value for kind in Kind), "r")
"""Tables are named by the kind of their records: `activities-beneficiary`; parts of a record's page as `r-sources`."""


def _is_taken(id: str) -> bool:
    bare = id.removesuffix("-title")
    return bare in _TAKEN or id in _TAKEN or bare in _OF_TABLES or bare.startswith(tuple(f"{k}-" for k in _OF_TABLES))


def heading_ids(headings: Iterable[str]) -> tuple[str, ...]:
    """An ASCII id for each heading, unique within the page: neither another heading has it nor the page itself."""
    ids: dict[str, None] = {}
    numbers: dict[str, Iterator[int]] = {}
    for heading in headings:
        id = slug = slug_of(plain(heading)) or "section"
        if _is_taken(id):
            id = slug = f"text-{slug}"
        while id in ids:
            id = f"{slug}-{next(numbers.setdefault(slug, count(2)))}"
        ids[id] = None
    return tuple(ids)


def slug_of(text: str) -> str:
    """`text` in lower-case ASCII letters, digits and single hyphens."""
    plain = without_accents(text.casefold(), "NFKD").encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
