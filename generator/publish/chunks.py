"""The word index in chunks that a slow link can carry, with the words that begin alike in the same one.

Pagefind 1.5.2 cuts the words of a language, in order, wherever some 25 kB compressed are full: a question of eight
words costs half the index. And its engine finds what goes on after a word only in the chunks that are loaded, so that
an answer depends on what was asked before. Here the same words are cut anew, where their first letters change.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby, pairwise
from math import ceil
from typing import Any

from generator.publish.index_files import ENTRY, Files, entry_of
from generator.publish.index_format import (
    Word,
    chunk_file,
    chunk_names,
    data_of_chunk,
    data_of_words,
    gzipped,
    hash_of,
    meta_file,
    meta_of,
    words_in_chunk,
    written_meta,
)

LETTERS = 3
"""Words that share so many first letters are in one chunk: nobody gets an answer for less."""

FULL = 8_000
"""Bytes, before they are compressed, from which on a chunk takes no more words; twice as many where otherwise the
words of a language were in more than `MOST_CHUNKS` chunks, and so on."""

MOST_CHUNKS = 200

MOST = 20_000
"""Words that begin alike and take more are parted by their next letter; twice as many where chunks are as large."""

_LAST = "\U0010ffff"
"""Comes after each letter with which a word could go on."""


def cut_anew(files: Files) -> None:
    """Replace the chunks of each language, and the metadata that names them. Raises PublishError.

    The entry file then names its languages in order: Pagefind 1.5.2 writes them in a random one.
    """
    entry = entry_of(files)
    for about in entry["languages"].values():
        about["hash"] = _cut_language(files, about["hash"])
    files[ENTRY] = json.dumps(entry, sort_keys=True).encode()


def _cut_language(files: Files, name: str) -> str:
    """The new name of the metadata."""
    meta = meta_of(files, name)
    chunks = chunk_names(meta)
    words = [word for chunk in chunks for word in words_in_chunk(chunk, data_of_chunk(files, chunk))]
    for chunk in chunks:
        del files[chunk_file(chunk)]
    del files[meta_file(name)]
    return write_words(files, name.partition("_")[0], meta, words)


def write_words(
    files: Files, language: str, meta: list[Any], words: Sequence[Word], known: Mapping[bytes, str] | None = None
) -> str:
    """Write words in chunks, and the metadata that names them; the name of the metadata.

    `known` are the names of chunks that are there already, by what is in them.
    """
    chunks = list(index_chunks(words))
    names = _write_chunks(files, language, list(map(data_of_words, chunks)), known or {})
    meta[2] = [[*range, name] for ranges, name in zip(ranges_of(chunks), names, strict=True) for range in ranges]
    data = written_meta(meta)
    new = f"{language}_{hash_of(data)}"
    files[meta_file(new)] = data
    return new


def _write_chunks(files: Files, language: str, found: Sequence[bytes], known: Mapping[bytes, str]) -> Sequence[str]:
    """The names of chunks. They are compressed side by side, for zlib lets other threads go on meanwhile."""
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        new = [data for data in found if data not in known]
        packed = dict(zip(new, threads.map(gzipped, new), strict=True))
    names = {data: f"{language}_{hash_of(of)}" for data, of in packed.items()}
    files.update((chunk_file(names[data]), of) for data, of in packed.items())
    return [known[data] if data in known else names[data] for data in found]


def index_chunks(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words, in the order of their letters, in chunks."""
    times = ceil(sum(len(word.data) for word in words) / FULL / MOST_CHUNKS) or 1
    chunk: list[Word] = []
    filled = 0
    for alike, size in _alike(words, LETTERS, MOST * times):
        if chunk and filled + size > FULL * times:
            yield chunk
            chunk, filled = [], 0
        chunk, filled = chunk + alike, filled + size
    if chunk:
        yield chunk


def _alike(words: Sequence[Word], letters: int, most: int) -> Iterator[tuple[list[Word], int]]:
    """Words and their size together, by their first letters; by more of them where they take too much."""
    for _, group in groupby(words, key=lambda word: word.stem[:letters]):
        alike = list(group)
        size = sum(len(word.data) for word in alike)
        if len(alike) > 1 and size > most:
            yield from _alike(alike, letters + 1, most)
        else:
            yield alike, size


def ranges_of(chunks: Sequence[Sequence[Word]]) -> Iterator[list[tuple[str, str]]]:
    """From where to where in the order of letters each chunk has to be loaded.

    First for what begins as its words do, as far as it takes to tell them from the neighbours'; then for the beginnings
    that it shares with a neighbour, so that whatever goes on after one is there.
    """
    edges = [(chunk[0].stem, chunk[-1].stem) for chunk in chunks]
    seams = [_shared(last, first) for (_, last), (first, _) in pairwise(edges)]
    for (first, last), before, after in zip(edges, [0, *seams], [*seams, 0], strict=False):
        start, end = first[: _told(before)], last[: _told(after)]
        beginnings = {first[:n] for n in range(1, before + 1)} | {last[:n] for n in range(1, after + 1)}
        to = end if end == last else end + _LAST
        yield [(start, to), *((b, b) for b in sorted(beginnings) if not start <= b <= to)]


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common from their beginning on."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _told(shared: int) -> int:
    """How many letters tell a word from one with which it shares some."""
    return max(shared + 1, LETTERS)
