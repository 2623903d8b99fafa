"""The body of a record as blocks: what Markdown renders, read once more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from generator.markdown.images import ShownImage
from generator.markdown.outline import heading_ids
from generator.markdown.render import html_of
from generator.model.record import Text
from generator.views.documents.blocks import DocumentBlock, GridBlock, HeadBlock, ListBlock, Run, Runs, TextBlock

_LEFT_OUT = "footnote-backref"
"""The class of links that lead back from a footnote: the page of a book needs none."""

_ENDING = frozenset(
    {"p", "h2", "h3", "h4", "h5", "h6", "li", "th", "td", "dt", "dd", "pre", "div", "figure", "blockquote"}
)
_BULLET = "•"


def blocks_of(
    text: Text, level: int, resolve: Callable[[str], str], images: Mapping[str, ShownImage]
) -> tuple[DocumentBlock, ...]:
    """The body of a text, whose headings of the second level are of `level` here; `resolve` says where links lead.

    In place of an image stands what is seen in it, and whose it is.
    """
    ids = heading_ids(s.heading for s in text.sections if s.level)
    reader = _Reader(level - 2)
    reader.feed(html_of(text.sections, ids, resolve, images=images))
    reader.end()
    return tuple(reader.blocks)


@dataclass(slots=True)
class _List:
    ordered: bool
    number: int = 0


class _Reader(HTMLParser):
    """Makes a block of each element that stands by itself."""

    def __init__(self, deeper: int) -> None:
        super().__init__(convert_charrefs=True)
        self.deeper = deeper
        self.blocks: list[DocumentBlock] = []
        self.runs: list[Run] = []
        self.how = [Run("")]
        self.lists: list[_List] = []
        self.rows: list[tuple[Runs, ...]] = []
        self.cells: list[Runs] = []
        self.quoted = 0
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        now = self.how[-1]
        if tag in ("br", "hr", "img"):
            self.handle_data(f"[{said['alt']}] " if said.get("alt") else " ")
            return
        if tag in ("ul", "ol"):
            self._flush(tag)
            self.lists.append(_List(tag == "ol", int(said.get("start") or 1) - 1))
        elif tag == "blockquote":
            self._flush(tag)
            self.quoted += 1
        elif tag == "li" and self.lists:
            self.lists[-1].number += 1
        elif tag == "table":
            self.rows = []
        elif tag == "tr":
            self.cells = []
        elif said.get("class") == _LEFT_OUT:
            self.hidden += 1
        self.how.append(_changed(now, tag, said))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("br", "hr"):
            return
        if tag in _ENDING:
            self._flush(tag)
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        elif tag == "blockquote":
            self.quoted -= 1
        elif tag == "tr":
            self.rows.append(tuple(self.cells))
        elif tag == "table":
            self._grid()
        if tag == "a" and self.hidden:
            self.hidden -= 1
        if len(self.how) > 1:
            self.how.pop()

    def handle_data(self, data: str) -> None:
        if not self.hidden and data:
            self.runs.append(replace(self.how[-1], text=data.replace("\n", " ")))

    def end(self) -> None:
        """What is left is a paragraph."""
        self._flush("p")

    def _flush(self, tag: str) -> None:
        runs, self.runs = tuple(self.runs), []
        if tag in ("th", "td"):
            self.cells.append(runs)
            return
        words = "".join(run.text for run in runs).strip()
        if not words:
            return
        if len(tag) == 2 and tag[0] == "h":
            self.blocks.append(HeadBlock(int(tag[1]) + self.deeper, words))
        elif self.lists:
            marker = self.lists[-1]
            mark = f"{marker.number}." if marker.ordered else _BULLET
            self.blocks.append(ListBlock(((mark, runs),), len(self.lists) - 1))
        else:
            self.blocks.append(TextBlock(runs, "quote" if self.quoted else "text"))

    def _grid(self) -> None:
        heads, *rows = self.rows
        names = tuple("".join(run.text for run in cell) for cell in heads)
        longest = [max(len("".join(r.text for r in row[n])) for row in self.rows) for n in range(len(names))]
        shares = tuple(min(max(n, 8), 60) for n in longest)
        self.blocks.append(GridBlock(names, shares, tuple(rows)))


def _changed(now: Run, tag: str, said: dict[str, str | None]) -> Run:
    """How words inside an element are set."""
    leads = tag == "a" and "footnote" not in (said.get("class") or "")
    return replace(
        now,
        bold=now.bold or tag == "strong",
        slanted=now.slanted or tag == "em",
        to=(said.get("href") or "") if leads else now.to,
        language=said.get("lang") or now.language,
    )
