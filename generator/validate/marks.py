"""Marks of Markdown that are not read as what they were meant to be, and would be published as signs.

A list that follows a paragraph without an empty line, `[words] (address)`, a point typed as `•`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from generator.markdown.extensions import RULE_OF_TABLE
from generator.markdown.links import lines_without_code
from generator.markdown.outline import heading_of
from generator.model.problem import Problem, Spot
from generator.validate.body import BODY
from generator.validate.index import Index
from generator.validate.plain_bodies import PLAIN_LINK, SIGN, is_plain_block, is_plain_body

_ITEM = re.compile(r"(?P<indent> {0,3})(?:[-*+]|\d{1,3}\.)[ \t]+\S")
_DEEPER = re.compile(r" {1,3}(?=\S)")
_FURTHER_IN = re.compile(r"(?:[ ]{4}|\t|> ?)[ \t>]*(?:[-*+]|\d{1,3}\.)[ \t]+\S")
_ITEM_ANYWHERE = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}\.)[ \t]+\S")
_NOT_OF_PARAGRAPH = re.compile(r"[ \t>]*(?:!!!.*)?$")
_BULLET = re.compile(r" {0,3}(?P<sign>[•●▪◦‣·–—−]|\(?\d{1,2}\)|\d{1,2}\.-|\(?[a-z]\)) +(?P<words>\S.*)")
_TARGET = r"(?:(?:https?://|www\.|mailto:|\.{1,2}/)[^\s)\]]+|[\w./-]+\.(?:md|html?|pdf)(?:#[^\s)\]]*)?)"
_LINKS = (
    re.compile(rf"\[(?P<words>[^\[\]]+)\]\s+\(\s*(?P<target>{_TARGET})\s*\)"),
    re.compile(rf"\((?P<words>[^()]+)\)\s?\[\s*(?P<target>{_TARGET})\s*\]"),
    re.compile(rf"\[(?P<words>[^\[\]]+)\]\(\s*(?P<target>{_TARGET})(?<![.,;])[.,;]?\s*$"),
    re.compile(r"(?<![!\\])\[(?P<words>[^\[\]]+)(?<!\\)\]\((?P<target>[^\s()]+?\.md)(?![\w#/])[.,;]?\s[^)]*$"),
    re.compile(r"(?<![!\\])\[(?P<words>[^\[\]]+)(?<!\\)\]\(\s*(?P<target>[^\s()<>\"']+(?: +[^\s()<>\"']+)+)\s*\)"),
)
"""A space between the two halves, the halves the other way round, the second never closed, a space within it."""

_ADMONITION = re.compile(r'!!![ \t]?[\w-]+[ \t]+(?!"[^"]*"[ \t]*$)(?=\S)')
"""An admonition with words behind its type that are no title in quotes: they would be lost."""

_INSIDE = re.compile(r"[ \t]*(?:(?:>|[-*+]|\d{1,9}\.)[ \t]*)+#{1,6}[ \t]+(?=[^#\s])|[ ]{0,3}#{1,6}[ \t#]*$")
"""A heading in a list or a quotation, or one without words: its signs would stay."""

_SIGN_BELOW = re.compile(rf"\n(?:{SIGN.pattern})")

_FIELD = re.compile(r"(?:[a-z_]+:(?: |$)|- |\s)")
_EMPTY_LINK = re.compile(r"(?<!!)\[[^\[\]^]+\]\(\s*\)")
_BOLD = re.compile(r"(?<![\\*])\*\*(?!\*)")


MarkFound = tuple[int, int, str, str, str]
"""What is not read as it was meant: line and column from zero, the code, what to write, the sign."""

Block = Sequence[tuple[int, str]]
"""Lines with nothing empty between them, by their numbers."""


def marks_not_read(index: Index) -> Iterator[Problem]:
    """Each line of a body with signs that would stay signs, or of which nothing would stay."""
    having = (body for body in index.bodies if not is_plain_body(body.whole))
    for _, text, section, first in (section for body in having for section in body.sections):
        above: Block = ()
        if not text.origin.values:  # its fields would be read as its text
            continue
        for block in _blocks(section) if _may_have_marks(section) else ():
            for line, column, code, written, sign in _found(block, above):
                spot = Spot(first + line, column + 1)
                yield text.origin.problem_at(code, spot, BODY, written=written, value=sign)
            above = block


def _may_have_marks(section: str) -> bool:
    """Whether there is a sign in it that could be left, besides those of its heading: most sections are words alone."""
    if "[" in section or "**" in section or "|" in section:
        return True
    return not _is_words(section.partition("\n")[0]) or bool(_SIGN_BELOW.search(section))


def _found(block: Block, above: Block) -> Sequence[MarkFound]:
    lines = [line for _, line in block]
    if is_plain_block(lines):
        whole = "\n".join(lines)
        return (*_links(block), *_bold(block)) if "[" in whole or "**" in whole else ()
    if all(map(_is_words, lines)):
        return ()
    return (*_layout(block, above), *_fields(block), *_links(block), *_signs(block), *_bold(block))


def _is_words(line: str) -> bool:
    """Whether a line has none of these signs, as most have none, but for those of a heading."""
    if "[" in line or "**" in line or "|" in line:
        return False
    heading = heading_of(line) if line.startswith("#") else None
    return "#" not in heading[1] if heading else not SIGN.match(line)


def _blocks(section: str) -> Iterator[Block]:
    block: list[tuple[int, str]] = []
    for number, line in lines_without_code(section):
        if block and (number != block[-1][0] + 1 or block[-1][1].startswith("#")):
            yield block
            block = []
        block.append((number, line))
    if block:
        yield block


def _layout(block: Block, above: Block) -> Iterator[MarkFound]:
    """A list or a table that would be part of the paragraph above it, and what would not be part of an item."""
    number, first = block[0]
    is_list = bool(_ITEM.match(first)) or any(_BULLET.fullmatch(line) for _, line in block)
    if _DEEPER.match(first) and above and _ITEM.match(above[0][1]) and not is_list:
        yield number, 0, "item-indent", f"    {first.strip()}", ""
    elif not is_list and not first.startswith(("    ", "\t", "[^")):
        for n in islice((n for n, line in block[1:] if _ITEM.match(line)), 1):
            yield n, 0, "list-in-paragraph", "", ""
    for n in islice(_items_in_deeper_paragraphs(block), 1):
        yield n, 0, "list-in-paragraph", "", ""
    for place, (_, line) in enumerate(block):
        if place > 1 and RULE_OF_TABLE.fullmatch(line):
            yield block[place - 1][0], 0, "table-in-paragraph", "", ""
    for (_, before), (n, line) in pairwise(block if is_list else ()):
        indents = [len(item["indent"]) for item in (_ITEM.match(before), _ITEM.match(line)) if item]
        if len(indents) == 2 and indents[1] > indents[0]:
            yield n, 0, "item-indent", f"    {line.strip()}", ""


def _items_in_deeper_paragraphs(block: Block) -> Iterator[int]:
    """Items below words in a quotation, a note, an admonition or a definition, which there too need an empty line."""
    words, in_list = False, False
    for number, line in block:
        if words and not in_list and _FURTHER_IN.match(line):
            yield number
        if _NOT_OF_PARAGRAPH.match(line):
            words = in_list = False
        else:
            words, in_list = True, in_list or bool(_ITEM_ANYWHERE.match(line))


def _fields(block: Block) -> Iterator[MarkFound]:
    """Lines as of a second front matter, between two of `---`."""
    lines = [line.strip() for _, line in block]
    for start, end in pairwise([n for n, line in enumerate(lines) if line == "---"]):
        if end > start + 1 and all(_FIELD.match(line) for line in lines[start + 1 : end]):
            yield block[start][0], 0, "fields-in-text", "", ""


def _links(block: Block) -> Iterator[MarkFound]:
    for number, line in block:
        if "[" in line and line.count("[") != len(PLAIN_LINK.findall(line)):
            yield from _brackets(number, line)


def _signs(block: Block) -> Iterator[MarkFound]:
    for number, line in block:
        if line.startswith("!!!") and (box := _ADMONITION.match(line)):
            words = line[box.end() :].strip().strip('"“”«»')
            yield number, box.end(), "unquoted-title", f'{line[: box.end()].rstrip()} "{words}"', words
        if "#" in line and (inside := _INSIDE.match(line)):
            yield number, line.index("#"), "heading-not-read", line[inside.end() :].strip("# ") or "…", ""
        if bullet := _BULLET.fullmatch(line):
            yield number, bullet.start("sign"), "bullet-in-text", _item(bullet), bullet["sign"]


def _brackets(number: int, line: str) -> Iterator[MarkFound]:
    for pattern in _LINKS:
        for link in pattern.finditer(line):
            target = re.sub(r" +", "%20" if "://" in link["target"] else "-", link["target"])
            yield number, link.start(), "link-not-read", f"[{link['words'].strip()}]({target})", ""
    for empty in _EMPTY_LINK.finditer(line):
        yield number, empty.start(), "link-without-target", "", empty[0]


def _item(bullet: re.Match[str]) -> str:
    digits = re.search(r"\d+", bullet["sign"])
    return f"{digits[0] + '.' if digits else '-'} {_short(bullet['words'])}"


def _bold(block: Block) -> Iterator[MarkFound]:
    """`**` that opens and never closes, or that a space keeps from being read."""
    if not any("**" in line for _, line in block):
        return
    marks = [(n, mark.start()) for n, line in block if "**" in line for mark in _BOLD.finditer(line)]
    if len(marks) % 2:
        yield *marks[-1], "bold-not-closed", "", ""
        return
    lines = dict(block)
    for (number, start), (last, end) in zip(marks[::2], marks[1::2], strict=True):
        words = lines[number][start + 2 : end] if number == last else ""
        if words.strip() and words != words.strip():
            yield number, start, "bold-with-spaces", f"**{words.strip()}**", ""


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:37]}…"
