"""Passages of a text that are in another language say so."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator.markdown.prose import MARK, PASSAGE
from generator.model.field import Labels
from generator.model.language import USUAL, Language
from generator.model.problem import named
from generator.model.values import parts_of

LEFT_OUT = re.compile(rf"{PASSAGE}|`[^`]*`|\]\([^)]*\)|```.*?```", re.DOTALL)
SIGNS = {
    Language.EN: r"\b(los|las|del|para|por|una|con|según|contra la|más|años|dólares|empleo|énfasis|defensoría)\b",
    Language.ES: r"\b(the|of|and|with|for|from|webinars?|match-making|pull request|labour|Safe Work)\b",
}
"""Words of the other language that a text has no reason to use but in a passage in it."""


def lines_of(content, language: Language) -> Iterator[tuple[str, str]]:
    for record in content.records:
        text = record.texts.get(language)
        if text:
            yield record.name, text.summary or ""
            for section in text.sections:
                yield record.name, f"{section.heading}\n{section.markdown}"
    for register in content.registers:
        for at, labels in parts_of(register.entries, Labels):
            yield f"{register.origin.path}: {named(at)}", labels.text(language)


@pytest.mark.parametrize("language", USUAL)
def test_words_of_the_other_language_stand_in_a_marked_passage(content, language):
    sign = re.compile(SIGNS[language])
    found = [
        (name, words[0])
        for name, text in lines_of(content, language)
        for words in sign.finditer(LEFT_OUT.sub(" ", text))
    ]
    assert found == []


@pytest.mark.parametrize("language", USUAL)
def test_a_passage_is_in_another_language_than_its_text(content, language):
    marks = [(name, mark[1]) for name, text in lines_of(content, language) for mark in MARK.finditer(text)]
    assert marks
    assert [(name, mark) for name, mark in marks if mark == f"lang={language}"] == []
