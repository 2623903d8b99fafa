"""A body as HTML.

One Markdown object is kept for all bodies: making it anew for each costs more than most bodies do. What it
renders is sanitised all the same, though raw HTML in a body is a problem before it comes here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import markdown
import nh3
from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from generator.markdown.extensions import ABBREVIATION, ADMONITIONS, EXTENSIONS, TARGET
from generator.markdown.images import ShownImage
from generator.markdown.inline import Acronyms, Passages, PlainLines, ReadLines, UnknownReferences
from generator.markdown.outline import heading_of
from generator.markdown.prose import PASSAGE, Glossary
from generator.model.record import Section

Resolve = Callable[[str], str]
"""From the target of a link, as written, to the one on the page."""

_TAGS = {
    *("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code"),
    *("a", "em", "strong", "hr", "br", "sup", "div", "span", "abbr"),
    *("table", "thead", "tbody", "tr", "th", "td"),
    *("figure", "figcaption", "img"),
}
_ATTRIBUTES = {
    "*": {"id", "class", "lang"},
    "a": {"href", "title", "data-at"},
    "abbr": {"title"},
    "ol": {"start"},
    "div": {"role", "tabindex", "aria-label"},
    "table": {"aria-label"},
    "th": {"scope"},
    "img": {"src", "alt", "width", "height", "loading"},
}

_SCHEMES = {"http", "https", "mailto", "tel"}


def html_of(
    sections: Sequence[Section],
    ids: Sequence[str],
    resolve: Resolve,
    *,
    abbreviations: Glossary = (),
    back: str = "",
    titles: Mapping[str, str] | None = None,
    images: Mapping[str, ShownImage] | None = None,
) -> str:
    """The HTML of a body. `ids` holds an id for each heading, in order; `abbreviations`, acronyms and their meaning.

    `back` is the title of the link from a footnote back to its place in the text; `titles`, what an admonition of each
    type is called where it has no title of its own; `images`, what is shown for each target of one. Wide tables stand
    in a region of their own, so that the page never scrolls sideways.
    """
    text = "\n".join(_source(s) for s in sections)
    engine, shaping, shown = _engine(abbreviations)
    shaping.begin(ids, resolve, back, titles or {})
    shown.of = images or {}
    made = engine.reset().convert(text)
    return nh3.clean(made, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)


def _source(section: Section) -> str:
    """Empty lines around its heading keep a section out of what stands above it."""
    return f"\n{section.written}\n\n{section.markdown}" if section.level else section.markdown


class _Headings(BlockProcessor):
    """Reads as headings just what the outline does: not what stands in a quotation or in a list."""

    def test(self, parent: Element, block: str) -> bool:
        return parent is self.parser.root and heading_of(block.strip("\n")) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        heading = heading_of(blocks.pop(0).strip("\n"))
        assert heading
        SubElement(parent, f"h{heading[0]}").text = heading[1]


_IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<target>[^()\s]+)\)")


class _Images(BlockProcessor):
    """Shows an image that stands by itself and that the record carries, with what says whose it is."""

    of: Mapping[str, ShownImage]

    def test(self, parent: Element, block: str) -> bool:
        found = _IMAGE.fullmatch(block.strip())
        return parent is self.parser.root and found is not None and found["target"] in self.of

    def run(self, parent: Element, blocks: list[str]) -> None:
        found = _IMAGE.fullmatch(blocks.pop(0).strip())
        assert found
        image = self.of[found["target"]]
        figure = SubElement(parent, "figure", {"class": "image"})
        size = {"width": str(image.width), "height": str(image.height), "loading": "lazy"}
        SubElement(figure, "img", {"src": image.source, "alt": found["alt"] or image.alt, **size})
        language = {"lang": image.credit_language} if image.credit_language else {}
        SubElement(figure, "figcaption", language).text = AtomicString(image.credit)


_FENCED = re.compile(
    r"(?P<fence>^(?:```+|~~~+))[ ]*(?P<lang>[\w#.+\-]*)(?P<attrs>(?!))?(?P<hl_lines>(?!))?[^`\n]*\n"
    r"(?P<code>.*?)(?<=\n)(?P=fence)[ ]*$",
    re.MULTILINE | re.DOTALL,
)
"""Fenced code as the outline reads it: a language may stand behind the fence, but no id or class."""


class _Shaping(Treeprocessor):
    """Gives headings their ids, links their targets and tables their regions."""

    def begin(self, ids: Sequence[str], resolve: Resolve, back: str, titles: Mapping[str, str]) -> None:
        self._ids = iter(ids)
        self._resolve = resolve
        self._back = back
        self._titles = titles

    def run(self, root: Element) -> None:
        names = _names_of_tables(root)
        for parent in list(root.iter()):
            _sort_of(parent)
            for at, element in enumerate(list(parent)):
                if element.tag in ("h2", "h3", "h4", "h5", "h6"):
                    element.set("id", next(self._ids, ""))
                elif element.get("class") == "footnote-backref":
                    element.set("title", self._back)
                elif element.tag == "a" and element.get("class") != "footnote-ref":
                    _lead(element, self._resolve(element.get("href", "")))
                elif element.get("class") == "admonition-title":
                    self._name(element, str(parent.get("class")).partition(" ")[2])
                elif element.tag == "table":
                    parent[at] = _region(element, names[element])
                elif element.tag == "th":
                    element.set("scope", "col")

    def _name(self, title: Element, kind: str) -> None:
        """Call an admonition that has no title of its own by its type, in the language of the text."""
        if title.text == kind.capitalize():
            title.text = self._titles.get(kind, title.text)


def _sort_of(box: Element) -> None:
    """Leave an admonition of no known type without one: a text does not choose among the classes of the styles."""
    name, _, sort = str(box.get("class")).partition(" ")
    if name == "admonition" and sort not in ADMONITIONS:
        box.set("class", name)


def _lead(link: Element, target: str) -> None:
    """Let a link lead to its target; of one inside the site, the path from the root is spelled where it is printed."""
    link.set("href", target)
    path = target.lstrip("./")
    if target.startswith("../") and path:
        link.set("data-at", path)


def _names_of_tables(root: Element) -> dict[Element, str]:
    """What each table is called: the heading above; where none is, or it names another table, also its columns."""
    names: dict[Element, str] = {}
    heading = ""
    for element in root.iter():
        if re.fullmatch("h[2-6]", str(element.tag)):
            heading = "".join(element.itertext())
        elif element.tag == "table":
            columns = " · ".join(filter(None, ("".join(th.itertext()) for th in element.iter("th"))))
            is_first = heading and heading not in names.values()
            names[element] = heading if is_first else ": ".join(filter(None, (heading, columns)))
    return names


def _region(table: Element, name: str) -> Element:
    region = Element("div", {"class": "wide", "tabindex": "0", "role": "region", "aria-label": name})
    table.set("aria-label", name)
    region.append(table)
    return region


@cache
def _engine(abbreviations: Glossary) -> tuple[markdown.Markdown, _Shaping, _Images]:
    # Notes stand at the end: of the signs that would call them elsewhere no word may be lost.
    engine = markdown.Markdown(extensions=list(EXTENSIONS), extension_configs={"footnotes": {"PLACE_MARKER": "\0"}})
    # Behind code and escaped signs, before links.
    engine.inlinePatterns.register(Passages(PASSAGE, engine), "passage", 175)
    engine.inlinePatterns.register(UnknownReferences(r"&([A-Za-z][A-Za-z0-9]*);", engine), "unknown", 85)
    plain = PlainLines(engine)
    engine.treeprocessors.register(plain, "plain", 21)  # before "inline", which has 20
    engine.treeprocessors.register(ReadLines(engine, plain), "read", 19)
    engine.treeprocessors.register(Acronyms(engine, abbreviations), "acronyms", 7)
    shaping = _Shaping(engine)
    engine.treeprocessors.register(shaping, "rial", 5)
    # HTML and images in lines are never read as such: they are shown as they are written, so that no word is lost.
    engine.preprocessors.deregister("html_block")
    for pattern in ("html", "image_link", "image_reference", "short_image_ref"):
        engine.inlinePatterns.deregister(pattern)
    engine.parser.blockprocessors.deregister("setextheader")
    engine.parser.blockprocessors.register(_Headings(engine.parser), "hashheader", 70)
    for name, definition in {"reference": TARGET, "abbr": ABBREVIATION}.items():
        processor: Any = engine.parser.blockprocessors[name]
        processor.RE = definition
    fenced: Any = engine.preprocessors["fenced_code_block"]
    fenced.FENCED_BLOCK_RE = _FENCED
    shown = _Images(engine.parser)
    engine.parser.blockprocessors.register(shown, "images", 75)
    return engine, shaping, shown
