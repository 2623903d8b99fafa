"""The index of a site that has the pages of the last one, and of which some say something else.

What these said is taken out of the last index and what they say is put in: an index of these pages alone tells both. So
an edit of one record costs what that record costs. Where anything is not as this module knows it, the whole site is
indexed; either way the index is the same, byte for byte.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.publish.chunks import write_words
from generator.publish.fragments import Fragment, in_order
from generator.publish.index_files import ENTRY, Files, entry_of
from generator.publish.index_format import Word, chunk_file, chunk_names, meta_file
from generator.publish.indexed import Indexed, first_page
from generator.publish.stems import Stem

_HASH = 7
"""The letters of a page's hash; more of them where two would be the same, which is left to Pagefind."""

_MOST = 4
"""Where more than one page in so many has changed, the whole site is indexed."""

Texts = Mapping[str, str]
"""What is searched of some pages, by their addresses."""


@dataclass(frozen=True)
class _Edit:
    """The last index, and those of the changed pages alone, as they were and as they are."""

    last: Indexed
    before: Indexed
    now: Indexed

    def changed(self, language: str) -> list[str]:
        """The addresses of the changed pages of a language, in their order."""
        return self.now.addresses(language)[1:]


class Spliced(NamedTuple):
    """The index of a site."""

    files: Files
    fragments: tuple[Fragment, ...]
    """All its pages."""

    gone: tuple[Fragment, ...]
    """Those of the last index that say something else now."""

    made: tuple[Fragment, ...]
    """Those that stand in their place."""


def splice(last: Files, before: Texts, now: Texts, order: Sequence[str]) -> Spliced | None:
    """The index of a site; None where the whole site has to be indexed.

    `last` is the index of the last site; `before` and `now` are what is searched of the pages that changed, and `order`
    the addresses of all records. Raises PublishError.
    """
    if not all([*before.values(), *now.values()]):
        return None
    try:
        index = Indexed.of(last)
        if len(now) * _MOST > len(index.fragments):
            return None
        fields = {language: index.meta(language)[5] for language in index.entry}
        return _splice(_Edit(index, Indexed.apart(before, fields), Indexed.apart(now, fields)), order)
    except (KeyError, ValueError):  # not as we know it
        return None


def _splice(edit: _Edit, order: Sequence[str]) -> Spliced | None:
    files: Files = dict(edit.last.files)
    entry = entry_of(files)
    for language, about in entry["languages"].items():
        name = _splice_language(language, files, edit, order)
        if name is None:
            return None
        about["hash"] = name
    made = tuple(f for f in edit.now.fragments if f.address != first_page(f.language))
    changed = {f.address for f in made}
    gone = tuple(f for f in edit.last.fragments if f.address in changed)
    for fragment in gone:
        del files[fragment.file]
    files.update({f.file: edit.now.files[f.file] for f in made})
    files[ENTRY] = json.dumps(entry, sort_keys=True).encode()
    return Spliced(files, in_order([*(f for f in edit.last.fragments if f.address not in changed), *made]), gone, made)


def _splice_language(language: str, files: Files, edit: _Edit, order: Sequence[str]) -> str | None:
    """The name of the language's metadata; None where it cannot be spliced."""
    last, now = edit.last, edit.now
    meta = [*last.meta(language)]
    old, changed = last.addresses(language), {*edit.changed(language)}
    there = set(old)
    new = [address for address in order if address in there]
    if new == old and not changed:
        return str(last.entry[language]["hash"])
    fields = {*map(tuple, (index.meta(language)[5] for index in (last, edit.before, now)))}
    if len(new) != len(old) or not changed <= there or len(fields) > 1:
        return None
    pages = {a: page for a, page in zip(old, meta[1], strict=True) if a not in changed}
    pages |= dict(zip(edit.changed(language), now.meta(language)[1][1:], strict=True))
    hashes = [hash for hash, _ in pages.values()]
    if len({*hashes}) < len(hashes) or any(len(hash) != len(language) + 1 + _HASH for hash in hashes):
        return None
    if _fields_lost(language, edit, changed):
        return None
    meta[1] = [pages[address] for address in new]
    words = _words(language, edit, new)
    known = {data: name for name, data in last.chunks(language).items()}
    del files[meta_file(last.entry[language]["hash"])]
    name = write_words(files, language, meta, words, known)
    for gone in {*chunk_names(last.meta(language))} - {*chunk_names(meta)}:
        del files[chunk_file(gone)]
    return name


def _fields_lost(language: str, edit: _Edit, changed: Collection[str]) -> bool:
    """Whether a changed page no longer has a field that no other page has."""
    had = {name for f in edit.before.fragments if f.address in changed for name in f.fields}
    has = {name for f in edit.now.fragments if f.address in changed for name in f.fields}
    others = (f for f in edit.last.fragments if f.language == language and f.address not in changed)
    return bool(had - has) and not (had - has) <= {name for f in others for name in f.fields}


def _words(language: str, edit: _Edit, new: Sequence[str]) -> list[Word]:
    """All words of a language, each with the pages that have it now."""
    old, changed = edit.last.addresses(language), {*edit.changed(language)}
    number = {address: n for n, address in enumerate(new)}
    stay = {n: number[address] for n, address in enumerate(old) if address not in changed}
    come = {n: number[address] for n, address in enumerate(edit.changed(language), 1)}
    words = {word.stem: word for word in edit.last.words(language)}
    added = {word.stem: _exactly(word).renumbered(come.get) for word in edit.now.words(language)}
    gone = {word.stem for word in edit.before.words(language)}
    moved = words.keys() if list(new) != old else set()
    for stem in {*gone, *added, *moved}:
        whole = Stem.of(words[stem]).renumbered(stay.get) if stem in words else Stem()
        whole.add(added.get(stem, Stem()))
        words[stem] = whole.word(stem)
        if whole.is_empty:
            del words[stem]
    return [words[stem] for stem in sorted(words)]


def _exactly(word: Word) -> Stem:
    """A word taken apart. Raises ValueError where Pagefind writes it with other bytes than we."""
    stem = Stem.of(word)
    if stem.word(word.stem) != word:
        raise ValueError(word.stem)
    return stem
