"""The words that rules look for in texts, all of them at once: most texts have none, and are not looked at again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from generator.model.folding import small_latin
from generator.model.language import Language
from generator.words import words_at, words_of

UNFINISHED = "unfinished"
ABOUT_SOURCES = "about_sources"
CAPITALS = "capitals"
SIGNS_OF_WORK = ("TODO", "FIXME", "TBD")
"""Those that are only meant in capitals: `todo` is a Spanish word."""

_LETTERS_ALONE = bytes(byte if chr(byte).isalpha() else ord(" ") for byte in range(256))


def letters_of(text: str) -> bytes:
    """The words of a text in small letters, with a space for each sign between them, and before the first."""
    return small_latin(f" {text} ").translate(_LETTERS_ALONE)


_NONE: Mapping[str, int] = {}


@dataclass(frozen=True)
class Finder:
    """Counts phrases by what they tell: `{"unfinished": ["por completar"]}`."""

    pattern: re.Pattern[bytes]
    told: Mapping[bytes, tuple[str, ...]]

    def count(self, words: bytes) -> Mapping[str, int]:
        """How often a text may have a phrase of each kind; a few more than it has, never less."""
        all_found = self.pattern.findall(words)
        return Counter([kind for found in all_found for kind in self.told[found]]) if all_found else _NONE


def finder(phrases: Mapping[str, Iterable[str]]) -> Finder:
    """Finds all of these; where one stands in another, both are told."""
    known = sorted({(letters_of(phrase).strip() + b" ", kind) for kind in phrases for phrase in phrases[kind]})
    told = {b" " + phrase.strip(): tuple(_told_by(phrase, known)) for phrase, _ in known}
    longest_first = sorted((phrase[1:] for phrase in told), reverse=True)
    return Finder(re.compile(rb" (?:%s)(?= )" % _branches(longest_first)), told)


def _told_by(found: bytes, known: Iterable[tuple[bytes, str]]) -> Iterator[str]:
    """What a phrase tells that was found, with those that stand in it, or may begin in it."""
    words = found.split(b" ")
    for n in range(len(words) - 1):
        rest = b" ".join(words[n:])
        yield from (kind for phrase, kind in known if rest.startswith(phrase) or (n and phrase.startswith(rest)))


def _branches(phrases: list[bytes]) -> bytes:
    """Phrases with the same beginning in one branch, so that few are tried at each word: `a(?:cta|nexo)|b…`."""
    branches = []
    for first, same in groupby(phrases, key=lambda phrase: phrase[:1]):
        known = [*same]
        is_one = len(known) == 1
        branches.append(re.escape(known[0]) if is_one else first + b"(?:%s)" % _branches([p[1:] for p in known]))
    return b"|".join(branches)


@cache
def finder_for(language: Language, languages: tuple[Language, ...]) -> Finder:
    """What is looked for in a text of a language, on a site in these: small words of the others are told by them."""
    others = {other.value: small for other, small in small_words(languages).items() if other != language}
    about = words_of(language)[f"detected.{ABOUT_SOURCES}"]
    return finder({**_of_work(), ABOUT_SOURCES: about, **others})


@cache
def phrases_of_work() -> tuple[str, ...]:
    """Those that say of a text, in any language, that it is still to be written; the longest first."""
    phrases = {"lorem ipsum", *(p for language in Language for p in words_of(language)["detected.unfinished"])}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


@cache
def finder_of_work() -> Finder:
    """The same for a text in any language, of what says that it is still to be written."""
    return finder(_of_work())


def _of_work() -> Mapping[str, Iterable[str]]:
    return {UNFINISHED: phrases_of_work(), CAPITALS: SIGNS_OF_WORK}


@cache
def small_words(languages: tuple[Language, ...]) -> Mapping[Language, frozenset[str]]:
    """The small words of each language that no other of the site's languages has."""
    all_of = {language: words_at("detected.small_words", [language]) for language in languages}
    return {
        language: frozenset(small.difference(*(words for other, words in all_of.items() if other != language)))
        for language, small in all_of.items()
    }
