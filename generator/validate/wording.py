"""Rules about texts that are possible and seldom meant: their length, their signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from generator.markdown.links import bare_addresses_in
from generator.markdown.prose import plain
from generator.model.problem import Problem, Spot
from generator.model.record import Text
from generator.validate.body import BODY
from generator.validate.index import Index
from generator.words import words_of

_SHORTEST_SUMMARY, _LONGEST_SUMMARY = 40, 220
"""Characters: those of the content have from 55 to 186. A list shows a summary in two or three lines."""

_MOST_WORDS_WITHOUT_ACCENT = 40
"""More words than any Spanish text of the content has without one; on average every ninth word has an accent."""


def _texts(index: Index) -> Iterator[Text]:
    return (text for record in index.content.records for text in record.texts.values())


def texts_without_accents(index: Index) -> Iterator[Problem]:
    """A text of a language with accents that has none: written on another keyboard."""
    for text in _texts(index):
        accents = set(str(words_of(text.language)["detected.accents"] or ""))
        if not accents or any(_has_one(section.markdown, accents) for section in text.sections):
            continue
        whole = " ".join((text.title, text.summary or "", *(f"{s.heading} {s.markdown}" for s in text.sections)))
        if _has_one(whole, accents):
            continue
        words = len(_WORD.findall(whole))
        if words > _MOST_WORDS_WITHOUT_ACCENT:
            yield text.origin.problem("no-accents", ("title",), words=words)


def _has_one(text: str, accents: Set[str]) -> bool:
    return any(map(text.__contains__, accents)) or not accents.isdisjoint(text.lower())


def titles_in_capitals(index: Index) -> Iterator[Problem]:
    """A title that shouts; acronyms alone do not make one."""
    for text in _texts(index):
        words = [word for word in re.findall(r"[^\W\d_]+", text.title) if len(word) > 1]
        loud = [word for word in words if word.isupper()]
        if len(loud) > 2 and len(loud) > 0.7 * len(words) and any(len(word) > 6 for word in loud):
            yield text.origin.problem("title-in-capitals", ("title",), wanted=_as_a_sentence(text.title))


def _as_a_sentence(title: str) -> str:
    """A title in small letters, but for the first and for what stands in parentheses."""
    parts = re.split(r"(\([^)]*\))", title)
    return "".join([parts[0].capitalize(), *(p if p.startswith("(") else p.lower() for p in parts[1:])])


def summaries_of_unusual_length(index: Index) -> Iterator[Problem]:
    """A summary that says too little, or more than a list can show."""
    for text in _texts(index):
        length = len(plain(text.summary)) if text.summary else None
        if length is not None and length < _SHORTEST_SUMMARY:
            yield text.origin.problem("short-summary", ("summary",), value=length, least=_SHORTEST_SUMMARY)
        elif length is not None and length > _LONGEST_SUMMARY:
            yield text.origin.problem("long-summary", ("summary",), value=length, most=_LONGEST_SUMMARY)


_WORD = re.compile(r"[^\W\d_]+")
_IN_QUOTES = re.compile(r"[“”„«‹'‘\"](?P<words>[^“”„«»‹›\"]+)[”“»›'’\"]")


def titles_in_quotes(index: Index) -> Iterator[Problem]:
    """A title or summary all in quotation marks, as a word processor makes of those of YAML."""
    for text in _texts(index):
        for name, value in (("title", text.title), ("summary", text.summary or "")):
            if found := _IN_QUOTES.fullmatch(value):
                yield text.origin.problem("text-in-quotes", (name,), value=value[0], written=found["words"].strip())


def bare_addresses(index: Index) -> Iterator[Problem]:
    """An address of the web that is no link."""
    for _, text, section, first in index.sections_with("://", "www."):
        for line, column, address in bare_addresses_in(section):
            target = address if "://" in address else f"https://{address}"
            wanted = f"[{address}]({target})"
            yield text.origin.problem_at("bare-address", Spot(first + line, column), BODY, value=address, wanted=wanted)
