"""The search index: what Pagefind makes of the finished pages, and what we make of that."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.export.packed import packed
from generator.publish.chunks import cut_anew
from generator.publish.engine import ENGINE, wrapped
from generator.publish.errors import PublishError
from generator.publish.folders import keep_file
from generator.publish.fragments import Fragment, fragments_in
from generator.publish.index_files import HASHES, INDEX_FOLDER, WORKER, Files, Hashes, entry_of, is_used
from generator.publish.kept_index import keep_index, kept_index
from generator.publish.packs import Pack, kept_packs, packed_index, worker_pack
from generator.publish.service import index_pages, searched_part
from generator.publish.splicing import Spliced, splice
from generator.publish.suggestions import by_frequency, counts_in

WORDS = f"{INDEX_FOLDER}/words-"
"""A language, and `.js`: all words of its pages."""


_COUNTS = "counts-"
"""What the names of our own files in the kept index begin with: how often pages have each word."""


@dataclass(frozen=True)
class Last:
    """The last site, and which of its pages were made anew: all others are as they were there."""

    site: Path
    anew: Collection[str]


def write_index(
    site: Path, records: Mapping[str, Sequence[str]], keep: Path | None = None, last: Last | None = None
) -> None:
    """Index the record pages of `site` (those with `data-pagefind-body`) into `site/pagefind/`.

    `records` holds, for each language, the address of each record's page; a record's number is its place there. The
    index as Pagefind has it is kept in `keep`, where that of the `last` site may be, to be spliced. Of what Pagefind
    makes a site has the engine, which is no module any more, and the index in packs, which any page can load from
    any host and from a disk; the interface is ours. Raises PublishError.
    """
    addresses = [address for language in records for address in records[language]]
    try:
        kept = kept_index(keep, last.site) if keep and last else None
        spliced = _spliced(site, kept, addresses, last) if kept and last else None
        files, fragments = spliced[:2] if spliced else _indexed(site, records.values())
    except OSError as why:
        raise PublishError(f"pagefind: {why}") from why
    hashes = {language: hashes_of(fragments, language, records.get(language, ())) for language in _languages(files)}
    _write_packs(site, files, fragments, hashes, last.site if spliced and last else None)
    for language, of in hashes.items():
        _write(site, f"{HASHES}{language}", packed(f"{HASHES}{language}", of))
        counts = _counts(language, files, fragments, spliced)
        _write(site, f"{WORDS}{language}", packed(f"{WORDS}{language}", by_frequency(counts)))
        files[f"{_COUNTS}{language}.json"] = json.dumps(counts, ensure_ascii=False, sort_keys=True).encode()
    if keep:
        keep_index(keep, files)


def _counts(language: str, files: Files, fragments: Iterable[Fragment], spliced: Spliced | None) -> Mapping[str, int]:
    """How often the pages of a language have each word; those of all others were counted for the last index."""

    def of(pages: Iterable[Fragment]) -> Counter[str]:
        return counts_in(page.words for page in pages if page.language == language)

    last = files.get(f"{_COUNTS}{language}.json")
    if spliced and last:
        return (Counter(json.loads(last)) + of(spliced.made)) - of(spliced.gone)
    return of(fragments)


def _indexed(site: Path, languages: Iterable[Sequence[str]]) -> tuple[Files, tuple[Fragment, ...]]:
    """The index of all pages, whose addresses are given for each language."""
    made = index_pages(*([(address, _searched(site, address)) for address in pages] for pages in languages))
    engine = wrapped(made["pagefind.js"].decode())
    files: Files = {name: data for name, data in made.items() if is_used(name, entry_of(made))}
    files[f"{ENGINE}.js"] = engine.encode()
    cut_anew(files)
    return files, tuple(fragments_in(files))


def _spliced(site: Path, kept: Files, addresses: Sequence[str], last: Last) -> Spliced | None:
    """The index of the last site, if it could be taken over with what pages say anew."""
    made = [address for address in addresses if address in last.anew]
    before, now = ({a: _searched(folder, a) for a in made} for folder in (last.site, site))
    changed = [address for address in made if before[address] != now[address]]
    return splice(kept, {a: before[a] for a in changed}, {a: now[a] for a in changed}, addresses)


def _searched(site: Path, address: str) -> str:
    return searched_part(address, (site / address).read_text("utf-8"))


def _languages(files: Mapping[str, bytes]) -> Sequence[str]:
    return sorted(entry_of(files)["languages"])


def hashes_of(fragments: Iterable[Fragment], language: str, addresses: Sequence[str]) -> list[str]:
    """The hash of each record's page, by the record's number; empty for a record that this index does not have."""
    found = {f.address: f.hash for f in fragments if f.language == language}
    return [found.get(address, "") for address in addresses]


def _write_packs(
    site: Path, files: Mapping[str, bytes], fragments: Iterable[Fragment], hashes: Hashes, last: Path | None
) -> None:
    """Write the engine and the packs; those that the last site has as well are kept."""
    _write(site, ENGINE, files[f"{ENGINE}.js"].decode())
    _write_pack(site, worker_pack(files[WORKER].decode()))
    for index in packed_index(files, fragments, hashes):
        kept = kept_packs(last, index) if last else ()
        for pack in index.for_site():
            if last and pack.name in kept:
                keep_file(last / pack.address, site / pack.address)
            else:
                _write_pack(site, pack)


def _write_pack(site: Path, pack: Pack) -> None:
    _write(site, pack.address.removesuffix(".js"), pack.text)


def _write(site: Path, name: str, text: str) -> None:
    file = site / f"{name}.js"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
