"""Rules about languages: passages, links and files in another one than their text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model.attachment import FILE_TYPES
from generator.model.language import Language
from generator.model.problem import Problem, Spot
from generator.model.record import Text
from generator.validate.body import BODY
from generator.validate.index import Index
from generator.validate.phrases import finder_for, letters_of, small_words
from generator.words import words_of


class Passage(NamedTuple):
    """A summary, a paragraph of a body, or a sentence of one."""

    spot: Spot
    field: str
    text: str


def texts_in_another_language(index: Index) -> Iterator[Problem]:
    """A summary or a paragraph whose small words are those of another language of the site than its file's."""
    languages = index.content.languages
    tags = [language.value for language in languages]
    for text in (text for record in index.content.records for text in record.texts.values()):
        counts = index.phrases.get(text.origin.path, {})
        for passage in _passages(text) if _may_be_in_another(counts, tags) else ():
            counts = finder_for(text.language, languages).count(letters_of(passage.text))
            if not _may_be_in_another(counts, tags):
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


def _may_be_in_another(counts: Mapping[str, int], tags: Sequence[str]) -> bool:
    """Whether there are as many small words of another language as one passage must have."""
    return any(counts.get(tag, 0) >= _FEWEST_SMALL_WORDS for tag in tags)


_WORD = re.compile(r"[^\W\d_]+")


def _language_of(passage: str, languages: tuple[Language, ...]) -> Language | None:
    """The site's language that most of the small words are of; None where there are too few of them to tell."""
    words = _WORD.findall(QUOTED.sub(" ", passage).casefold())
    counts = {language: sum(map(small.__contains__, words)) for language, small in small_words(languages).items()}
    most = max(counts, key=lambda language: counts[language])
    others = sum(counts.values()) - counts[most]
    return most if counts[most] >= _FEWEST_SMALL_WORDS and counts[most] > 2 * others else None


_TAG = re.compile(r"\.([a-z]{2})\.md$")


def links_to_another_language(index: Index) -> Iterator[Problem]:
    """A link to a record's file in another language: the page leads to its own language all the same."""
    for (_, text, _, _), spot, target, name in index.links:
        path, sign, fragment = target.partition("#")
        if path.endswith(f".{text.language}.md") or name not in index.records:
            continue
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
