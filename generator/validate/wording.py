"""Rules about texts that are possible and seldom meant: their length, their signs, their language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from functools import cache
from typing import NamedTuple

from generator.markdown.links import bare_addresses_in
from generator.markdown.prose import plain
from generator.model.attachment import FILE_TYPES
from generator.model.language import Language
from generator.model.problem import Problem, Spot
from generator.model.record import Text
from generator.validate.body import BODY
from generator.validate.index import Index
from generator.validate.phrases import finder, letters_of
from generator.words import words_at, words_of

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


_IN_QUOTES = re.compile(r"[“”„«‹'‘\"](?P<words>[^“”„«»‹›\"]+)[”“»›'’\"]")


def titles_in_quotes(index: Index) -> Iterator[Problem]:
    """A title or summary all in quotation marks, as a word processor makes of those of YAML."""
    for text in _texts(index):
        for name, value in (("title", text.title), ("summary", text.summary or "")):
            if found := _IN_QUOTES.fullmatch(value):
                yield text.origin.problem("text-in-quotes", (name,), value=value[0], written=found["words"].strip())


class Passage(NamedTuple):
    """A summary, a paragraph of a body, or a sentence of one."""

    spot: Spot
    field: str
    text: str


def texts_in_another_language(index: Index) -> Iterator[Problem]:
    """A summary or a paragraph whose small words are those of another language of the site than its file's."""
    languages = index.content.languages
    for text in _texts(index):
        for passage in _passages(text) if _may_be_in_another(_words_of_text(text), text, languages) else ():
            if not _may_be_in_another(letters_of(passage.text), text, languages):
                continue
            found = _language_of(passage.text, languages)
            if found and found != text.language:
                yield text.origin.problem_at(
                    "another-language", passage.spot, passage.field, meant=found, name=text.language
                )
                break


def _passages(text: Text) -> Iterator[Passage]:
    if text.summary:
        yield Passage(text.origin.spot(("summary",)), "summary", text.summary)
    for section in text.sections:
        for n, line in enumerate(section.markdown.split("\n")):
            number = section.line + n + (1 if section.level else 0)
            yield Passage(Spot(number, 1), BODY, line)
            for sentence in _SENTENCE.finditer(line):
                yield Passage(Spot(number, sentence.start() + 1), BODY, sentence[0])


_SENTENCE = re.compile(r"\S(?:.*?[.!?](?=\s)|.*)")
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|`[^`]*`|\[[^\[\]]*\]\{lang=[a-z]+\}|\]\([^)]*\)")
"""What a text says in others' words, or in another language, and the targets of its links."""

_FEWEST_SMALL_WORDS = 5


def _words_of_text(text: Text) -> bytes:
    return letters_of("\n".join((text.summary or "", *(s.markdown for s in text.sections))))


def _may_be_in_another(words: bytes, text: Text, languages: tuple[Language, ...]) -> bool:
    """Whether these words have as many small words of another language as one passage must have."""
    others = (found for language, found in _finders(languages).items() if language != text.language)
    return any(len(found.findall(words)) >= _FEWEST_SMALL_WORDS for found in others)


_WORD = re.compile(r"[^\W\d_]+")


def _language_of(passage: str, languages: tuple[Language, ...]) -> Language | None:
    """The site's language that most of the small words are of; None where there are too few of them to tell."""
    words = _WORD.findall(QUOTED.sub(" ", passage).casefold())
    small_words = _small_words(languages)
    counts = {language: sum(map(small.__contains__, words)) for language, small in small_words.items()}
    most = max(counts, key=lambda language: counts[language])
    others = sum(counts.values()) - counts[most]
    return most if counts[most] >= _FEWEST_SMALL_WORDS and counts[most] > 2 * others else None


@cache
def _small_words(languages: tuple[Language, ...]) -> Mapping[Language, frozenset[str]]:
    """The small words of each language that no other of the site's languages has."""
    all_of = {language: words_at("detected.small_words", [language]) for language in languages}
    return {
        language: frozenset(small.difference(*(words for other, words in all_of.items() if other != language)))
        for language, small in all_of.items()
    }


@cache
def _finders(languages: tuple[Language, ...]) -> Mapping[Language, re.Pattern[bytes]]:
    return {language: finder(small, whole=True) for language, small in _small_words(languages).items()}


def bare_addresses(index: Index) -> Iterator[Problem]:
    """An address of the web that is no link."""
    for _, text, section, first in index.sections_with("http", "www."):
        for line, column, address in bare_addresses_in(section):
            target = address if "://" in address else f"https://{address}"
            wanted = f"[{address}]({target})"
            yield text.origin.problem_at("bare-address", Spot(first + line, column), BODY, value=address, wanted=wanted)


_TAG = re.compile(r"\.([a-z]{2})\.md$")


def links_to_another_language(index: Index) -> Iterator[Problem]:
    """A link to a record's file in another language: the page leads to its own language all the same."""
    for (_, text, _, _), spot, target, _ in (link for link in index.links if link.name in index.records):
        path, sign, fragment = target.partition("#")
        tag = _TAG.search(path)
        if tag and tag[1] != text.language:
            wanted = f"{_TAG.sub(f'.{text.language}.md', path)}{sign}{fragment}"
            yield text.origin.problem_at("link-to-another-language", spot, BODY, value=target, wanted=wanted)


def files_in_another_language(index: Index) -> Iterator[Problem]:
    """A link to a file in another language that does not say so."""
    for link in index.links:
        meant, text = language_of_file(link.target), link.section.text
        if meant and meant != text.language and not _says(link.line.casefold(), meant, text.language):
            named = str(words_of(text.language)[f"languages.{meant}"])
            yield text.origin.problem_at(
                "file-in-another-language", link.spot, BODY, value=link.target, meant=meant, named=named
            )


def _says(line: str, meant: str, language: Language) -> bool:
    return f"lang={meant}" in line or str(words_of(language)[f"languages.{meant}"]).casefold() in line


_FILE = re.compile(rf"\.(?:{'|'.join(FILE_TYPES)})$", re.IGNORECASE)
_LANGUAGE_IN_NAME = {
    **dict.fromkeys(("en", "eng", "english", "ingles"), "en"),
    **dict.fromkeys(("es", "esp", "spa", "spanish", "espanol"), "es"),
    **dict.fromkeys(("fr", "fra", "fre", "french", "francais", "frances"), "fr"),
    **dict.fromkeys(("pt", "por", "port", "portuguese", "portugues"), "pt"),
}
"""How names of files call the languages of documents."""


def language_of_file(name: str) -> str | None:
    """The language that the name of a document's file ends with: `informe-2015_EN.pdf` is in English."""
    stem = _FILE.sub("", name.partition("?")[0])
    last = re.split(r"[-_./]", stem)[-1].casefold() if stem != name else ""
    return _LANGUAGE_IN_NAME.get(last)
