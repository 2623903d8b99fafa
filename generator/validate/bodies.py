"""Rules about bodies."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from generator.load.nearness import nearest
from generator.markdown.links import is_elsewhere, links_in, raw_html_in, record_named
from generator.markdown.outline import heading_ids, headings_meant
from generator.model.problem import Problem, Spot
from generator.model.record import AnyRecord, Draft, Section, Text
from generator.validate.index import Index
from generator.validate.relations import gone

BODY = "body"


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
            spot = Spot(first + line, column)
            if claim := index.gone.get(name or ""):
                successor = _path_to(claim.successor, record, text)
                yield gone(claim, text.origin, spot, BODY, target, successor)
                continue
            near = _path_to(index.near(name) if name else "", record, text)
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
            ids = heading_ids(_headings(there.texts[there.original]))
            if fragment not in ids:
                spot = Spot(first + line, column)
                near = nearest(fragment, list(ids))
                yield text.origin.problem_at("dangling-fragment", spot, BODY, value=fragment, name=name, near=near)


def _headings(text: Text) -> Iterator[str]:
    """The words of each heading, those included that are mistyped: they are a problem of their own."""
    for section in text.sections:
        yield from (section.heading,) if section.level else ()
        yield from (words for *_, words in headings_meant(section.markdown))


def headings_out_of_step(index: Index) -> Iterator[Problem]:
    """A heading of level one, which is the page's title, or one that skips a level."""
    for record in index.read:
        for text in record.texts.values():
            above = 1
            if any(True for section in text.sections for _ in headings_meant(section.markdown)):
                continue  # a heading above may be mistyped
            for section in text.sections[1:]:
                spot = Spot(section.line, 1)
                if section.level == 1:
                    yield text.origin.problem_at("heading-one", spot, BODY, value=section.heading)
                elif section.level > above + 1:
                    wanted = f"{'#' * (above + 1)} {section.heading}"
                    yield text.origin.problem_at("heading-skips", spot, BODY, value=section.heading, wanted=wanted)
                above = max(section.level, 1)


def mistyped_headings(index: Index) -> Iterator[Problem]:
    """A line that was meant as a heading, and is not read as one."""
    for record in index.read:
        for text in record.texts.values():
            for section in text.sections:
                for number, code, signs, words in headings_meant(section.markdown):
                    spot = Spot(section.line + number + (1 if section.level else 0), 1)
                    written = f"{signs or '#' * max(section.level, 2)} {words}"
                    yield text.origin.problem_at(code, spot, BODY, signs=signs, written=written)


def outlines_that_differ(index: Index) -> Iterator[Problem]:
    """A translation with a body whose headings are not those of its original in number and level.

    Where a heading of either is mistyped, that is what is wrong.
    """
    mistyped = {problem.path for problem in mistyped_headings(index)}
    for record in index.read:
        original = record.texts[record.original]
        if not original.origin.values or original.origin.path in mistyped:  # what differs would only follow from that
            continue
        for text in record.texts.values():
            if text is not original and text.has_body and text.origin.path not in mistyped:
                yield from _difference(text, original)


def _difference(text: Text, original: Text) -> Iterator[Problem]:
    """The first heading that is missing, too many, or of another level."""
    pairs = enumerate(zip_longest(text.sections, original.sections))
    at = next((n for n, (here, there) in pairs if _level(here) != _level(there)), None)
    if at is None:
        return
    here, there = (_at(at, sections) for sections in (text.sections, original.sections))
    more = len(text.sections) - len(original.sections)
    is_level = here is not None and there is not None and more == 0
    code = "heading-level" if is_level else "heading-extra" if here and (more > 0 or not there) else "heading-missing"
    signs = "#" * (there.level if there else 0)
    yield text.origin.problem_at(
        code,
        Spot((here or text.sections[-1]).line, 1),
        BODY,
        here=here.written if here else "",
        original=there.written if there else "",
        line=(there or original.sections[-1]).line,
        other=original.origin.path,
        signs=signs,
        wanted=f"{signs} {here.heading if here else ''}",
    )


def _at(n: int, sections: tuple[Section, ...]) -> Section | None:
    return sections[n] if n < len(sections) else None


def _level(section: Section | None) -> int | None:
    return section.level if section else None
