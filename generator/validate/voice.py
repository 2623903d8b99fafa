"""Rules about the subject of texts: the record, not its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.model.kinds.library import Document
from generator.model.language import Language
from generator.model.problem import Problem, Spot
from generator.model.record import AnyRecord, Draft, Text
from generator.validate.body import BODY
from generator.validate.index import Index
from generator.validate.phrases import ABOUT_SOURCES
from generator.words import words_of

_FEWEST = 2
"""Sentences: one remark on the sources is no subject."""


def bodies_about_sources(index: Index) -> Iterator[Problem]:
    """A body that speaks more of the sources and of what they do not say than of the record's subject.

    Not of a document, whose subject a source is, nor of a page about the network and the site.
    """
    for text in (b.text for b in index.bodies_telling(ABOUT_SOURCES, _FEWEST) if _has_another_subject(b.record)):
        sentences = tuple(_sentences(text))
        about = sum(bool(_about_sources(text.language).search(sentence)) for sentence in sentences)
        if about >= _FEWEST and 2 * about > len(sentences):
            line = next(s.line for s in text.sections if s.markdown.strip())
            yield text.origin.problem_at("about-sources", Spot(line, 1), BODY, n=about, total=len(sentences))


def _has_another_subject(record: AnyRecord | Draft) -> bool:
    if isinstance(record, Draft):
        return False
    return not isinstance(record.facts, Document) and not record.facts.traits.about_site


_LINK = re.compile(r"\]\([^)]*\)")
_END = re.compile(r"(?<=[.!?])\s+|\n\s*[-*] |\n\s*\n")


def _sentences(text: Text) -> Iterator[str]:
    """The sentences and the items of lists of a body, without the addresses of its links."""
    for section in text.sections:
        yield from (part for part in _END.split(_LINK.sub("]", section.markdown)) if re.search(r"\w", part))


@cache
def _about_sources(language: Language) -> re.Pattern[str]:
    phrases = sorted(words_of(language)[f"detected.{ABOUT_SOURCES}"])
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)
