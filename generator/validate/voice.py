"""Rules about the subject of texts: the record, not its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.model.kinds.library import Document
from generator.model.language import Language
from generator.model.problem import Problem, Spot
from generator.model.record import AnyRecord, Text
from generator.validate.bodies import BODY
from generator.validate.index import Index
from generator.words import words_of

_FEWEST = 2
"""Sentences: one remark on the sources is no subject."""


def bodies_about_sources(index: Index) -> Iterator[Problem]:
    """A body that speaks more of the sources and of what they do not say than of the record's subject.

    Not of a document, whose subject a source is, nor of a page about the network and the site.
    """
    for record in (r for r in index.content.records if _has_another_subject(r)):
        for text in filter(_may_be_about_sources, record.texts.values()):
            sentences = tuple(_sentences(text))
            about = sum(bool(_about_sources(text.language).search(sentence)) for sentence in sentences)
            if about >= _FEWEST and 2 * about > len(sentences):
                line = next(s.line for s in text.sections if s.markdown.strip())
                yield text.origin.problem_at("about-sources", Spot(line, 1), BODY, n=about, total=len(sentences))


def _has_another_subject(record: AnyRecord) -> bool:
    return not isinstance(record.facts, Document) and not record.facts.traits.about_site


def _may_be_about_sources(text: Text) -> bool:
    """Whether a whole text has as many of the phrases as so many sentences would."""
    whole = "\n".join(section.markdown for section in text.sections).casefold()
    return sum(map(whole.count, _phrases(text.language))) >= _FEWEST


_LINK = re.compile(r"\]\([^)]*\)")
_END = re.compile(r"(?<=[.!?])\s+|\n\s*[-*] |\n\s*\n")


def _sentences(text: Text) -> Iterator[str]:
    """The sentences and the items of lists of a body, without the addresses of its links."""
    for section in text.sections:
        yield from (part for part in _END.split(_LINK.sub("]", section.markdown)) if re.search(r"\w", part))


@cache
def _about_sources(language: Language) -> re.Pattern[str]:
    phrases = sorted(words_of(language)["detected.about_sources"])
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


@cache
def _phrases(language: Language) -> tuple[str, ...]:
    return tuple(phrase.casefold() for phrase in words_of(language)["detected.about_sources"])
