"""What of a copy is in a ZIM file, and as what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from tools.zim.copies import NoCopyError
from tools.zim.pages import Page, page_of

MAIN = "index.html"
"""The page with which a reader begins: it lets choose the language."""

HTML = "text/html"
MIME_TYPES = {
    ".css": "text/css",
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": HTML,
    ".ics": "text/calendar",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".sqlite": "application/vnd.sqlite3",
    ".svg": "image/svg+xml",
    ".ttl": "text/turtle",
    ".txt": "text/plain",
    ".webp": "image/webp",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
"""By the ending of a file. What ends otherwise stops the tool: a reader would not know what to do with it."""

_PACKED = frozenset((".docx", ".jpeg", ".jpg", ".pdf", ".png", ".webp", ".xlsx", ".zip"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the copy in the ZIM file, at the same address."""

    path: str
    mime: str
    data: bytes
    is_compressed: bool
    page: Page | None
    """What is known of it, where it is a page."""

    @property
    def title(self) -> str:
        """What a reader calls it."""
        return self.page.title if self.page else ""

    @property
    def is_found(self) -> bool:
        """Whether lists, suggestions and the search lead to it."""
        return self.page is not None and self.page.is_listed


def entries_of(files: Mapping[str, bytes]) -> Iterator[Entry]:
    """The entries for the files of a copy, in the order of their names. Raises NoCopyError.

    Of what lies on top there is the start page alone: the rest tells how a ZIP is opened and whether it is whole.
    """
    if MAIN not in files:
        raise NoCopyError(f"the copy has no {MAIN}")
    for name in sorted(files):
        if "/" in name or name == MAIN:
            yield _entry(name, files[name])


def _entry(name: str, data: bytes) -> Entry:
    ending = PurePosixPath(name).suffix
    if ending not in MIME_TYPES:
        raise NoCopyError(f"{name}: no type is known for files that end so (MIME_TYPES in tools/zim/entries.py)")
    mime = MIME_TYPES[ending]
    return Entry(name, mime, data, ending not in _PACKED, page_of(data.decode()) if mime == HTML else None)
