"""The text of a page, and what stands before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.markdown.prose import Glossary
from generator.model.record import Section
from generator.views.links import Link


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a text with what its rendering needs."""

    sections: tuple[Section, ...]
    ids: tuple[str, ...]
    targets: Mapping[str, str] = field(default_factory=dict)
    """From the target of a link, as written, to the one on the page."""

    contents: tuple[Link, ...] = ()
    """The headings of the second level, where there are enough of them."""

    abbreviations: Glossary = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the reader must know before reading."""

    kind: str
    text: str
    link: Link | None = None
