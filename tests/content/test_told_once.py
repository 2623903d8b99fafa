"""What a source says is told on the record that it is about; records of other kinds link to it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from generator.markdown.prose import plain
from generator.model.language import USUAL, Language
from generator.model.record import Content, Text

LONGEST = 12
"""Words that two records of different kinds may say alike: a title with what it is of."""

_LEFT_OUT = re.compile(r"«[^»]*»|“[^”]*”|\]\([^)]*\)")
"""Quoted names, and the addresses of links."""


def _sentences(text: Text) -> Iterator[list[str]]:
    """The words of each sentence that is this site's own."""
    for part in (text.summary or "", *(section.markdown for section in text.sections)):
        for sentence in re.split(r"(?<=[.!?:;])\s+|\n", _LEFT_OUT.sub(" ", plain(part))):
            yield re.findall(r"\w+", sentence.lower())


def _runs(words: list[str]) -> Iterator[str]:
    return (" ".join(words[at : at + LONGEST + 1]) for at in range(len(words) - LONGEST))


def _told(content: Content, language: Language) -> dict[str, set[str]]:
    """Each long run of words, with the records that have it."""
    told: dict[str, set[str]] = defaultdict(set)
    for record in content.records:
        for sentence in _sentences(record.texts[language]) if language in record.texts else ():
            for run in _runs(sentence):
                told[run].add(record.name)
    return told


@pytest.mark.parametrize("language", USUAL)
def test_records_of_different_kinds_do_not_tell_the_same_in_the_same_words(content, language):
    told = _told(content, language)
    assert told
    assert {run: names for run, names in told.items() if len({name.split("/")[0] for name in names}) > 1} == {}
