"""Bodies in which every mark is plainly what it was meant to be: there is nothing to look at line by line.

Paragraphs of words, lists of one level, tables and headings, each between empty lines, with plain links and bold words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

SIGN = re.compile(r"[ \t]*[^\w\s]|[ \t]*\(?\w\)?[.)]|[ \t]*\d|[ \t]")
"""What a line begins with that is no word."""

_NO_HEADING = r"(?!(?:(?:>|[-*+]|\d{1,9}\.)[ \t]*)+#)"
"""That no heading stands in an item of an item, as in `- * # Words`."""

_PLAIN_ITEM = re.compile(rf"[-*+] {_NO_HEADING}[^\s#|:\-]")
PLAIN_LINK = re.compile(r"\[(?<![!\\)]\[)(?<!\)\s\[)[^\[\]()*]+\]\([^\s()<>\"'\[\]]+\)")
_BOLD = re.compile(r"\*\*(?<![\\*]\*\*)(?=[^\s*#])[^*\n\[\]\\]+(?<=\S)\*\*(?!\*)")
# The sign comes first, and then what may not stand before it: so a pattern is tried only where there is the sign.
_WORDS = r"(?!\w\)?[.)])[^\W\d][^\n]*"
_ITEM = rf"[-*+] {_NO_HEADING}[^\s#|:\-][^\n]*"
_ROW = r"\|[^\n]*"
_HEADING = r"#{1,6} [^\s#|][^#|\n]*(?=\n|\Z)"
_BLOCKS = re.compile(
    rf"(?:\n*+(?:{_HEADING}|(?:{_WORDS}(?:\n{_WORDS})*+|{_ITEM}(?:\n{_ITEM})*+|{_ROW}(?:\n{_ROW})?(?:\n\|[^-\n]*+)*+)"
    r"(?=\n\n|\n?\Z)))*+\n*+"
)


def is_plain_body(body: str) -> bool:
    """Whether all of a body is of this kind."""
    if "`" in body or ("!" in body and "![" in body):
        return False
    words = PLAIN_LINK.sub("x", body) if "](" in body else body
    words = _BOLD.sub("x", words) if "**" in words else words
    return "[" not in words and "**" not in words and bool(_BLOCKS.fullmatch(words))


def is_plain_block(lines: Sequence[str]) -> bool:
    """Whether there is nothing to say but of links and bold words: all are words, items of one level, or rows."""
    if lines[0][0] == "|":
        return all(line[0] == "|" and ("-" not in line or n < 2) for n, line in enumerate(lines))
    return not any(map(SIGN.match, lines)) or all(map(_PLAIN_ITEM.match, lines))
