"""The search index: what Pagefind makes of the finished pages, and what we make of that."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from generator.export.packed import packed
from generator.publish.chunks import cut_anew
from generator.publish.engine import ENGINE, wrapped
from generator.publish.errors import PublishError
from generator.publish.fragments import Fragment, fragments_in
from generator.publish.packs import WORKER
from generator.publish.service import index_pages
from generator.publish.suggestions import words_in

INDEX_FOLDER = "pagefind"


def write_index(site: Path, records: Mapping[str, Sequence[str]]) -> None:
    """Index the record pages of `site` (those with `data-pagefind-body`) into `site/pagefind/`.

    `records` holds, for each language, the address of each record's page; a record's number is its place there.
    Only the engine and the index are kept; the interface is ours. Raises PublishError.
    """
    addresses = [address for language in records for address in records[language]]
    index = site / INDEX_FOLDER
    try:
        index_pages(((address, (site / address).read_text("utf-8")) for address in addresses), index)
    except OSError as why:
        raise PublishError(f"pagefind: {why}") from why
    languages = _programs(index)
    _write(site, ENGINE, wrapped((index / "pagefind.js").read_text("utf-8")))
    _keep_what_is_used(index, languages)
    cut_anew(index)
    fragments = tuple(fragments_in(index))
    for language in sorted(languages):
        same = [f for f in fragments if f.language == language]
        _write_data(site, f"{INDEX_FOLDER}/words-{language}", words_in(f.words for f in same))
        _write_data(site, f"facets/all/hashes-{language}", hashes(same, records.get(language, ())))


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
