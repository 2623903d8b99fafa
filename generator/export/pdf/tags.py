"""What each part of a page is, for those who have the document read to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class PageMark:
    """A piece of a page: its number, and its own number on that page."""

    page: int
    number: int


@dataclass(slots=True)
class LinkArea:
    """A place of a page that leads somewhere, in points from its lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    to: str
    words: str


@dataclass(slots=True)
class Tag:
    """An element of the structure: a heading, a paragraph, a cell, with what it holds."""

    role: str
    kids: list[Tag | PageMark | LinkArea] = field(default_factory=list)
    language: str = ""
    scope: str = ""
    """Of a head of a table: `Column` or `Row`."""

    def below(self, role: str, *, language: str = "", scope: str = "") -> Tag:
        """A new element at the end of this one."""
        new = Tag(role, language=language, scope=scope)
        self.kids.append(new)
        return new

    def walk(self) -> Iterator[Tag]:
        """This one and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.walk()
