"""The files of Pagefind 1.5.2, read and written: CBOR behind a signature, compressed.

The formats are those that `pagefind_web/src/metadata.rs` and `index.rs` of that version read; another is an error.
"""

from __future__ import annotations

import gzip
import re
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from itertools import islice
from typing import Any, NamedTuple

import cbor2

from generator.publish.errors import PublishError

SIGNATURE = b"pagefind_dcd"
"""What Pagefind's files begin with when they are decompressed."""

_HEADER = bytes((0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3))
"""Deflate, no flags, no time, neither the best compression nor the fastest, Unix."""

_LEVEL = 7
"""Of zlib: level 9 takes twice as long and makes the word chunks of 5,000 pages a 140th smaller."""

_LIST = 4
"""The major type of a list in CBOR."""

_TEXT = 3
"""The major type of a text."""

_META = 6
"""What the metadata of a language lists: version, pages, chunks, filters, sorts, fields."""


class Word(NamedTuple):
    """A word of the index: its stem, and as CBOR the list of the stem, the pages that have it and its other forms."""

    stem: str
    data: bytes


def meta_file(name: str) -> str:
    """The file of the metadata of a language: `pagefind.es_0a1b2c.pf_meta`."""
    return f"pagefind.{name}.pf_meta"


def meta_of(files: Mapping[str, bytes], name: str) -> list[Any]:
    """The metadata of a language: version, pages, chunks, filters, sorts, fields. Raises PublishError."""
    file = meta_file(name)
    data = gzip.decompress(files[file])
    with suppress(cbor2.CBORDecodeError):
        value: list[Any] = cbor2.loads(data.removeprefix(SIGNATURE))
        if SIGNATURE + cbor2.dumps(value) == data and len(value) == _META:
            return value
    raise _other_format(file)


def written_meta(meta: Sequence[Any]) -> bytes:
    """The metadata of a language, as a file."""
    return gzipped(SIGNATURE + cbor2.dumps(meta))


def chunk_file(name: str) -> str:
    """The file of a chunk."""
    return f"index/{name}.pf_index"


def chunk_names(meta: Sequence[Any]) -> tuple[str, ...]:
    """The names of the chunks that metadata name, in the order of their words."""
    return tuple(dict.fromkeys(name for _, _, name in meta[2]))


def words_in_chunk(name: str, data: bytes) -> Iterator[Word]:
    """The words of a chunk, a list in a list, each with the bytes that it has there. Raises PublishError."""
    lists, first = _opened(data, len(SIGNATURE))
    count, start = _opened(data, first)
    if not data.startswith(SIGNATURE) or lists != 1 or start == first:
        raise _other_format(chunk_file(name))
    last, left = b"", count
    with suppress(UnicodeDecodeError):
        for end in islice(_ends(data, start), count):
            last = data[start:end]
            yield Word(_text_at(data, start + 1), last)
            start, left = end, left - 1
    if left or start != len(data) or (count and not _is_word(last)):
        raise _other_format(chunk_file(name))


_NUMBERS = re.compile(
    rb"(?:[\x00-\x17\x20-\x37\x80-\x97]++|[\x18\x38\x98].|[\x19\x39\x99]..|[\x1a\x3a\x9a]....)*+", re.DOTALL
)
"""Numbers and openings of lists, as many as there are: all of a word but its stem and its other forms."""

_OF_THREE = 0x83
"""Opens a list of three, as a word is; a form is a list of two."""


def _is_word(data: bytes) -> bool:
    """Whether a word is whole. The last of a chunk is looked into: another format, or an end too early, shows there."""
    with suppress(cbor2.CBORDecodeError):
        match cbor2.loads(data):
            case [str(), list(), list()]:
                return True
    return False


def _ends(data: bytes, at: int) -> Iterator[int]:
    """Where each word ends, of which the first begins at a place: before the next stem. What is in it is passed by."""
    while at < len(data):
        if data[at] != _OF_THREE:
            return
        at = _behind_text(data, at + 1)
        while (at := _numbers_end(data, at)) < len(data) and data[at - 1] != _OF_THREE:
            at = _behind_text(data, at)
        at -= at < len(data)
        yield at


def _numbers_end(data: bytes, at: int) -> int:
    found = _NUMBERS.match(data, at)
    return found.end() if found else at


def _behind_text(data: bytes, at: int) -> int:
    """The place behind the text that begins at a place; the end where none does, so that no word is found there."""
    length, begins = _opened(data, at, _TEXT)
    return begins + length if begins > at else len(data) + 1


def _text_at(data: bytes, at: int) -> str:
    length, begins = _opened(data, at, _TEXT)
    return data[begins : begins + length].decode()


def _opened(data: bytes, at: int, of: int = _LIST) -> tuple[int, int]:
    """How many members the list has that begins at a place, and where the first is (RFC 8949, section 3); else none.

    Of a text the same is told of its bytes.
    """
    kind, short = divmod(data[at], 32) if at < len(data) else (0, 0)
    more = {24: 1, 25: 2, 26: 4}.get(short, 0)
    begins = at + 1 + more
    if kind != of or short > 26:
        return 0, at
    return int.from_bytes(data[at + 1 : begins], "big") if more else short, begins


def data_of_chunk(files: Mapping[str, bytes], name: str) -> bytes:
    """What is in a chunk."""
    return gzip.decompress(files[chunk_file(name)])


def data_of_words(words: Sequence[Word]) -> bytes:
    """A list with the list of the words, each of which is written already (RFC 8949, section 3.2)."""
    length = cbor2.dumps([None] * len(words))[: -len(words) or None]
    return SIGNATURE + b"\x81" + length + b"".join(word.data for word in words)


def gzipped(data: bytes) -> bytes:
    """`data` as gzip (RFC 1952), with a header of ours: in that of Python 3.13 another system is named."""
    packed = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = packed.compress(data) + packed.flush()
    return _HEADER + body + struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def hash_of(data: bytes) -> str:
    """By which a file of the index is known."""
    return sha256(data).hexdigest()[:10]


def _other_format(file: str) -> PublishError:
    return PublishError(
        f"pagefind: {file} is not as in the version whose format generator/publish/index_format.py knows. "
        "Read what changed, then adapt that module."
    )
