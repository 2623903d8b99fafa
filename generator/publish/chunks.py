"""The word index in chunks that a slow link can carry, with the words that begin alike in the same one.

Pagefind 1.5.2 cuts the words of a language, in order, wherever some 25 kB compressed are full: a question of eight
words costs half the index. And its engine finds what goes on after a word only in the chunks that are loaded, so that
an answer depends on what was asked before. Here the same words are cut anew, where their first letters change. The
formats (CBOR) are those that `pagefind_web/src/metadata.rs` and `index.rs` of that version read; another is an error.
"""

from __future__ import annotations

import gzip
import json
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any, NamedTuple

import cbor2

from generator.publish.errors import PublishError
from generator.publish.fragments import SIGNATURE

_HEADER = bytes((0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3))
"""Deflate, no flags, no time, best compression, Unix."""

_LIST = 4
"""The major type of a list in CBOR."""

LETTERS = 3
"""Words that share so many first letters are in one chunk: nobody gets an answer for less."""

FULL = 8_000
"""Bytes, before they are compressed, from which on a chunk takes no more words."""

MOST = 20_000
"""Words that begin alike and take more are parted by their next letter."""

_META = 6
"""What the metadata of a language lists: version, pages, chunks, filters, sorts, fields."""

_LAST = "\U0010ffff"
"""Comes after each letter with which a word could go on."""


class Word(NamedTuple):
    """A word of the index: its stem, and as CBOR the list of the stem, the pages that have it and its other forms."""

    stem: str
    data: bytes


def cut_anew(index: Path) -> None:
    """Replace the chunks of each language, and the metadata that names them. Raises PublishError.

    The entry file then names its languages in order: Pagefind 1.5.2 writes them in a random one.
    """
    file = index / "pagefind-entry.json"
    entry = json.loads(file.read_text("utf-8"))
    for about in entry["languages"].values():
        about["hash"] = _cut_language(index, about["hash"])
    file.write_text(json.dumps(entry, sort_keys=True), "utf-8")


def _cut_language(index: Path, name: str) -> str:
    """The new name of the metadata."""
    meta = meta_of(index, name)
    words = [word for chunk in chunk_names(meta) for word in words_in_chunk(chunk_file(index, chunk))]
    for chunk in chunk_names(meta):
        chunk_file(index, chunk).unlink()
    meta_file(index, name).unlink()
    return write_words(index, name.partition("_")[0], meta, words)


def write_words(
    index: Path, language: str, meta: list[Any], words: Sequence[Word], known: Mapping[bytes, str] | None = None
) -> str:
    """Write words in chunks, and the metadata that names them; the name of the metadata.

    `known` are the names of chunks that are there already, by what is in them.
    """
    chunks = list(index_chunks(words))
    (index / "index").mkdir(parents=True, exist_ok=True)
    names = [(known or {}).get(_of_words(chunk)) or _write_chunk(index, language, chunk) for chunk in chunks]
    meta[2] = [[*range, name] for ranges, name in zip(ranges_of(chunks), names, strict=True) for range in ranges]
    data = _packed(meta)
    new = f"{language}_{_hash(data)}"
    meta_file(index, new).write_bytes(data)
    return new


def meta_file(index: Path, name: str) -> Path:
    """The file of the metadata of a language."""
    return index / f"pagefind.{name}.pf_meta"


def meta_of(index: Path, name: str) -> list[Any]:
    """The metadata of a language: version, pages, chunks, filters, sorts, fields. Raises PublishError."""
    return _read(meta_file(index, name), _META)


def chunk_file(index: Path, name: str) -> Path:
    """The file of a chunk."""
    return index / "index" / f"{name}.pf_index"


def chunk_names(meta: Sequence[Any]) -> tuple[str, ...]:
    """The names of the chunks that metadata name, in the order of their words."""
    return tuple(dict.fromkeys(name for _, _, name in meta[2]))


def words_in_chunk(file: Path) -> Iterator[Word]:
    """The words of a chunk, a list in a list, each with the bytes that it has there. Raises PublishError."""
    data = data_of_chunk(file)
    lists, start = _opened(data, len(SIGNATURE))
    count, start = _opened(data, start)
    if not data.startswith(SIGNATURE) or lists != 1:
        raise _other_format(file)
    with BytesIO(data) as read, suppress(cbor2.CBORDecodeError, IndexError, TypeError):
        decoder = cbor2.CBORDecoder(read)
        for _ in range(count):
            read.seek(start)
            stem, end = decoder.decode()[0], read.tell()
            yield Word(stem, data[start:end])
            start = end
    if start != len(data):
        raise _other_format(file)


def _opened(data: bytes, at: int) -> tuple[int, int]:
    """How many members the list has that begins at a place, and where the first is (RFC 8949, section 3); else none."""
    kind, short = divmod(data[at], 32) if at < len(data) else (0, 0)
    more = {24: 1, 25: 2, 26: 4}.get(short, 0)
    begins = at + 1 + more
    if kind != _LIST or short > 26:
        return 0, at
    return int.from_bytes(data[at + 1 : begins], "big") if more else short, begins


def index_chunks(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words, in the order of their letters, in chunks."""
    chunk: list[Word] = []
    filled = 0
    for alike, size in _alike(words, LETTERS):
        if chunk and filled + size > FULL:
            yield chunk
            chunk, filled = [], 0
        chunk, filled = chunk + alike, filled + size
    if chunk:
        yield chunk


def _alike(words: Sequence[Word], letters: int) -> Iterator[tuple[list[Word], int]]:
    """Words and their size together, by their first letters; by more of them where they take too much."""
    for _, group in groupby(words, key=lambda word: word.stem[:letters]):
        alike = list(group)
        size = sum(len(word.data) for word in alike)
        if len(alike) > 1 and size > MOST:
            yield from _alike(alike, letters + 1)
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


def _write_chunk(index: Path, language: str, words: Sequence[Word]) -> str:
    """The name of the chunk."""
    data = gzipped(_of_words(words))
    name = f"{language}_{_hash(data)}"
    (index / "index" / f"{name}.pf_index").write_bytes(data)
    return name


def _read(file: Path, length: int) -> list[Any]:
    """The list in a file, which has so many members. Raises PublishError for what we would not write just so."""
    data = data_of_chunk(file)
    with suppress(cbor2.CBORDecodeError):
        value: list[Any] = cbor2.loads(data.removeprefix(SIGNATURE))
        if SIGNATURE + cbor2.dumps(value) == data and len(value) == length:
            return value
    raise _other_format(file)


def data_of_chunk(file: Path) -> bytes:
    """What is in a file of the index."""
    return gzip.decompress(file.read_bytes())


def _other_format(file: Path) -> PublishError:
    return PublishError(
        f"pagefind: {file.name} is not as in the version whose format generator/publish/chunks.py knows. "
        "Read what changed, then adapt that module."
    )


def _packed(value: Any) -> bytes:
    return gzipped(SIGNATURE + cbor2.dumps(value))


def _of_words(words: Sequence[Word]) -> bytes:
    """A list with the list of the words, each of which is written already (RFC 8949, section 3.2)."""
    length = cbor2.dumps([None] * len(words))[: -len(words) or None]
    return SIGNATURE + b"\x81" + length + b"".join(word.data for word in words)


def gzipped(data: bytes) -> bytes:
    """`data` as gzip (RFC 1952), with a header of ours: in that of Python 3.13 another system is named."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = packed.compress(data) + packed.flush()
    return _HEADER + body + struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()[:10]
