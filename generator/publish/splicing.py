"""The index of a site that has the pages of the last one, and of which some say something else.

What these said is taken out of the last index and what they say is put in: an index of these pages alone tells both. So
an edit of one record costs what that record costs. Where anything is not as this module knows it, the whole site is
indexed; either way the index is the same, byte for byte.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.publish.chunks import (
    Word,
    chunk_file,
    chunk_names,
    data_of_chunk,
    meta_file,
    meta_of,
    words_in_chunk,
    write_words,
)
from generator.publish.fragments import Fragment, fragment_file, fragments_in, in_order
from generator.publish.service import index_pages
from generator.publish.stems import Stem

_HASH = 7
"""The letters of a page's hash; more of them where two would be the same, which is left to Pagefind."""

_MOST = 4
"""Where more than one page in so many has changed, the whole site is indexed."""

Texts = Mapping[str, str]
"""What is searched of some pages, by their addresses."""


@dataclass(frozen=True)
class Languages:
    """The index of the last site, as far as pages of other words need it."""

    index: Path
    entry: Mapping[str, Any]
    fragments: Sequence[Fragment]

    @classmethod
    def of(cls, index: Path) -> Languages:
        """Read it. Raises OSError, ValueError, PublishError."""
        return cls(index, _entry(index)["languages"], tuple(fragments_in(index)))

    def addresses(self, language: str) -> list[str]:
        """The addresses of its pages in the order of their numbers."""
        by_hash = {f.hash: f.address for f in self.fragments if f.language == language}
        return [by_hash[hash.partition("_")[2]] for hash, _ in self.meta(language)[1]]

    def meta(self, language: str) -> list[Any]:
        """The metadata of a language."""
        return self._metas[language]

    @cached_property
    def _metas(self) -> Mapping[str, list[Any]]:
        return {language: meta_of(self.index, about["hash"]) for language, about in self.entry.items()}


def splice(last: Path, index: Path, before: Texts, now: Texts, order: Sequence[str]) -> tuple[Fragment, ...] | None:
    """Write the index of a site into a folder, and give its pages; None where the whole site has to be indexed.

    `last` is the index of the last site; `before` and `now` are what is searched of the pages that changed, and `order`
    the addresses of all records. Raises PublishError.
    """
    if not all([*before.values(), *now.values()]):
        return None
    try:
        languages = Languages.of(last)
        if len(now) * _MOST > len(languages.fragments):
            return None
        with TemporaryDirectory() as folder:
            return _splice(languages, index, _Apart(Path(folder), languages, before, now), order)
    except (KeyError, ValueError, OSError):  # not as we know it, or gone
        shutil.rmtree(index, ignore_errors=True)
        return None


class _Apart:
    """The indexes of the changed pages alone, as they were and as they are."""

    def __init__(self, folder: Path, languages: Languages, before: Texts, now: Texts) -> None:
        fields = {language: languages.meta(language)[5] for language in languages.entry}
        self.before = self._indexed(before, folder / "before", fields)
        self.now = self._indexed(now, folder / "now", fields)

    @staticmethod
    def _indexed(parts: Texts, folder: Path, fields: Mapping[str, Sequence[str]]) -> Languages:
        """The first page of each language has all fields, so that they have the same numbers as in the whole."""
        firsts = [(f"{language}.html", _page_with(language, names)) for language, names in fields.items()]
        index_pages([*firsts, *parts.items()], folder)
        return Languages.of(folder)


def _page_with(language: str, fields: Iterable[str]) -> str:
    said = "".join(f'<span data-pagefind-meta="{name}">x</span>' for name in fields)
    return f'<html lang="{language}"><body><main data-pagefind-body>{said}<p>x</p></main></body></html>'


def _splice(last: Languages, index: Path, apart: _Apart, order: Sequence[str]) -> tuple[Fragment, ...] | None:
    index.mkdir(parents=True)
    names = {}
    for language in last.entry:
        name = _splice_language(language, last, index, apart, order)
        if name is None:
            shutil.rmtree(index)
            return None
        names[language] = name
    made = [f for f in apart.now.fragments if f.address != f"{f.language}.html"]
    changed = {f.address for f in made}
    kept = [f for f in last.fragments if f.address not in changed]
    _link_all(last, index, kept)
    for fragment in made:
        shutil.copyfile(fragment_file(apart.now.index, fragment), fragment_file(index, fragment))
    entry = _entry(last.index)
    for language, name in names.items():
        entry["languages"][language]["hash"] = name
    (index / _ENTRY).write_text(json.dumps(entry, sort_keys=True), "utf-8")
    return in_order([*kept, *made])


def _splice_language(language: str, last: Languages, index: Path, apart: _Apart, order: Sequence[str]) -> str | None:
    """The name of the language's metadata; None where it cannot be spliced."""
    meta, now = [*last.meta(language)], apart.now.meta(language)
    old = last.addresses(language)
    there = set(old)
    new = [address for address in order if address in there]
    changed = set(apart.now.addresses(language)[1:])
    if len(new) != len(old) or not changed <= there or now[5] != meta[5] or apart.before.meta(language)[5] != meta[5]:
        return None
    pages = {a: page for a, page in zip(old, meta[1], strict=True) if a not in changed}
    pages |= dict(zip(apart.now.addresses(language)[1:], now[1][1:], strict=True))
    hashes = [hash for hash, _ in pages.values()]
    if len({*hashes}) < len(hashes) or any(len(hash) != len(language) + 1 + _HASH for hash in hashes):
        return None
    if _fields_lost(language, last, apart, changed):
        return None
    meta[1] = [pages[address] for address in new]
    words = _words(language, last, apart, changed, new)
    return write_words(index, language, meta, words, _Chunks(last, language, index))


class _Chunks(dict[bytes, str]):
    """The chunks of the last index by what is in them; one that is asked for is in the new index as well."""

    def __init__(self, last: Languages, language: str, index: Path) -> None:
        names = chunk_names(last.meta(language))
        super().__init__((data_of_chunk(chunk_file(last.index, name)), name) for name in names)
        self._last, self._index = last.index, index

    def get(self, data: bytes, default: Any = None) -> Any:
        """The name of a chunk."""
        name = super().get(data)
        if name:
            keep_file(chunk_file(self._last, name), chunk_file(self._index, name))
        return name or default


def _fields_lost(language: str, last: Languages, apart: _Apart, changed: set[str]) -> bool:
    """Whether a changed page no longer has a field that no other page has."""
    had = {name for f in apart.before.fragments if f.address in changed for name in f.fields}
    has = {name for f in apart.now.fragments if f.address in changed for name in f.fields}
    others = (f for f in last.fragments if f.language == language and f.address not in changed)
    return bool(had - has) and not (had - has) <= {name for f in others for name in f.fields}


def _words(language: str, last: Languages, apart: _Apart, changed: set[str], new: Sequence[str]) -> list[Word]:
    """All words of a language, each with the pages that have it now."""
    old = last.addresses(language)
    number = {address: n for n, address in enumerate(new)}
    stay = {n: number[address] for n, address in enumerate(old) if address not in changed}
    come = {n: number[a] for n, a in enumerate(apart.now.addresses(language)) if n}
    words = {word.stem: word for word in _words_of(last, language)}
    added = {word.stem: Stem.of(word).renumbered(come.get) for word in _words_of(apart.now, language)}
    gone = {word.stem for word in _words_of(apart.before, language)}
    moved = words.keys() if list(new) != old else set()
    for stem in {*gone, *added, *moved}:
        whole = Stem.of(words[stem]).renumbered(stay.get) if stem in words else Stem()
        whole.add(added.get(stem, Stem()))
        words[stem] = whole.word(stem)
        if whole.is_empty:
            del words[stem]
    return [words[stem] for stem in sorted(words)]


def _words_of(languages: Languages, language: str) -> Iterable[Word]:
    for name in chunk_names(languages.meta(language)):
        yield from words_in_chunk(chunk_file(languages.index, name))


_ENTRY = "pagefind-entry.json"
WORDS = "words-"
"""What the names of our own files in the index begin with: the words of a language, which are written anew."""


def _entry(index: Path) -> Any:
    return json.loads((index / _ENTRY).read_text("utf-8"))


def _link_all(last: Languages, index: Path, fragments: Sequence[Fragment]) -> None:
    """Keep what is as it was: the engine, its programs, and the fragments of pages that say the same."""
    metas = {meta_file(last.index, about["hash"]).name for about in last.entry.values()}
    (index / "fragment").mkdir()
    for file in last.index.iterdir():
        if file.is_file() and file.name not in {_ENTRY, *metas} and not file.name.startswith(WORDS):
            keep_file(file, index / file.name)
    for fragment in fragments:
        keep_file(fragment_file(last.index, fragment), fragment_file(index, fragment))


def keep_file(old: Path, new: Path) -> None:
    """Have a file of the last site in the new one as well."""
    try:
        os.link(old, new)
    except OSError:  # another disk, or one without links
        shutil.copy2(old, new)
