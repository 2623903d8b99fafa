"""An index, read: its pages in their order and the words of each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.publish.fragments import Fragment, fragments_in
from generator.publish.index_files import entry_of
from generator.publish.index_format import Word, chunk_names, data_of_chunk, meta_of, words_in_chunk
from generator.publish.service import index_pages


@dataclass(frozen=True)
class Indexed:
    """The index of some pages, as far as pages of other words need it."""

    files: Mapping[str, bytes]
    entry: Mapping[str, Any]
    """What is told of each language."""

    fragments: Sequence[Fragment]

    @classmethod
    def of(cls, files: Mapping[str, bytes]) -> Indexed:
        """Read it. Raises ValueError, KeyError, PublishError."""
        return cls(files, entry_of(files)["languages"], tuple(fragments_in(files)))

    @classmethod
    def apart(cls, parts: Mapping[str, str], fields: Mapping[str, Iterable[str]]) -> Indexed:
        """The index of some pages alone, in languages that have these fields.

        The first page of each language has all fields, so that they have the same numbers as in the whole.
        """
        firsts = [(first_page(language), _page_with(language, names)) for language, names in fields.items()]
        return cls.of(index_pages([*firsts, *parts.items()]))

    def addresses(self, language: str) -> list[str]:
        """The addresses of its pages in the order of their numbers."""
        by_hash = {f.hash: f.address for f in self.fragments if f.language == language}
        return [by_hash[hash.partition("_")[2]] for hash, _ in self.meta(language)[1]]

    def meta(self, language: str) -> list[Any]:
        """The metadata of a language."""
        return self._metas[language]

    def chunks(self, language: str) -> Mapping[str, bytes]:
        """What is in each chunk of a language, in the order of their words."""
        return self._chunks[language]

    def words(self, language: str) -> Iterator[Word]:
        """All words of a language, in their order."""
        for name, data in self.chunks(language).items():
            yield from words_in_chunk(name, data)

    @cached_property
    def _chunks(self) -> Mapping[str, Mapping[str, bytes]]:
        names = {language: chunk_names(self.meta(language)) for language in self.entry}
        return {language: {name: data_of_chunk(self.files, name) for name in of} for language, of in names.items()}

    @cached_property
    def _metas(self) -> Mapping[str, list[Any]]:
        return {language: meta_of(self.files, about["hash"]) for language, about in self.entry.items()}


def first_page(language: str) -> str:
    """The address of the page with all fields."""
    return f"{language}.html"


def _page_with(language: str, fields: Iterable[str]) -> str:
    said = "".join(f'<span data-pagefind-meta="{name}">x</span>' for name in fields)
    return f'<html lang="{language}"><body><main data-pagefind-body>{said}<p>x</p></main></body></html>'
