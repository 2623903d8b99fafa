"""Which files of a site are its search index: they are made last, of the finished pages."""

from __future__ import annotations

import json
from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any

INDEX_FOLDER = "pagefind"
HASHES = "facets/all/hashes-"
"""A language, and `.js`: the hash of each record's page."""

ENTRY = "pagefind-entry.json"
WORKER = "pagefind-worker.js"

Files = MutableMapping[str, bytes]
"""An index as Pagefind makes it: each file by its address in the folder that it would have."""

Hashes = Mapping[str, Sequence[str]]
"""For each language the hash of each record's page, by the record's number; empty where the index does not have it."""


def is_of_index(address: str) -> bool:
    """Whether a file is one of the index: `pagefind/engine.js`."""
    return address.startswith((f"{INDEX_FOLDER}/", HASHES))


def entry_of(files: Mapping[str, bytes]) -> Any:
    """What an index says of itself and of its languages."""
    return json.loads(files[ENTRY])


def program_of(about: Mapping[str, Any]) -> str:
    """The file of the program that a language asks with; one that Pagefind does not know asks with that for all."""
    return f"wasm.{about['wasm'] or 'unknown'}.pagefind"


def is_used(file: str, entry: Mapping[str, Any]) -> bool:
    """Whether a page needs a file that Pagefind makes: it also makes interfaces, and a program for languages that the
    site does not have."""
    programs = {program_of(about) for about in entry["languages"].values()}
    return file in {ENTRY, WORKER, *programs} or file.endswith((".pf_meta", ".pf_index", ".pf_fragment"))
