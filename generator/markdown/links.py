"""Links, raw HTML and marks of passages in a body, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath
from typing import NamedTuple

from generator.markdown.outline import lines_outside_code
from generator.markdown.prose import MARK
from generator.model.kind import Kind
from generator.model.language import TAGS

_CODE_SPAN = re.compile(r"(?<!`)(`++).*?(?<!`)\1(?!`)")
_LINK = re.compile(r"\]\([^\S\n]*+<?([^)\s>]+)(?=>?[^\S\n]*(?:\)|[\"'(]))")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)")
PICTURE = re.compile(r"!\[[^\]]*\] ?(?:\([^)]*\)|\[[^\]]*\])")
"""A picture, which texts cannot have."""

_LINKED = re.compile(r"\([^()]*\)\[[^\[\]]*\]|\[(?:[^\[\]]|\[[^\[\]]*\])*\]\([^)]*\)|<https?://[^\s>]+>")
_BRACKETED = re.compile(r"<(https?://[^\s<>]*)>")
_ADDRESS = re.compile(r"(?:https?://|(?<![\w./@-])www\.)[^\s<>|]+")
_ELEMENTS = (
    *("html", "head", "title", "base", "link", "meta", "style", "body", "article", "section", "nav", "aside", "h[1-6]"),
    *(
        "hgroup",
        "header",
        "footer",
        "address",
        "p",
        "hr",
        "pre",
        "blockquote",
        "ol",
        "ul",
        "menu",
        "li",
        "dl",
        "dt",
        "dd",
    ),
    *("figure", "figcaption", "main", "search", "div", "a", "em", "strong", "small", "s", "cite", "q", "dfn", "abbr"),
    *(
        "ruby",
        "rt",
        "rp",
        "data",
        "time",
        "code",
        "var",
        "samp",
        "kbd",
        "sub",
        "sup",
        "i",
        "b",
        "u",
        "mark",
        "bdi",
        "bdo",
    ),
    *("span", "br", "wbr", "ins", "del", "picture", "source", "img", "iframe", "embed", "object", "video", "audio"),
    *(
        "track",
        "map",
        "area",
        "table",
        "caption",
        "colgroup",
        "col",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "form",
    ),
    *(
        "label",
        "input",
        "button",
        "select",
        "datalist",
        "optgroup",
        "option",
        "textarea",
        "output",
        "progress",
        "meter",
    ),
    *("fieldset", "legend", "details", "summary", "dialog", "script", "noscript", "template", "slot", "canvas", "svg"),
    *("math", "frame", "frameset", "noframes", "applet", "param", "marquee", "center", "font", "big", "tt", "strike"),
    *("xmp", "plaintext", "listing", "noembed", "bgsound", "blink", "isindex", "keygen", "dir", "acronym", "image"),
)
"""The elements of HTML, of today and of before; anything else in angle brackets is shown as it is written."""

_HTML = re.compile(rf"<(?:/?(?P<name>{'|'.join(_ELEMENTS)})(?=[\s/>]|$)[^<>]*>?|!--|!\[|!DOCTYPE|\?)", re.IGNORECASE)
_ITEM = re.compile(r" {0,3}(?:[*+\-:]|\d+\.)\s|!!! ?\w|\[\^[^\]]+\]:")
"""What text that stands further in belongs to: an item of a list, a definition, an admonition, a note."""

_KINDS = frozenset(k.value for k in Kind)
_RECORD = re.compile(r"(?P<id>[a-z0-9-]+)(?:\.(?:" + TAGS + r"))?\.md")


class Found(NamedTuple):
    """Something found in a body: line from zero, column from one, the text."""

    line: int
    column: int
    text: str


def links_in(body: str) -> Iterator[Found]:
    """The target of each inline link and link definition outside code; pictures are none."""
    if not may_have_links(body):
        return
    if "]:" not in body and "![" not in body and not _may_have_code(body):
        yield from _inline_links_in(body)
        return
    for number, shown in lines_without_code(body):
        if not may_have_links(shown):
            continue
        line = PICTURE.sub(lambda m: " " * len(m[0]), shown) if "![" in shown else shown
        definition = _DEFINITION.match(line)
        for match in [definition] if definition else _LINK.finditer(line):
            yield Found(number, match.start(1) + 1, match[1])


def _inline_links_in(body: str) -> Iterator[Found]:
    """The same where there is nothing but plain lines."""
    for match in _LINK.finditer(body):
        start = match.start(1)
        yield Found(body.count("\n", 0, start), start - body.rfind("\n", 0, start), match[1])


def may_have_links(text: str) -> bool:
    """Whether a text has the sign of an inline link, or that of a link definition."""
    return "](" in text or "]:" in text


def bare_addresses_in(body: str) -> Iterator[Found]:
    """Each address of the web outside code that is neither a link's target nor its words nor in angle brackets."""
    for number, line in lines_without_code(body) if "http" in body or "www." in body else ():
        if ("http" not in line and "www." not in line) or _DEFINITION.match(line):
            continue
        linked = [m.span() for m in _LINKED.finditer(line)]
        for match in _ADDRESS.finditer(line):
            if not any(start <= match.start() < end for start, end in linked):
                yield Found(number, match.start() + 1, match[0].rstrip(".,;:!?)]»”'\""))


def bracketed_addresses_in(body: str) -> Iterator[Found]:
    """Each address in angle brackets, which is a link to itself: `<https://www.oas.org/es/>`."""
    for number, line in lines_without_code(body) if "<http" in body else ():
        for match in _BRACKETED.finditer(line):
            yield Found(number, match.start(1) + 1, match[1])


def raw_html_in(body: str) -> Iterator[Found]:
    """Each HTML tag or comment outside code; a tag that closes one of them is not said again."""
    opened: set[str] = set()
    for number, line in lines_without_code(body) if "<" in body else ():
        for match in _HTML.finditer(line):
            if not (match[0].startswith("</") and match["name"] in opened):
                yield Found(number, match.start() + 1, match[0])
            opened.add(match["name"])


def passage_marks_in(body: str) -> Iterator[Found]:
    """What stands in braces behind a bracket, outside code: `lang=es`."""
    for number, line in lines_without_code(body) if "]{" in body else ():
        for match in MARK.finditer(line):
            yield Found(number, match.start(1), match[1])


def record_named(target: str, inside: Kind) -> str | None:
    """The `<kind>/<id>` that a relative link from a record of kind `inside` leads to, or None.

    A link is written as in the folder: `../workshops/2009-buenos-aires.es.md`, the language left aside.
    """
    if "/" not in target and (match := _RECORD.fullmatch(target)):
        return f"{inside}/{match['id']}"
    path = PurePosixPath(target.partition("#")[0])
    kind = path.parent.name or inside.value
    match = _RECORD.fullmatch(path.name)
    ups = [part for part in path.parts if part == ".."]
    if not match or kind not in _KINDS or len(ups) > 1:
        return None
    return f"{kind}/{match['id']}"


_ELSEWHERE = re.compile(r"https?://|#|mailto:[^\s@:]+@[^\s@]+\.[^\s@]+$|tel:\+?[0-9().-]{3,}$")


def is_elsewhere(target: str) -> bool:
    """Whether a link leaves the site or stays on its page."""
    return bool(_ELSEWHERE.match(target))


def without_code_spans(line: str) -> str:
    """A line with blanks in place of code: `el signo `[^1]`` has no mark."""
    return _CODE_SPAN.sub(lambda m: " " * len(m[0]), line) if "`" in line else line


@lru_cache(maxsize=1 << 8)
def lines_without_code(body: str) -> tuple[tuple[int, str], ...]:
    """Each line with words that is not code, by its number from zero; code within it is blank."""
    if not _may_have_code(body):
        return tuple((number, line) for number, line in enumerate(body.split("\n")) if line.strip())
    return tuple(_lines_without_code(body))


def _may_have_code(body: str) -> bool:
    return "`" in body or "\t" in body or "    " in body or "~~~" in body


def _lines_without_code(body: str) -> Iterator[tuple[int, str]]:
    in_item, in_code, after_blank = False, False, True
    for number, line, outside in lines_outside_code(body):
        is_indented = line.startswith(("    ", "\t"))
        if line.strip() and outside:
            in_item = in_item if is_indented else bool(_ITEM.match(line)) or (in_item and not after_blank)
            in_code = is_indented and not in_item and (after_blank or in_code)
            if not in_code:
                yield number, without_code_spans(line)
        after_blank = not line.strip()
