"""Blocks set on pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.export.pdf.grid import set_grid
from generator.export.pdf.lines import SetWords, broken_lines
from generator.export.pdf.sheet import (
    BLUE,
    HEIGHT,
    INK,
    LEFT,
    MEASURE,
    MUTED,
    TOP,
    Colour,
    Pen,
    ground,
)
from generator.export.pdf.styles import HEAD_STYLES, TEXT_STYLES, Style
from generator.export.pdf.tags import Tag
from generator.views.documents.blocks import (
    DocumentBlock,
    FactsBlock,
    GridBlock,
    HeadBlock,
    ListBlock,
    Run,
    Runs,
    TextBlock,
)

_FACT = Style(8.6, 11.6, after=6)
_LABELS = 112.0
_MARK = 14.0
_KEPT = 40.0
"""The room that a heading has below it: it never stands alone at the foot of a page."""


@dataclass(frozen=True, slots=True)
class HeadPlace:
    """A heading as contents and bookmarks name it, with its place."""

    level: int
    text: str
    page: int
    top: float
    language: str


class Layout:
    """Sets blocks, and remembers where the headings stand."""

    def __init__(self, pen: Pen, root: Tag) -> None:
        """What is set stands on the pages of the pen, and below a tag."""
        self.pen, self.root = pen, root
        self.entries: list[HeadPlace] = []
        self.anchors: dict[str, tuple[int, float]] = {}
        self.chapters: dict[int, str] = {}
        """The chapter of each page."""

    def set_blocks(self, blocks: Sequence[DocumentBlock]) -> None:
        """Set all of them."""
        for n, block in enumerate(blocks):
            if isinstance(block, HeadBlock):
                below = takewhile(lambda b: isinstance(b, HeadBlock), blocks[n + 1 :])
                self._head(block, _KEPT + sum(_high_of(head) for head in below))
            else:
                self._set(block)

    def _set(self, block: DocumentBlock) -> None:
        match block:
            case TextBlock():
                self._text(block.runs, TEXT_STYLES[block.style], self.root.below("P"))
            case ListBlock():
                self._list(block)
            case FactsBlock():
                self._facts(block)
            case GridBlock():
                set_grid(self.pen, self.root.below("Table"), block)

    def _head(self, block: HeadBlock, kept: float) -> None:
        style, pen = HEAD_STYLES[min(block.level, 4)], self.pen
        lines = broken_lines((Run(block.text, bold=True),), style.size, MEASURE)
        if block.level == 1 and pen.y < HEIGHT - TOP:
            pen.turn()
        pen.space(style.before)
        pen.need(len(lines) * style.leading + style.after + kept)
        top = pen.y
        self.entries.append(HeadPlace(block.level, block.text, pen.page, top, block.language))
        if block.anchor:
            self.anchors[block.anchor] = pen.page, top
        tag = self.root.below(f"H{min(block.level, 4)}", language=block.language)
        for line in lines:
            pen.set(line, tag, x=LEFT, y=pen.y - style.size, size=style.size, colour=style.colour)
            pen.y -= style.leading
        if block.level == 1:
            pen.ornament(ground(LEFT, pen.y - 1, MEASURE, 1.4, BLUE))
        pen.y -= style.after

    def _text(self, runs: Runs, style: Style, tag: Tag, *, x: float = LEFT, wide: float = MEASURE) -> None:
        """A paragraph; neither its first nor its last line stands alone on a page."""
        pen, x, wide = self.pen, x + style.indent, wide - style.indent
        lines = broken_lines(runs, style.size, wide)
        for n, line in enumerate(lines):
            left = len(lines) - n
            alone = 2 if left > 1 and (n == 0 or left == 2) else 1
            pen.need(style.leading * alone)
            pen.set(line, tag, x=x, y=pen.y - style.size, size=style.size, colour=style.colour)
            pen.y -= style.leading
        pen.space(style.after)

    def _list(self, block: ListBlock) -> None:
        style, whole = TEXT_STYLES["text"], self.root.below("L")
        x = LEFT + block.depth * _MARK
        for mark, runs in block.items:
            item = whole.below("LI")
            self.pen.need(style.leading)
            self.pen.set(
                [SetWords(0, mark, "F1", 0)], item.below("Lbl"), x=x, y=self.pen.y - style.size, size=style.size
            )
            tight = Style(style.size, style.leading, after=2)
            self._text(runs, tight, item.below("LBody"), x=x + _MARK, wide=MEASURE - block.depth * _MARK - _MARK)
        self.pen.space(3)

    def _facts(self, block: FactsBlock) -> None:
        table = self.root.below("Table")
        for label, runs in block.rows:
            row = table.below("TR")
            names = broken_lines((Run(label, bold=True),), _FACT.size, _LABELS - 8)
            lines = broken_lines(runs, _FACT.size, MEASURE - _LABELS)
            self.pen.need(max(len(names), min(len(lines), 30)) * _FACT.leading)
            top, page = self.pen.y, self.pen.page
            self._cell(names, row.below("TH", scope="Row"), LEFT, _FACT, MUTED)
            under, self.pen.y = self.pen.y, top
            self._cell(lines, row.below("TD"), LEFT + _LABELS, _FACT, INK)
            if self.pen.page == page:
                self.pen.y = min(self.pen.y, under)
            self.pen.y -= 2
        self.pen.space(_FACT.after)

    def _cell(self, lines: Sequence[list[SetWords]], tag: Tag, x: float, style: Style, colour: Colour) -> None:
        for line in lines:
            self.pen.need(style.leading)
            self.pen.set(line, tag, x=x, y=self.pen.y - style.size, size=style.size, colour=colour)
            self.pen.y -= style.leading


def _high_of(head: DocumentBlock) -> float:
    """How much room a heading takes that stands right below another one."""
    style = HEAD_STYLES[min(head.level, 4)] if isinstance(head, HeadBlock) else HEAD_STYLES[4]
    return style.before + style.leading + style.after
