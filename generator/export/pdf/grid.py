"""Tables with heads set on pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.export.pdf.fonts import BOLD
from generator.export.pdf.lines import SetWords, broken_lines
from generator.export.pdf.sheet import BLUE, INK, LEFT, MEASURE, RULE, SHADE, Pen, ground, words_drawn
from generator.export.pdf.styles import Style
from generator.export.pdf.tags import Tag
from generator.views.documents.blocks import GridBlock, Run

_CELL = Style(8.2, 10.6, after=8)
_PAD = 3.0


def set_grid(pen: Pen, table: Tag, block: GridBlock) -> None:
    """Set a table; where it goes on on another page, its heads stand there once more."""
    edges = _edges(block.shares)
    heads = [
        broken_lines((Run(h, bold=True),), _CELL.size, w - 2 * _PAD)
        for h, w in zip(block.heads, _w(edges), strict=True)
    ]
    pen.need(_high(heads) + 3 * _CELL.leading)
    _set_row(pen, heads, table.below("TR"), edges, block.numbers, is_head=True)
    for n, row in enumerate(block.rows):
        cells = [broken_lines(runs, _CELL.size, w - 2 * _PAD) for runs, w in zip(row, _w(edges), strict=True)]
        if pen.need(_high(cells)):
            _repeat(pen, heads, edges, block.numbers)
        if n % 2:
            pen.ornament(ground(LEFT, pen.y - _high(cells), MEASURE, _high(cells), SHADE))
        _set_row(pen, cells, table.below("TR"), edges, block.numbers)
    pen.space(_CELL.after)


def _set_row(
    pen: Pen,
    cells: Sequence[list[list[SetWords]]],
    tag: Tag,
    edges: Sequence[float],
    numbers: Sequence[int],
    *,
    is_head: bool = False,
) -> None:
    top, high = pen.y, _high(cells)
    for n, (lines, wide) in enumerate(zip(cells, _w(edges), strict=True)):
        at = tag.below("TH", scope="Column" if is_head else "Row") if is_head or n == 0 else tag.below("TD")
        for m, line in enumerate(lines):
            y = top - _PAD - m * _CELL.leading - _CELL.size
            pen.set(line, at, x=LEFT + edges[n] + _from(line, wide, n in numbers), y=y, size=_CELL.size)
    pen.y = top - high
    pen.ornament(ground(LEFT, pen.y, MEASURE, 0.9 if is_head else 0.4, BLUE if is_head else RULE))


def _repeat(pen: Pen, heads: Sequence[list[list[SetWords]]], edges: Sequence[float], numbers: Sequence[int]) -> None:
    """The heads once more at the top of a page: for eyes alone, since they were said."""
    top = pen.y
    for n, (lines, wide) in enumerate(zip(heads, _w(edges), strict=True)):
        for m, line in enumerate(lines):
            y = top - _PAD - m * _CELL.leading - _CELL.size
            x = LEFT + edges[n] + _from(line, wide, n in numbers)
            pen.ornament(*(words_drawn(f.text, BOLD, x + f.x, y, _CELL.size, INK) for f in line))
    pen.y = top - _high(heads)
    pen.ornament(ground(LEFT, pen.y, MEASURE, 0.9, BLUE))


def _edges(shares: Sequence[int]) -> list[float]:
    """Where each column begins, and where the last one ends."""
    edges, unit = [0.0], MEASURE / sum(shares)
    for share in shares:
        edges.append(edges[-1] + share * unit)
    return edges


def _w(edges: Sequence[float]) -> list[float]:
    return [right - left for left, right in pairwise(edges)]


def _high(cells: Sequence[Sequence[object]]) -> float:
    return max(1, *map(len, cells)) * _CELL.leading + 2 * _PAD


def _from(line: Sequence[SetWords], wide: float, is_number: bool) -> float:
    """How far from the edge of its column a line begins."""
    return wide - _PAD - (line[-1].x + line[-1].wide) if is_number and line else _PAD
