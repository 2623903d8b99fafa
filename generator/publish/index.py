"""The search index: what Pagefind makes of the finished pages, and what we make of that."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from generator.export.packed import packed
from generator.publish.chunks import cut_anew
from generator.publish.engine import ENGINE, wrapped
from generator.publish.errors import PublishError
from generator.publish.fragments import Fragment, fragments_in
from generator.publish.index_files import HASHES, INDEX_FOLDER
from generator.publish.packs import WORKER, packs_of
from generator.publish.service import index_pages, searched_part
from generator.publish.splicing import WORDS, splice
from generator.publish.suggestions import words_in


def write_index(
    site: Path, records: Mapping[str, Sequence[str]], last: Path | None = None, anew: Collection[str] = ()
) -> None:
    """Index the record pages of `site` (those with `data-pagefind-body`) into `site/pagefind/`.

    `records` holds, for each language, the address of each record's page; a record's number is its place there. `last`
    is the last site, if all but the pages made `anew` is as it was there. Only the engine and the index are kept; the
    interface is ours. Beside its files the index stands in packs, for who opens the folder by double-click and for
    hosts that do not know the endings of those files. Raises PublishError.
    """
    addresses = [address for language in records for address in records[language]]
    index = site / INDEX_FOLDER
    try:
        fragments = _spliced(site, last, addresses, anew) if last else None
        if fragments is None:
            fragments = _index_all(site, addresses)
    except OSError as why:
        raise PublishError(f"pagefind: {why}") from why
    for language in sorted(_programs(index)):
        same = [f for f in fragments if f.language == language]
        _write_data(site, f"{INDEX_FOLDER}/{WORDS}{language}", words_in(f.words for f in same))
        _write_data(site, f"{HASHES}{language}", hashes(same, records.get(language, ())))
    for address, text in packs_of(index, fragments):
        _write(site, address.removesuffix(".js"), text)


def _index_all(site: Path, addresses: Iterable[str]) -> tuple[Fragment, ...]:
    index = site / INDEX_FOLDER
    index_pages(((address, _searched(site, address)) for address in addresses), index)
    _write(site, ENGINE, wrapped((index / "pagefind.js").read_text("utf-8")))
    _keep_what_is_used(index, _programs(index))
    cut_anew(index)
    return tuple(fragments_in(index))


def _spliced(site: Path, last: Path, addresses: Sequence[str], anew: Collection[str]) -> tuple[Fragment, ...] | None:
    """The pages of the last site's index, if it could be taken over with what pages say anew."""
    made = [address for address in addresses if address in anew]
    before, now = ({a: _searched(folder, a) for a in made} for folder in (last, site))
    changed = [address for address in made if before[address] != now[address]]
    return splice(
        last / INDEX_FOLDER,
        site / INDEX_FOLDER,
        {a: before[a] for a in changed},
        {a: now[a] for a in changed},
        addresses,
    )


def _searched(site: Path, address: str) -> str:
    return searched_part(address, (site / address).read_text("utf-8"))


def hashes(fragments: Iterable[Fragment], addresses: Sequence[str]) -> list[str]:
    """The hash of each record's page, by the record's number; empty for a record that this index does not have."""
    found = {f.address: f.hash for f in fragments}
    return [found.get(address, "") for address in addresses]


def _keep_what_is_used(index: Path, wasm: Mapping[str, str]) -> None:
    """Pagefind also writes interfaces of its own and a program for unknown languages, which no page uses."""
    used = {WORKER, Path(ENGINE).name + ".js", *(f"wasm.{name}.pagefind" for name in wasm.values())}
    for file in index.iterdir():
        if file.suffix in (".js", ".css", ".pagefind") and file.name not in used:
            file.unlink()


def _programs(index: Path) -> dict[str, str]:
    """The name of each language's WebAssembly."""
    entry = json.loads((index / "pagefind-entry.json").read_text("utf-8"))
    return {language: about["wasm"] or "unknown" for language, about in entry["languages"].items()}


def _write_data(site: Path, name: str, value: object) -> None:
    _write(site, name, packed(name, value))


def _write(site: Path, name: str, text: str) -> None:
    file = site / f"{name}.js"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
