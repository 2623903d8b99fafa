"""The shape of a reference: what of a citation decides which template of a style says it, whatever its words are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from generator.views.citing.citation import Citation

NO_DATE, A_YEAR, A_DAY = "undated", "year", "day"
"""How exact a date is, as far as it decides what else is said; a month counts as a day."""


@dataclass(frozen=True, slots=True)
class ReferenceShape:
    """What a reference has: `report author year url`."""

    type: str
    """The type of CSL. A `webpage` is in a site, whose name it has."""

    has_author: bool
    dated: str
    has_url: bool

    def __str__(self) -> str:
        said = (self.type, "author" * self.has_author, self.dated, "url" * self.has_url)
        return " ".join(filter(None, said))


def reference_shape(citation: Citation) -> ReferenceShape:
    """The shape of a citation."""
    return ReferenceShape(citation.genre.csl, bool(citation.authors), exactness(citation.issued), bool(citation.url))


def shapes_of(type: str) -> tuple[ReferenceShape, ...]:
    """All shapes that citations of a type can have."""
    had = product((False, True), (NO_DATE, A_YEAR, A_DAY), (False, True))
    return tuple(ReferenceShape(type, author, dated, url) for author, dated, url in had)


def exactness(issued: str | None) -> str:
    """How exact a date is: `2007/2009` is a year."""
    return NO_DATE if not issued else A_DAY if "-" in alike(issued) else A_YEAR


def alike(issued: str) -> str:
    """A date of which both ends are as exact as the one that is less so: `2007/2009` for `2007/2009-03`.

    CSL knows no other intervals.
    """
    ends = issued.split("/")
    return "/".join(dict.fromkeys(end[: min(map(len, ends))] for end in ends))


@dataclass(frozen=True, slots=True)
class DateInParts:
    """A date in its parts: the form that decides how it is written, and what stands where in it."""

    form: str
    """How exact it is: `ymd`; of two, each, and what they have in common: `ymd/ymd y`."""

    parts: dict[str, int]
    """`y1`, `m1`, `d1`, and of the second `y2`, `m2`, `d2`."""


def in_parts(issued: str) -> DateInParts:
    """A day, month or year (ISO 8601), or two with a slash, in its parts."""
    ends = [[int(part) for part in end.split("-")] for end in alike(issued).split("/")]
    form = "/".join("ymd"[: len(end)] for end in ends)
    if len(ends) == 2:
        form = f"{form} {_in_common(*ends)}".strip()
    parts = {f"{name}{n}": value for n, end in enumerate(ends, 1) for name, value in zip("ymd", end, strict=False)}
    return DateInParts(form, parts)


def _in_common(start: list[int], end: list[int]) -> str:
    """`y` in the same year, `ym` in the same month."""
    if start[0] != end[0]:
        return ""
    return "ym" if len(start) > 1 < len(end) and start[1] == end[1] else "y"
