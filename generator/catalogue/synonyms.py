"""Synonyms for the search: `OIT` also finds a record whose text says “ILO”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from generator.catalogue.catalogue import Catalogue
from generator.model.field import Coded
from generator.model.folding import without_accents
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.model.register import Spellings
from generator.model.term import Term
from generator.model.values import marked_values
from generator.model.vocabulary import ACRONYMS
from generator.words import words_at

_WORD = re.compile(r"\w+")
_END = re.compile(r"[aeo]?s?$")


Groups = tuple[tuple[str, ...], ...]
"""Names that stand for one another: `(("OIT", "ILO", "Organización Internacional del Trabajo"), …)`."""

ByWord = Mapping[str, Sequence[tuple[int, frozenset[str], str]]]
"""By the first word of a name the number of its group, all its words, and the phrase that they make; a name in capitals
makes none."""


@dataclass(frozen=True)
class Synonyms:
    """What stands for one another in a language: the names of terms, and the forms of words."""

    catalogue: Catalogue
    language: Language

    def words(self, record: AnyRecord, text: str) -> tuple[str, ...]:
        """The words that a page with this text lacks: those of its record's terms, and the synonyms of what it says."""
        phrases = [name for term in _terms(record, self.catalogue) for name in _names(term)]
        return self._lacking([*phrases, *self._said_otherwise(text)], text)

    def names(self, record: AnyRecord, title: str) -> tuple[str, ...]:
        """The words of an institution's names that its title lacks; of others, the acronyms of what the title names."""
        own = self.catalogue.term(record.facts.traits.term_of, record.id)
        return self._lacking(_names(own), title) if own else tuple(dict.fromkeys(self._acronyms(title)))

    def _acronyms(self, title: str) -> Iterator[str]:
        """Those of all languages, of each subject that a title names."""
        for names in _named_in(title, *self._acronyms_by_word):
            yield from (word for name in names if name.isupper() for word in _WORD.findall(name))

    @cached_property
    def _acronyms_by_word(self) -> tuple[Groups, ByWord]:
        scheme = self.catalogue.schemes.get(ACRONYMS)
        groups = tuple(map(_names, scheme.terms if scheme else ()))
        return groups, _by_word(groups)

    def title_words(self, title: str, names: Iterable[str] = ()) -> tuple[str, ...]:
        """The words that a title and these names lack: the synonyms of what the title says."""
        return self._lacking(self._said_otherwise(title), " ".join([title, *names]))

    def _lacking(self, phrases: Iterable[str], text: str) -> tuple[str, ...]:
        """The words of phrases that a text has not, each once, but small ones that are no acronym: `de`, `of`."""
        has = set(_folded(text))
        lacking: dict[str, str] = {}
        for word in (w for phrase in phrases for w in _WORD.findall(phrase)):
            plain = _plain(word)
            if plain not in has and ((plain not in self._small and len(plain) > 1) or word.isupper()):
                lacking.setdefault(plain, word)
        return tuple(lacking.values())

    @cached_property
    def _small(self) -> frozenset[str]:
        """The words that say nothing by themselves, besides single letters."""
        return words_at("detected.in_names", self.catalogue.languages)

    def _said_otherwise(self, text: str) -> Iterator[str]:
        """All other names of a thing that the text names once: of “OIT”, also “ILO” and the long names."""
        for group in _named_in(text, self._groups, self._groups_by_word):
            yield from group

    @cached_property
    def _groups_by_word(self) -> ByWord:
        return _by_word(self._groups)

    @cached_property
    def _groups(self) -> Groups:
        schemes = (self.catalogue.schemes[name] for name in sorted(self.catalogue.schemes))
        terms = (term for scheme in schemes for term in scheme.terms if term.short or term.aliases)
        return (*map(_names, terms), *self._spellings)

    @property
    def _spellings(self) -> Iterable[tuple[str, ...]]:
        registers = (r.entries for r in self.catalogue.content.registers)
        return next((r.of(self.language) for r in registers if isinstance(r, Spellings)), ())


def _by_word(groups: Groups) -> ByWord:
    """The names of groups by the first word of each: a text without that word has none of them."""
    found: dict[str, list[tuple[int, frozenset[str], str]]] = {}
    for n, group in enumerate(groups):
        for name in group:
            phrase = "" if name.isupper() else _phrase(name)
            words = phrase.split() if phrase else _WORD.findall(name)
            found.setdefault(words[0] if words else "", []).append((n, frozenset(words), phrase))
    return found


def _named_in(text: str, groups: Groups, by_word: ByWord) -> Iterator[tuple[str, ...]]:
    """The groups that have a name in a text: of “OIT and ILO”, one group.

    A name in capitals must be so there too: `AT` is not `at`.
    """
    plain, as_written = _phrase(text), frozenset(_WORD.findall(text))
    in_plain = frozenset(plain.split())
    named: set[int] = set()
    for word in (in_plain | as_written) & by_word.keys():
        for n, words, phrase in by_word[word]:
            if n not in named and (words <= in_plain and phrase in plain if phrase else words <= as_written):
                named.add(n)
    return (groups[n] for n in sorted(named))


def _phrase(text: str) -> str:
    """The words of a text one after the other, without the ends that number and gender give them.

    A space stands at each side, so that whole words are looked for.
    """
    return f" {' '.join(map(_stem, _folded(text)))} "


@cache
def _stem(word: str) -> str:
    """A word without the end that number and gender give it, if it is long enough."""
    return _END.sub("", word) if len(word) > 4 else word


@cache
def _plain(word: str) -> str:
    """One word without accents and capitals."""
    return _folded(word)[0]


@lru_cache(maxsize=8)
def _folded(text: str) -> Sequence[str]:
    """The words of a text without accents and capitals; each is asked for more than once."""
    return [word for piece in text.lower().split() for word in _words_in(piece)]


@cache
def _words_in(piece: str) -> tuple[str, ...]:
    """The words between two blanks, which texts have in common: `(región,` has one."""
    return tuple(_WORD.findall(without_accents(piece)))


def _names(term: Term) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*term.labels.all, *(term.short.all if term.short else ()), *term.aliases)))


def _terms(record: AnyRecord, catalogue: Catalogue) -> Iterator[Term]:
    """The terms that a record carries, each with its broader one."""
    for _, value, coded in marked_values(record.facts, Coded):
        term = catalogue.term(coded.scheme, str(value))
        if term is None:
            continue
        yield term
        broader = catalogue.term(catalogue.schemes[coded.scheme].broader or "", term.broader or "")
        if broader:
            yield broader
