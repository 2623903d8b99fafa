"""Links that a body has once it is rendered, and that a reading of its lines does not see as they will be.

Python-Markdown reads much as a link: a target on the next line, with a tab or in angle brackets, `<ftp://…>`. Where a
line has more of these signs than plain links need, the text is rendered, and each link that comes of it is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from generator.markdown.links import is_elsewhere, lines_without_code, links_in, record_named
from generator.model.address import is_public
from generator.model.problem import Problem, Spot
from generator.model.record import AnyRecord, Draft, Text
from generator.validate.body import BODY
from generator.validate.index import Index
from generator.validate.limits import is_beyond_limits

_PLAIN = re.compile(r"\]\([^\s()<>\"']+(?:[ ]+\"[^\"\n]*\")?\)|<https?://[^\s<>\"]+>")
_PLAIN_TARGET = re.compile(r"\]\([^\s()<>\"']+\)")
_NOTHING_BEFORE_TARGET = re.compile(r"\[\s*\]\(")
_SIGN = re.compile(r"\]\(|\]$|<[A-Za-z]+:")
_WITHOUT_WORDS = re.compile(r"(?<![!\]])\[\s*\]\(\s*(?P<target>[^)\s]+)")


def links_read_otherwise(index: Index) -> Iterator[Problem]:
    """A link of the finished page that leads nowhere, where its signs do not say so line by line."""
    most = index.content.limits.section
    for record, text, whole, _ in index.bodies:
        spot = _odd(text) if _may_be_odd(whole) else None
        if spot and not any(is_beyond_limits(section.markdown, most) for section in text.sections):
            yield from _amiss(record, text, spot, index)


def links_without_words(index: Index) -> Iterator[Problem]:
    """A link with nothing to see or to press: `[](https://example.org/)`."""
    for text in (body.text for body in index.bodies if _NOTHING_BEFORE_TARGET.search(body.whole)):
        for section in text.sections:
            for number, line in lines_without_code(section.markdown):
                for found in _WITHOUT_WORDS.finditer(line):
                    spot = Spot(_first(section.line, section.level) + number, found.start() + 1)
                    yield text.origin.problem_at("link-without-words", spot, BODY, value=found["target"])


def _may_be_odd(body: str) -> bool:
    """Whether there may be such a sign in it: a link that is not plain, an angle bracket, a bracket at a line's end."""
    if "<" in body or "`" in body or "]\n" in body or body.endswith("]"):
        return True
    return body.count("](") != len(_PLAIN_TARGET.findall(body))


def _odd(text: Text) -> Spot | None:
    """The place of the first sign of a link that is not one in the plain way."""
    for section in text.sections:
        has_signs = "]" in section.markdown or "<" in section.markdown
        for number, line in lines_without_code(section.markdown) if has_signs else ():
            if "](" in line or "<" in line or line.endswith("]"):
                rest = _PLAIN.sub(lambda m: " " * len(m[0]), line)
                if found := _SIGN.search(rest):
                    return Spot(_first(section.line, section.level) + number, found.start() + 1)
    return None


def _first(line: int, level: int) -> int:
    """The line of a section's text: below its heading, if it has one."""
    return line + 1 if level else line


def _amiss(record: AnyRecord | Draft, text: Text, spot: Spot, index: Index) -> Iterator[Problem]:
    from markdown.util import AMP_SUBSTITUTE  # few texts need it, and it brings all of Python-Markdown

    from generator.markdown.render import html_of

    made: list[str] = []
    example = f"{record.id}.{text.language}.md"

    def taken_down(target: str) -> str:
        made.append(target)
        return target

    html_of(text.sections, (), taken_down)
    seen = {found.text for section in text.sections for found in links_in(section.markdown)}
    for target in dict.fromkeys(made):
        bare = unescape(target.replace(AMP_SUBSTITUTE, "&")).strip()  # an address of mail is spelt in references
        if not target or {target, target.rstrip(")")} & seen:
            continue
        if re.match(r"https?://", bare):
            if not is_public(bare):
                yield text.origin.problem_at("unreachable-address", spot, BODY, value=bare)
        elif not is_elsewhere(bare) and record_named(bare, record.kind) not in index.records:
            yield text.origin.problem_at("dangling-link", spot, BODY, value=bare, near="", example=example)
