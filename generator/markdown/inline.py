"""Passages and acronyms inside the lines of a body."""

from __future__ import annotations

import re
from html.entities import html5
from xml.etree.ElementTree import Element

import markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from generator.markdown.prose import Glossary, acronyms_in


class Passages(InlineProcessor):
    """Reads `[defensoría pública]{lang=es}` as a passage in that language."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        """The passage; what stands in it is read on."""
        passage = Element("span", {"lang": m[2]})
        passage.text = m[1]
        return passage, m.start(), m.end()


class UnknownReferences(InlineProcessor):
    """Keeps `&notanentity;` as it is written: a browser would read the beginning of it, `&not`."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        """Nothing, where there is such a character."""
        if f"{m[1]};" in html5:
            return None, None, None
        return self.md.htmlStash.store(f"&amp;{m[1]};"), m.start(), m.end()


_SIGN = re.compile(r"[`\\*_\[\]<>&!\x02\x03]|  \n")
"""What is in every text in which an inline pattern of Markdown finds something."""


class PlainLines(Treeprocessor):
    """Keeps lines without any sign of Markdown, which are most, from being looked through for a dozen patterns: what is
    atomic is not read. `ReadLines` makes text of them again."""

    marked: tuple[Element, ...] = ()

    def run(self, root: Element) -> None:
        """Mark those of a whole body."""
        self.marked = tuple(element for element in root.iter() if _is_plain(element.text))
        for element in self.marked:
            element.text = AtomicString(element.text)


def _is_plain(text: str | None) -> bool:
    return bool(text) and not isinstance(text, AtomicString) and not _SIGN.search(str(text))


class ReadLines(Treeprocessor):
    """Takes the marks of `PlainLines` away, once the other lines have been read."""

    def __init__(self, engine: markdown.Markdown, plain: PlainLines) -> None:
        super().__init__(engine)
        self._plain = plain

    def run(self, root: Element) -> None:
        """Make text of what is marked."""
        for element in self._plain.marked:
            element.text = str(element.text)


class Acronyms(Treeprocessor):
    """Says what acronyms stand for, but not in code nor in a passage of another language."""

    def __init__(self, engine: markdown.Markdown, glossary: Glossary) -> None:
        super().__init__(engine)
        self._glossary = glossary

    def run(self, root: Element) -> None:
        """Mark the acronyms of a whole body."""
        self._expand(root)

    def _expand(self, element: Element) -> None:
        for at, child in reversed(list(enumerate(element))):
            if not child.get("lang"):
                self._expand(child)
            child.tail = self._parted(child.tail, element, at + 1)
        element.text = self._parted(element.text, element, 0)

    def _parted(self, text: str | None, parent: Element, at: int) -> str | None:
        """Put the acronyms of a text into `parent` from the place `at`; what stands before the first is left."""
        if not text or isinstance(text, AtomicString):
            return text
        before, last = "", None
        for piece in acronyms_in(text, self._glossary):
            if piece.meaning:
                last = Element("abbr", {"title": piece.meaning})
                last.text, last.tail = AtomicString(piece.words), ""
                parent.insert(at, last)
                at += 1
            elif last is None:
                before = piece.words
            else:
                last.tail = piece.words
        return before
