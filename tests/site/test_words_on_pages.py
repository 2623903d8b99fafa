"""No words of one language on the pages of the other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest

from generator.model.language import Language
from generator.words import words_of
from tests.built import LANGUAGES, Built, text_of

SPOKEN = ("placeholder", "aria-label", "title", "alt", "data-label", "content")


def leaves(tree: object) -> Iterator[str]:
    if isinstance(tree, dict):
        for below in tree.values():
            yield from leaves(below)
    elif isinstance(tree, list):
        for below in tree:
            yield from leaves(below)
    elif isinstance(tree, str):
        yield tree


def words_only_in(language: str) -> frozenset[str]:
    """Words of the interface that the other language does not share, long enough to be nothing else."""
    own, other = (frozenset(leaves(words_of(Language(lang)).tree)) for lang in (language, *{*LANGUAGES} - {language}))
    return frozenset(w for w in own - other if len(w) > 8 and "{" not in w)


def said_in(element: Element, language: str) -> list[str]:
    """What an element and those below it say, each as a whole, in the page's language: names of fields are in none."""
    said: list[str] = []
    own_text(element, language, said)
    return said


def own_text(element: Element, language: str, said: list[str] | None) -> str:
    """The text of an element without what in it is in another language; what it and those below it say, it adds."""
    if element.get("lang", language) != language:
        return ""
    if element.get("translate") == "no":
        said = None
    parts = [element.text or ""]
    for below in element:
        parts += own_text(below, language, said), below.tail or ""
    own = "".join(parts)
    if said is not None:
        said += (" ".join(text.split()) for text in (own, *(element.get(name, "") for name in SPOKEN)))
        said += (text for v in element.attrib.values() if v.startswith("{") for text in leaves(json.loads(v)))
    return own


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_interface_is_in_the_other_language(language: str, site: Built) -> None:
    (other,) = {*LANGUAGES} - {language}
    foreign = words_only_in(other)
    assert len(foreign) > 100
    found = {
        (page.address, words)
        for page in site.in_language(language)
        for words in said_in(page.tree, language)
        if words in foreign
    }
    assert sorted(found) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_has_a_place_left_to_fill_in(language: str, site: Built) -> None:
    for page in site.in_language(language):
        main = page.one("main")
        assert text_of(main).count("{") == sum(text_of(code).count("{") for code in main.iter("code")), page.address
        assert "{" not in text_of(page.one("title")) + (page.meta("description") or ""), page.address


@pytest.mark.parametrize(("language", "opening", "closing"), [("es", "«", "»"), ("en", "“", "”")])
def test_quotation_marks_are_those_of_the_language_and_come_in_pairs(
    language: str, opening: str, closing: str, site: Built
) -> None:
    for page in site.in_language(language):
        said = "".join(text_of(e) + "\n" for e in page.one("main"))
        assert said.count(opening) == said.count(closing), page.address
