"""Rules about bodies."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from generator.load.nearness import nearest
from generator.markdown.links import is_elsewhere, links_in, raw_html_in, record_named
from generator.markdown.outline import heading_ids
from generator.model.problem import Problem, Spot
from generator.model.record import AnyRecord, Draft, Section, Text
from generator.validate.index import Index

BODY = "body"
NOTHING = "–"


def sections_of(index: Index) -> Iterator[tuple[AnyRecord | Draft, Text, str, int]]:
    """Each section of each text, heading included, and the line on which it begins."""
    for record in index.read:
        for text in record.texts.values():
            for section in text.sections:
                heading = f"{section.written}\n" if section.level else ""
                yield record, text, heading + section.markdown, section.line


def raw_html(index: Index) -> Iterator[Problem]:
    """HTML in a body, which is never passed on."""
    for _, text, section, first in sections_of(index):
        for line, column, tag in raw_html_in(section):
            yield text.origin.problem_at("raw-html", Spot(first + line, column), BODY, value=tag)


def dangling_links(index: Index) -> Iterator[Problem]:
    """A link from a body to a record that does not exist."""
    for record, text, section, first in sections_of(index):
        for line, column, target in links_in(section):
            name = record_named(target, record.kind)
            if is_elsewhere(target) or name in index.records or name in index.unreadable:
                continue
            near = _path_to(index.near(name) if name else "", record, text)
            spot = Spot(first + line, column)
            yield text.origin.problem_at("dangling-link", spot, BODY, value=target, near=near)


def _path_to(name: str, record: AnyRecord | Draft, text: Text) -> str:
    """A record's file as a body of `record` writes it."""
    kind, _, id = name.partition("/")
    return f"{'' if kind == record.kind else f'../{kind}/'}{id}.{text.language}.md" if id else ""


def dangling_fragments(index: Index) -> Iterator[Problem]:
    """A link to a heading that the record does not have."""
    for record, text, section, first in sections_of(index):
        for line, column, target in links_in(section):
            path, _, fragment = target.partition("#")
            name = record_named(target, record.kind) if path else record.name
            there = index.records.get(name or "")
            if not fragment or there is None:
                continue
            ids = heading_ids(s.heading for s in there.texts[there.original].sections if s.level)
            if fragment not in ids:
                spot = Spot(first + line, column)
                near = nearest(fragment, list(ids))
                yield text.origin.problem_at("dangling-fragment", spot, BODY, value=fragment, name=name, near=near)


def headings_out_of_step(index: Index) -> Iterator[Problem]:
    """A heading of level one, which is the page's title, or one that skips a level."""
    for record in index.read:
        for text in record.texts.values():
            above = 1
            for section in text.sections[1:]:
                spot = Spot(section.line, 1)
                if section.level == 1:
                    yield text.origin.problem_at("heading-one", spot, BODY, value=section.heading)
                elif section.level > above + 1:
                    wanted = f"{'#' * (above + 1)} {section.heading}"
                    yield text.origin.problem_at("heading-skips", spot, BODY, value=section.heading, wanted=wanted)
                above = max(section.level, 1)


def outlines_that_differ(index: Index) -> Iterator[Problem]:
    """A translation with a body whose headings are not those of its original in number and level."""
    for record in index.read:
        original = record.texts[record.original]
        if not original.origin.values:  # it could not be read
            continue
        for text in record.texts.values():
            pairs = enumerate(zip_longest(text.sections, original.sections))
            at = next((n for n, (here, there) in pairs if _level(here) != _level(there)), None)
            if at is None or text is original or not text.has_body:
                continue
            here, there = (_at(at, sections) for sections in (text.sections, original.sections))
            yield text.origin.problem_at(
                "different-outline",
                Spot((here or text.sections[-1]).line, 1),
                BODY,
                here=here.written if here else NOTHING,
                original=there.written if there else NOTHING,
                line=(there or original.sections[-1]).line,
                other=original.origin.path,
            )


def _at(n: int, sections: tuple[Section, ...]) -> Section | None:
    return sections[n] if n < len(sections) else None


def _level(section: Section | None) -> int | None:
    return section.level if section else None
