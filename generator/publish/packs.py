"""The search index as data scripts, for the copy that is opened by double-click.

`theme/assets/search/packs.js` reads what this writes: one pack to start with a language, then
the chunks of its words and the fragments of its pages by the first digits of their hashes, so that the name of a pack
follows from that of the file.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.export.packed import packed
from generator.publish.fragments import fragments_in

FOLDER = "pagefind/packs"
WORKER = "pagefind-worker.js"
_MANY = 10_000
"""From this many pages of a language on, two digits of the hash say the pack: less is then loaded a search."""


def packs_of(index: Path) -> Iterator[tuple[str, str]]:
    """Address and text of each script that an index is packed into."""
    entry = (index / "pagefind-entry.json").read_text("utf-8")
    for language, about in sorted(json.loads(entry)["languages"].items()):
        digits = 2 if about["page_count"] >= _MANY else 1
        names = (f"pagefind.{about['hash']}.pf_meta", f"wasm.{about['wasm'] or 'unknown'}.pagefind")
        files = {"pagefind-entry.json": entry, **{name: _base64(index / name) for name in names}}
        yield _pack(language, {"digits": digits, "files": files})
        yield from _grouped(language, digits, _fragments(index, language))
        yield from _grouped(f"{language}-words", digits, _chunks(index, language))
    yield _pack("worker", (index / WORKER).read_text("utf-8"))


def _fragments(index: Path, language: str) -> Iterator[tuple[str, str]]:
    return ((f.hash, f.text) for f in fragments_in(index) if f.language == language)


def _chunks(index: Path, language: str) -> Iterator[tuple[str, str]]:
    for file in sorted((index / "index").glob(f"{language}_*.pf_index")):
        yield file.stem.removeprefix(f"{language}_"), _base64(file)


def _grouped(name: str, digits: int, texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Packs of texts by their hashes."""
    groups: dict[str, dict[str, str]] = defaultdict(dict)
    for hash, text in texts:
        groups[hash[:digits]][hash] = text
    for first, group in sorted(groups.items()):
        yield _pack(f"{name}-{first}", group)


def _pack(name: str, value: object) -> tuple[str, str]:
    address = f"{FOLDER}/{name}"
    return f"{address}.js", packed(address, value)


def _base64(file: Path) -> str:
    return b64encode(file.read_bytes()).decode()
