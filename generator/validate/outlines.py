"""Rules about the headings of bodies, and what stands below them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from generator.markdown.outline import headings_meant
from generator.markdown.prose import plain
from generator.model.problem import Problem, Spot
from generator.model.record import Section, Text
from generator.validate.body import BODY
from generator.validate.index import Index


def repeated_headings(index: Index) -> Iterator[Problem]:
    """Two headings of a text with the same words below the same heading: a reader cannot tell them apart."""
    for record in index.read:
        for text in record.texts.values():
            seen: dict[tuple[str, ...], int] = {}
            way: list[str] = []
            for section in text.sections[1:]:
                way = [*way[: max(section.level - 2, 0)], plain(section.heading).casefold()]
                first = seen.setdefault(tuple(way), section.line)
                if first != section.line:
                    yield text.origin.problem_at(
                        "repeated-heading", Spot(section.line, 1), BODY, value=section.heading, line=first
                    )


def empty_sections(index: Index) -> Iterator[Problem]:
    """A heading with nothing below it, neither words nor deeper headings."""
    for record in index.read:
        for text in record.texts.values():
            if not text.has_body:
                continue
            levels = [*(section.level for section in text.sections[1:]), 0]
            for section, following in zip(text.sections, levels, strict=True):
                if section.level and following <= section.level and not section.markdown.strip():
                    spot = Spot(section.line, 1)
                    yield text.origin.problem_at("empty-section", spot, BODY, value=section.heading)


def headings_out_of_step(index: Index) -> Iterator[Problem]:
    """A heading of level one, which is the page's title, or one that skips a level."""
    for record in index.read:
        for text in record.texts.values():
            above = 1
            if text.origin.path in index.mistyped:
                continue  # a heading above may be mistyped
            for section in text.sections[1:]:
                if section.level == 1:
                    yield text.origin.problem_at("heading-one", Spot(section.line, 1), BODY, value=section.heading)
                elif section.level > above + 1:
                    spot, wanted = Spot(section.line, 1), f"{'#' * (above + 1)} {section.heading}"
                    yield text.origin.problem_at("heading-skips", spot, BODY, value=section.heading, wanted=wanted)
                above = max(section.level, 1)


def mistyped_headings(index: Index) -> Iterator[Problem]:
    """A line that was meant as a heading, and is not read as one."""
    for text in (text for record in index.read for text in record.texts.values()):
        for section in text.sections if text.origin.path in index.mistyped else ():
            for number, code, signs, words in headings_meant(section.markdown):
                spot = Spot(section.line + number + (1 if section.level else 0), 1)
                written = f"{signs or '#' * max(section.level, 2)} {words}"
                yield text.origin.problem_at(code, spot, BODY, signs=signs, written=written)


def outlines_that_differ(index: Index) -> Iterator[Problem]:
    """A translation with a body whose headings are not those of its original in number and level.

    Where a heading of either is mistyped, or of a wrong level, that is what is wrong.
    """
    mistyped = index.mistyped | {problem.path for problem in headings_out_of_step(index)}
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
