"""Rules about bodies."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.model_errors import nearest
from generator.markdown.links import is_elsewhere, links_in, raw_html_in, record_named
from generator.model.problem import Problem, Spot
from generator.model.record import AnyRecord, Text
from generator.validate.index import Index

BODY = "body"


def _bodies(index: Index) -> Iterator[tuple[AnyRecord, Text, str, int]]:
    """Each text of each record, its body as one string, and the line on which that begins."""
    for record in index.content.records:
        for text in record.texts.values():
            lines = []
            for section in text.sections:
                if section.level:
                    lines.append(f"{'#' * section.level} {section.heading}")
                lines.append(section.markdown)
            yield record, text, "\n".join(lines), text.sections[0].line


def raw_html(index: Index) -> Iterator[Problem]:
    """HTML in a body, which is never passed on."""
    for _, text, body, first in _bodies(index):
        for line, column, tag in raw_html_in(body):
            yield text.origin.problem_at("raw-html", Spot(first + line, column), BODY, value=tag)


def dangling_links(index: Index) -> Iterator[Problem]:
    """A link from a body to a record that does not exist."""
    for record, text, body, first in _bodies(index):
        for line, column, target in links_in(body):
            if is_elsewhere(target):
                continue
            name = record_named(target, record.kind)
            if name not in index.records and name not in index.unreadable:
                near = nearest(name or target, list(index.records))
                spot = Spot(first + line, column)
                yield text.origin.problem_at("dangling-link", spot, BODY, value=target, near=near)


def headings_out_of_step(index: Index) -> Iterator[Problem]:
    """A heading of level one, which is the page's title, or one that skips a level."""
    for record in index.content.records:
        for text in record.texts.values():
            above = 1
            for section in text.sections[1:]:
                spot = Spot(section.line, 1)
                if section.level == 1:
                    yield text.origin.problem_at("heading-one", spot, BODY, value=section.heading)
                elif section.level > above + 1:
                    yield text.origin.problem_at("heading-skips", spot, BODY, value=section.heading, wanted=above + 1)
                above = max(section.level, 1)


def outlines_that_differ(index: Index) -> Iterator[Problem]:
    """A translation with a body whose headings are not those of its original in number and level."""
    for record in index.content.records:
        original = [s.level for s in record.texts[record.original].sections[1:]]
        for text in record.texts.values():
            here = [s.level for s in text.sections[1:]]
            if text.language == record.original or not text.has_body or here == original:
                continue
            at = next((n for n, (a, b) in enumerate(zip(here, original, strict=False)) if a != b), None)
            at = min(len(here), len(original)) if at is None else at
            section = text.sections[min(at + 1, len(here))]
            yield text.origin.problem_at(
                "different-outline",
                Spot(section.line, 1),
                BODY,
                here=_levels(here),
                original=_levels(original),
                other=record.origin.path,
            )


def _levels(levels: list[int]) -> str:
    return " ".join("#" * n for n in levels) or "–"
