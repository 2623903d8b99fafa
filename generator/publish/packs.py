"""The search index as data scripts: in a site for whoever visits it, fewer and larger in the copy.

`theme/assets/search/packs.js` reads what this writes: one pack to start with a language, then the chunks of its words
and what a hit quotes of its pages. Hits are often neighbours in the order of the records, and so are the pages in a
pack; in a site a chunk is a pack of its own. Those of the copy are large, because a stick gives each file whole
clusters of up to 32 kB, and reading from it is quick.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path
from typing import Any

from generator.export.packed import packed, unpacked
from generator.export.search import PACKS_FOLDER
from generator.publish.fragments import Fragment
from generator.publish.index_files import ENTRY, HASHES, Hashes, entry_of, program_of
from generator.publish.index_format import chunk_file, chunk_names, meta_file, meta_of

_FULL = 100_000
"""About so many characters are in a pack of the copy."""

_MANY, _MOST = 250, 10
"""So many packs of pages are in a site for each language, unless that takes more than so many pages in one."""

_WORKER = "worker"


@dataclass(frozen=True)
class Pack:
    """A pack: its name and what it holds, which is worked out where it is written; bytes are in Base64."""

    name: str
    holds: Callable[[], Any]

    @property
    def address(self) -> str:
        """Its address from the root of the site."""
        return f"{PACKS_FOLDER}/{self.name}.js"

    @property
    def text(self) -> str:
        """What its file says."""
        return packed(f"{PACKS_FOLDER}/{self.name}", _written(self.holds()))


def _written(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _written(held) for name, held in value.items()}
    return b64encode(value).decode() if isinstance(value, bytes) else value


@dataclass(frozen=True)
class Packed:
    """The index of a language, in packs of whatever size."""

    language: str
    files: Mapping[str, str | bytes]
    """What the engine starts with."""

    chunks: Mapping[str, bytes]
    """The chunks of its words by their hashes."""

    hashes: Sequence[str]
    """The hash of each record's page; empty where the index does not have it."""

    text_of: Callable[[str], str]
    """The text of the page of a hash."""

    def for_site(self) -> Iterator[Pack]:
        """The packs that a site has."""
        many = pages_in_pack(len(self.hashes))
        yield self._start({"fragment": many, "index": 0})
        yield from self._of_pages(many)
        for hash, data in self.chunks.items():
            yield Pack(f"{self.language}-index-{hash}", partial(dict, {hash: data}))

    def for_copy(self) -> Iterator[Pack]:
        """The packs that a copy has: a chunk is in the one that its hash, divided by their number, leaves."""
        count = ceil(sum(map(len, self.chunks.values())) * 4 / 3 / _FULL)
        parts = ceil(sum(len(self.text_of(hash)) for hash in self.hashes if hash) / _FULL) or 1
        many = ceil(len(self.hashes) / parts) or 1
        yield self._start({"fragment": many, "index": count})
        yield from self._of_pages(many)
        for n in range(count):
            chunks = {hash: data for hash, data in self.chunks.items() if int(hash, 16) % count == n}
            yield Pack(f"{self.language}-index-{n}", partial(dict, chunks))

    def _texts(self, hashes: Iterable[str]) -> dict[str, str]:
        return {hash: self.text_of(hash) for hash in hashes}

    def _start(self, packs: Mapping[str, int]) -> Pack:
        return Pack(self.language, lambda: {"packs": packs, "files": self.files})

    def _of_pages(self, many: int) -> Iterator[Pack]:
        for start in range(0, len(self.hashes), many):
            there = [hash for hash in self.hashes[start : start + many] if hash]
            if there:
                name = f"{self.language}-fragment-{start // many}"
                yield Pack(name, partial(self._texts, there))


def _text(pages: Mapping[str, Fragment], hash: str) -> str:
    return pages[hash].text


def pages_in_pack(pages: int) -> int:
    """How many pages are in a pack of a site, where a language has so many."""
    return min(ceil(pages / _MANY), _MOST) or 1


def worker_pack(program: str) -> Pack:
    """What the engine works with beside the page."""
    return Pack(_WORKER, lambda: program)


def packed_index(files: Mapping[str, bytes], fragments: Iterable[Fragment], hashes: Hashes) -> Iterator[Packed]:
    """The index of each language, of the files that Pagefind makes."""
    pages = tuple(fragments)
    for language, about in sorted(entry_of(files)["languages"].items()):
        start = (meta_file(about["hash"]), program_of(about))
        chunks = chunk_names(meta_of(files, about["hash"]))
        yield Packed(
            language,
            {ENTRY: files[ENTRY].decode(), **{name: files[name] for name in start}},
            {name.partition("_")[2]: files[chunk_file(name)] for name in chunks},
            hashes.get(language, ()),
            partial(_text, {f.hash: f for f in pages if f.language == language}),
        )


def kept_packs(last: Path, index: Packed) -> Set[str]:
    """The names of the packs that a site has and that an index of as many pages has too: chunks and pages of a hash say
    the same."""
    names = {f"{index.language}-index-{hash}" for hash in index.chunks}
    kept = {name for name in names if (last / PACKS_FOLDER / f"{name}.js").is_file()}
    before, now = _value(last, f"{HASHES}{index.language}"), [*index.hashes]
    many = pages_in_pack(len(now))
    same = (n // many for n in range(0, len(now), many) if before[n : n + many] == now[n : n + many])
    return kept | ({f"{index.language}-fragment-{n}" for n in same} if len(before) == len(now) else set())


def packs_for_copy(site: Path) -> Iterator[Pack]:
    """The packs of a copy of a site."""
    for file in sorted((site / PACKS_FOLDER).glob("*.js")):
        if file.stem == _WORKER:
            yield worker_pack(_value(site, f"{PACKS_FOLDER}/{_WORKER}"))
        elif "-" not in file.stem:
            yield from packed_in(site, file.stem).for_copy()


def packed_in(site: Path, language: str) -> Packed:
    """The index of a language, of the packs of a site."""
    start = _value(site, f"{PACKS_FOLDER}/{language}")
    chunks, texts = (_values(site, f"{language}-{kind}-") for kind in ("index", "fragment"))
    return Packed(
        language,
        {name: said if name == ENTRY else b64decode(said) for name, said in start["files"].items()},
        {hash: b64decode(data) for hash, data in chunks.items()},
        _value(site, f"{HASHES}{language}"),
        texts.__getitem__,
    )


def _values(site: Path, begin: str) -> dict[str, str]:
    """All that the packs hold whose names begin so."""
    found: dict[str, str] = {}
    for file in sorted((site / PACKS_FOLDER).glob(f"{begin}*.js")):
        found |= _value(site, f"{PACKS_FOLDER}/{file.stem}")
    return found


def _value(site: Path, name: str) -> Any:
    return unpacked((site / f"{name}.js").read_text("utf-8"))
