"""A text has no phrase that is not counted."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.model.language import USUAL
from generator.validate.phrases import ABOUT_SOURCES, UNFINISHED, finder, finder_for, letters_of, small_words
from generator.words import words_of

KNOWN = sorted(
    {
        phrase
        for language in USUAL
        for key in (UNFINISHED, ABOUT_SOURCES)
        for phrase in words_of(language)[f"detected.{key}"]
    }
    | {word for small in small_words(USUAL).values() for word in small}
)
texts = st.lists(
    st.sampled_from([*KNOWN, *KNOWN]).map(lambda p: p.upper() if len(p) % 2 else p)
    | st.sampled_from((" ", ", ", "\n", "-", "x", "ñ", "“", "ſ", "İ", "K", "ı", "1", "_", "œ")),
    max_size=9,
).map("".join)


@given(texts)
def test_as_many_are_counted_as_a_pattern_finds(text: str) -> None:
    for language in USUAL:
        counts = finder_for(language, USUAL).count(letters_of(text))
        wanted = {key: words_of(language)[f"detected.{key}"] for key in (UNFINISHED, ABOUT_SOURCES)}
        wanted |= {other.value: small for other, small in small_words(USUAL).items() if other != language}
        for kind, phrases in wanted.items():
            pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(phrases, reverse=True)))})(?!\w)"
            assert counts.get(kind, 0) >= len(re.findall(pattern, text, re.IGNORECASE))


def test_phrases_within_one_another_are_all_told() -> None:
    found = finder({"a": ["no", "la fuente"], "b": ["no dice", "dice la"], "c": ["fuente"]})
    assert found.count(letters_of("No dice: la fuente; nota")) == {"a": 2, "b": 2, "c": 1}
