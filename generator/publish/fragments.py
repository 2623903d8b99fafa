"""What Pagefind keeps of each page that it indexed."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.publish.errors import PublishError

SIGNATURE = b"pagefind_dcd"
"""What Pagefind's files begin with when they are decompressed."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A page in the index."""

    language: str
    hash: str
    """As results name it, without the language; seven hexadecimal digits, rarely more."""

    text: str
    """JSON, as the engine reads it."""

    address: str
    """From the root of the site."""

    words: str
    """The page's text, and the words besides it by which it is found."""

    fields: tuple[str, ...] = ()
    """The names of its metadata."""


def fragments_in(index: Path) -> Iterator[Fragment]:
    """Every page of an index, in the order of its files' names. Raises PublishError."""
    for file in sorted((index / "fragment").glob("*.pf_fragment")):
        language, _, hash = file.stem.rpartition("_")
        signature, text = _parts(gzip.decompress(file.read_bytes()))
        if signature != SIGNATURE:
            raise PublishError(f"pagefind: {file.name} does not begin as its files do")
        data = json.loads(text)
        words = f"{data['content']}\n{data['meta'].get('words', '')}"
        yield Fragment(language, hash, text.decode(), data["url"].removeprefix("/"), words, tuple(data["meta"]))


def in_order(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Pages in the order of their files' names."""
    return tuple(sorted(fragments, key=lambda fragment: f"{fragment.language}_{fragment.hash}.pf_fragment"))


def fragment_file(index: Path, fragment: Fragment) -> Path:
    """The file of a page in an index."""
    return index / "fragment" / f"{fragment.language}_{fragment.hash}.pf_fragment"


def _parts(data: bytes) -> tuple[bytes, bytes]:
    return data[: len(SIGNATURE)], data[len(SIGNATURE) :]
