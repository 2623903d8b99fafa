"""The search index as data scripts, for the copy that is opened by double-click.

`theme/assets/search/packs.js` reads what this writes: one pack to start with a language, one a part of the word index,
and the pages' fragments by the first digits of their hash, so that the name of a pack follows from that of the file.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator
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
        yield from _fragments(index, language, digits)
    for file in sorted((index / "index").glob("*.pf_index")):
        yield _pack(file.stem, _base64(file))
    yield _pack("worker", (index / WORKER).read_text("utf-8"))


def _fragments(index: Path, language: str, digits: int) -> Iterator[tuple[str, str]]:
    groups: dict[str, dict[str, str]] = defaultdict(dict)
    for fragment in fragments_in(index):
        if fragment.language == language:
            groups[fragment.hash[:digits]][fragment.hash] = fragment.text
    for first, texts in sorted(groups.items()):
        yield _pack(f"{language}-{first}", texts)


def _pack(name: str, value: object) -> tuple[str, str]:
    address = f"{FOLDER}/{name}"
    return f"{address}.js", packed(address, value)


def _base64(file: Path) -> str:
    return b64encode(file.read_bytes()).decode()
