"""A leaflet as PDF: cover, contents, and its blocks, with bookmarks, links and tags; the same bytes each time."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from generator.export.pdf.fonts import BOLD, REGULAR
from generator.export.pdf.layout import HeadPlace, Layout
from generator.export.pdf.lines import SetWords, broken_lines
from generator.export.pdf.sheet import (
    BLUE,
    BOTTOM,
    HEIGHT,
    INK,
    LEFT,
    MEASURE,
    MUTED,
    RIGHT,
    RULE,
    TOP,
    WHITE,
    WIDTH,
    Leaf,
    Pen,
    ground,
    measured,
    words_drawn,
)
from generator.export.pdf.tags import Tag
from generator.export.pdf.writing import pdf_of_pages
from generator.views.documents.blocks import HeadBlock, Leaflet, Run

CONTENTS_LEVEL = 2
"""The level of headings down to which the table of contents lists them."""

_LINE = 14.5
_HEAD = 48.0


def pdf_of(leaflet: Leaflet) -> bytes:
    """The file. Raises UnsettableError for a letter that the fonts do not have."""
    root = Tag("Document")
    cover = _cover(leaflet, root.below("Sect"))
    listed = [b for b in leaflet.blocks if isinstance(b, HeadBlock) and b.level <= CONTENTS_LEVEL]
    contents_tag = root.below("Sect")
    layout = Layout(Pen(1 + _pages_of_contents(len(listed))), root.below("Sect"))
    layout.set_blocks(leaflet.blocks)
    contents = _contents(leaflet, [e for e in layout.entries if e.level <= CONTENTS_LEVEL], layout, contents_tag)
    leaves = [*cover.leaves, *contents.leaves, *layout.pen.leaves]
    _number(leaves, layout.entries, leaflet)
    return pdf_of_pages(leaflet, leaves, root, layout.entries, layout.anchors)


def _cover(leaflet: Leaflet, tag: Tag) -> Pen:
    pen = Pen()
    pen.ornament(ground(0, HEIGHT * 0.42, WIDTH, HEIGHT * 0.58, BLUE))
    y = HEIGHT - 110
    for text, size, leading, bold in (
        (leaflet.network, 13.0, 18.0, True),
        (leaflet.title, 32.0, 38.0, True),
        (leaflet.subject, 13.0, 19.0, False),
    ):
        at = tag.below("P")
        for line in broken_lines((Run(text, bold=bold),), size, MEASURE):
            pen.set(line, at, x=LEFT, y=y, size=size, colour=WHITE)
            y -= leading
        y -= 26
    y = HEIGHT * 0.42 - 40
    for text in leaflet.cover:
        at = tag.below("P")
        for line in broken_lines((Run(text),), 10.5, MEASURE):
            pen.set(line, at, x=LEFT, y=y, size=10.5, colour=INK)
            y -= 15
        y -= 6
    return pen


def _pages_of_contents(lines: int) -> int:
    """How many pages so many lines take."""
    first = floor((HEIGHT - TOP - BOTTOM - _HEAD) / _LINE)
    more = floor((HEIGHT - TOP - BOTTOM) / _LINE)
    return 1 + max(0, -(-(lines - first) // more))


def _contents(leaflet: Leaflet, entries: Sequence[HeadPlace], layout: Layout, tag: Tag) -> Pen:
    pen = Pen(1)
    pen.set([SetWords(0, leaflet.contents, BOLD, 0)], tag.below("H1"), x=LEFT, y=pen.y - 22, size=22, colour=BLUE)
    pen.y -= _HEAD
    whole = tag.below("TOC")
    for n, entry in enumerate(entries):
        pen.need(_LINE)
        anchor = f"contents-{n}"
        layout.anchors[anchor] = entry.page, entry.top
        _entry(entry, f"#{anchor}", whole.below("TOCI", language=entry.language), pen)
        pen.y -= _LINE
    return pen


def _entry(entry: HeadPlace, to: str, tag: Tag, pen: Pen) -> None:
    is_chapter = entry.level == 1
    face, x, size = (BOLD, LEFT, 10.0) if is_chapter else (REGULAR, LEFT + 14, 9.2)
    number = str(entry.page + 1)
    right = WIDTH - RIGHT - measured(number, face, size)
    (line, *_) = broken_lines((Run(entry.text, bold=is_chapter),), size, right - x - 12)
    y, end = pen.y - size, x + line[-1].x + line[-1].wide
    said = [SetWords(f.x, f.text, f.face, f.wide, to) for f in line]
    pen.set(said, tag, x=x, y=y, size=size)
    pen.set([SetWords(0, number, face, measured(number, face, size), to)], tag, x=right, y=y, size=size)
    pen.ornament(ground(end + 5, y + 1, max(0.0, right - end - 10), 0.4, RULE))


def _number(leaves: Sequence[Leaf], entries: Sequence[HeadPlace], leaflet: Leaflet) -> None:
    """The chapter on top of each page but the cover, and at its foot what it is and its number."""
    starts = {entry.page: entry.text for entry in entries if entry.level == 1}
    chapter = leaflet.contents
    for n, leaf in enumerate(leaves[1:], 1):
        chapter = starts.get(n, chapter)
        pen = Pen()
        pen.leaves = [leaf]
        number = str(n + 1)
        pen.ornament(
            words_drawn(chapter, REGULAR, LEFT, HEIGHT - 40, 8, MUTED),
            words_drawn(leaflet.foot, REGULAR, LEFT, 36, 8, MUTED),
            words_drawn(number, BOLD, WIDTH - RIGHT - measured(number, BOLD, 8), 36, 8, MUTED),
        )
