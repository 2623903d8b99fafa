"""Rules about bodies."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html import unescape

from generator.load.text import unmeant_in
from generator.markdown.links import (
    bracketed_addresses_in,
    is_elsewhere,
    lines_without_code,
    raw_html_in,
)
from generator.markdown.outline import heading_ids, headings_meant, slug_of
from generator.model.address import is_public
from generator.model.problem import Problem, Spot
from generator.model.record import AnyRecord, Draft, Text
from generator.validate.body import BODY, links_of
from generator.validate.index import Index
from generator.validate.relations import gone, kind_meant
from generator.words.nearness import nearest


def raw_html(index: Index) -> Iterator[Problem]:
    """HTML in a body, which is never passed on."""
    for _, text, section, first in index.sections_with("<"):
        lines = section.split("\n")
        for line, column, tag in raw_html_in(section):
            near = _in_markdown(lines[line][column - 1 :])
            yield text.origin.problem_at("raw-html", Spot(first + line, column), BODY, value=tag, near=near)


_TAGS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`"}
_ENCLOSED = re.compile(r"<(?P<tag>\w+)>(?P<words>[^<>]+)</(?P=tag)>")
_LINKED = re.compile(r"<a\s[^>]*href=[\"']?(?P<target>[^\s\"'>]+)[^>]*>(?P<words>[^<>]+)</a>", re.IGNORECASE)


def _in_markdown(text: str) -> str:
    """What Markdown has for the tag that a text begins with: `<b>Uno</b>` is `**Uno**`; empty where it has nothing."""
    if link := _LINKED.match(text):
        return f"[{link['words'].strip()}]({link['target']})"
    found = _ENCLOSED.match(text)
    sign = _TAGS.get(found["tag"].lower(), "") if found else ""
    return f"{sign}{found['words'].strip()}{sign}" if found and sign else ""


_REFERENCE = re.compile(r"&(?:#(?P<decimal>\d{1,999})|#[xX](?P<hex>[0-9a-fA-F]{1,999})|[A-Za-z]\w{1,31});")


def unseen_by_reference(index: Index) -> Iterator[Problem]:
    """A character that may not stand in a file, where a reference to it would make one: `&#x202e;`, `&shy;`."""
    for _, text, section, first in index.sections_with("&"):
        for number, line in lines_without_code(section):
            for found in _REFERENCE.finditer(line):
                code, character = unmeant_in(_referred(found))
                if code:
                    spot, point = Spot(first + number, found.start() + 1), f"U+{ord(character):04X}"
                    yield text.origin.problem_at(code, spot, BODY, character=point, near_it=found[0])


def _referred(found: re.Match[str]) -> str:
    digits, base = (found["decimal"], 10) if found["decimal"] else (found["hex"], 16)
    number = int(digits, base) if digits else -1
    if number < 0:
        return unescape(found[0])
    is_one = number <= sys.maxunicode and not 0xD800 <= number <= 0xDFFF  # those are halves of a character
    return chr(number) if is_one else "\0"


def dangling_links(index: Index) -> Iterator[Problem]:
    """A link from a body to a record that does not exist."""
    for (record, text, _, _), spot, target, name in index.links:
        if name in index.records or name in index.unreadable or is_elsewhere(target):
            continue
        if claim := index.gone.get(name or ""):
            successor = _path_to(claim.successor, record, text)
            yield gone(claim, text.origin, spot, BODY, target, successor)
            continue
        near = _path_to(index.near(name), record, text) if name else _target_meant(target, index, record, text)
        example = _path_to(record.name, record, text)
        yield text.origin.problem_at("dangling-link", spot, BODY, value=target, near=near, example=example)


def _target_meant(target: str, index: Index, record: AnyRecord | Draft, text: Text) -> str:
    """An address without its beginning, or a record by the address of its page: `www.oas.org`, `1-7.html`."""
    if scheme := re.match(r"h?t?tt?ps?[:;]?/{1,2}", target):
        return f"https://{target[scheme.end() :]}"
    if re.match(r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|edu|gob|gov|info|int|net|org)\b)", target):
        return f"https://{target}"
    *folders, page = [part for part in re.split(r"[/\\]", target.partition("#")[0]) if part.strip(".")] or [""]
    id = slug_of(page.partition(".")[0])
    kind = kind_meant(folders[-1]) if folders else str(record.kind)
    names = [name for name in index.records if name.rpartition("/")[2] == id]
    near = f"{kind}/{id}" if f"{kind}/{id}" in names else names[0] if len(names) == 1 else ""
    return _path_to(near, record, text)


def _path_to(name: str, record: AnyRecord | Draft, text: Text) -> str:
    """A record's file as a body of `record` writes it."""
    kind, _, id = name.partition("/")
    return f"{'' if kind == record.kind else f'../{kind}/'}{id}.{text.language}.md" if id else ""


def unreachable_addresses(index: Index) -> Iterator[Problem]:
    """A link to where nobody else can go: `http://localhost:8000/`, `https://oas .org/`, `http://10.0.0.1/`."""
    links = [(section.text, spot, to) for section, spot, to, _ in index.links if to.startswith("http")]
    for _, text, section, first in index.sections_with("<http"):
        links += [(text, Spot(first + line, n), target) for line, n, target in bracketed_addresses_in(section)]
    for text, spot, target in links:
        if target.startswith(("https://", "http://")) and not is_public(target):
            yield text.origin.problem_at("unreachable-address", spot, BODY, value=target)


def dangling_fragments(index: Index) -> Iterator[Problem]:
    """A link to a heading that the record does not have."""
    having = (body for body in index.bodies if any("#" in section.markdown for section in body.text.sections))
    links = (link for body in having for link in links_of(body))
    for (record, text, _, _), spot, target, named in (link for link in links if "#" in link.target):
        path, _, fragment = target.partition("#")
        name = named if path else record.name
        there = index.records.get(name or "")
        if there is None:
            continue
        ids = heading_ids(_headings(there.texts[there.original]))
        if fragment not in ids:
            near = nearest(fragment, list(ids))
            yield text.origin.problem_at("dangling-fragment", spot, BODY, value=fragment or "#", name=name, near=near)


def _headings(text: Text) -> Iterator[str]:
    """The words of each heading, those included that are mistyped: they are a problem of their own."""
    for section in text.sections:
        yield from (section.heading,) if section.level else ()
        yield from (words for *_, words in headings_meant(section.markdown))
