"""Which files of a site are its search index: they are made last, of the finished pages."""

from __future__ import annotations

INDEX_FOLDER = "pagefind"
HASHES = "facets/all/hashes-"
"""A language, and `.js`: the hash of each record's page."""


def is_of_index(address: str) -> bool:
    """Whether a file is one of the index: `pagefind/engine.js`."""
    return address.startswith((f"{INDEX_FOLDER}/", HASHES))
