"""The search index as data scripts, for the copy that is opened by double-click.

`theme/assets/search/packs.js` reads what this writes: one pack to start with a language, then the chunks of its words
and the fragments of its pages, each in the pack that its hash says, so that there is no list of what is where. Packs
are large, because a stick gives each file whole clusters of up to 32 kB, and reading from it is quick.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from math import ceil
from pathlib import Path

from generator.export.packed import packed
from generator.export.search import PACKS_FOLDER
from generator.publish.fragments import Fragment, fragments_in

WORKER = "pagefind-worker.js"
_FULL = 100_000
"""About so many characters are in a pack."""


def packs_of(index: Path, fragments: Iterable[Fragment] | None = None) -> Iterator[tuple[str, str]]:
    """Address and text of each script that an index is packed into; its pages need not be read twice."""
    pages: dict[str, dict[str, str]] = {}
    for fragment in fragments or fragments_in(index):
        pages.setdefault(fragment.language, {})[fragment.hash] = fragment.text
    entry = (index / "pagefind-entry.json").read_text("utf-8")
    for language, about in sorted(json.loads(entry)["languages"].items()):
        packs = {"fragment": _grouped(pages.get(language, {})), "index": _grouped(_chunks(index, language))}
        names = (f"pagefind.{about['hash']}.pf_meta", f"wasm.{about['wasm'] or 'unknown'}.pagefind")
        files = {"pagefind-entry.json": entry, **{name: _base64(index / name) for name in names}}
        yield _pack(language, {"packs": {name: len(groups) for name, groups in packs.items()}, "files": files})
        for name, groups in packs.items():
            yield from (_pack(f"{language}-{name}-{n}", group) for n, group in enumerate(groups))
    yield _pack("worker", (index / WORKER).read_text("utf-8"))


def _chunks(index: Path, language: str) -> dict[str, str]:
    files = sorted((index / "index").glob(f"{language}_*.pf_index"))
    return {file.stem.removeprefix(f"{language}_"): _base64(file) for file in files}


def _grouped(texts: Mapping[str, str]) -> list[dict[str, str]]:
    """Texts by their hashes: its hash, divided by the number of groups, leaves the number of a text's group."""
    count = ceil(sum(map(len, texts.values())) / _FULL)
    groups: list[dict[str, str]] = [{} for _ in range(count)]
    for hash, text in texts.items():
        groups[int(hash, 16) % count][hash] = text
    return groups


def _pack(name: str, value: object) -> tuple[str, str]:
    address = f"{PACKS_FOLDER}/{name}"
    return f"{address}.js", packed(address, value)


def _base64(file: Path) -> str:
    return b64encode(file.read_bytes()).decode()
