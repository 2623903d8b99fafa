"""A body as rules look through it: whole, to see whether it can have what they look for, and section by section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.markdown.links import links_in, may_have_links, record_named
from generator.model.problem import Spot
from generator.model.record import AnyRecord, Draft, Text

BODY = "body"
"""How problems name the field that a body is."""


class InBody(NamedTuple):
    """A section of a body, heading included, and the line on which it begins."""

    record: AnyRecord | Draft
    text: Text
    markdown: str
    line: int


class WholeBody(NamedTuple):
    """The body of a text: all of it, and its sections."""

    record: AnyRecord | Draft
    text: Text
    whole: str
    sections: tuple[InBody, ...]


class LinkInBody(NamedTuple):
    """A link where it stands, with the name of the record that it leads to, if there could be one of that name."""

    section: InBody
    spot: Spot
    target: str
    name: str | None

    @property
    def line(self) -> str:
        """The line that it is in."""
        return self.section.markdown.split("\n")[self.spot.line - self.section.line]


def whole_body(record: AnyRecord | Draft, text: Text) -> WholeBody:
    """The body of one of a record's texts."""
    sections = tuple(
        InBody(record, text, f"{s.written}\n{s.markdown}" if s.level else s.markdown, s.line) for s in text.sections
    )
    return WholeBody(record, text, "\n".join(s.markdown for s in sections), sections)


def has_sign(text: str, sign: str) -> bool:
    """Whether a sign stands in a text, of which one character is looked for sooner than all: `]{`."""
    return sign[0] in text and sign[-1] in text and sign in text


def links_of(body: WholeBody) -> Iterator[LinkInBody]:
    """Its links, in the order in which they stand."""
    having = [s for s in body.sections if may_have_links(s.markdown)] if may_have_links(body.whole) else ()
    for section in having:
        for line, column, target in links_in(section.markdown):
            name = record_named(target, section.record.kind)
            yield LinkInBody(section, Spot(section.line + line, column), target, name)
