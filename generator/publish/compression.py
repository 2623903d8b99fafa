"""Puts compressed files beside those of a site (`index.html.br`, `.gz`), for hosts that serve them as they are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.publish.index_format import gzipped

COMPRESSED = (".br", ".gz")

_ENDINGS = frozenset(
    {".html", ".css", ".js", ".json", ".jsonl", ".jsonld", ".csv", ".xml", ".ics", ".ttl", ".txt", ".svg", ".sqlite"}
)
"""What becomes smaller; pictures, PDF, workbooks, the index of the search and ZIPs are compressed themselves."""

_SMALLEST = 1000
"""Bytes below which a compressed file saves no packet."""

_BROTLI = 9
"""Brotli's eleventh level takes 2.3 times as long for pages, and saves a ninth."""


def compress(site: Path, last: Path | None = None) -> int:
    """Write them, and say how many. Those of a file that is one with that of the `last` site are taken from there."""
    return sum(_compress(file, site, last) for file in sorted(_worth_it(site)))


def _worth_it(site: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(site):
        for name in names:
            file = Path(folder, name)
            if file.suffix in _ENDINGS and file.stat().st_size >= _SMALLEST:
                yield file


def _compress(file: Path, site: Path, last: Path | None) -> int:
    old = last / file.relative_to(site) if last else None
    if old and old.is_file() and old.samefile(file):
        made = [_linked(_beside(old, ending), _beside(file, ending)) for ending in COMPRESSED]
        if all(made):
            return len(made)
    data = file.read_bytes()
    import brotli  # only where it is asked for

    for ending, small in (
        (".br", brotli.compress(data, quality=_BROTLI)),
        (".gz", gzipped(data)),
    ):
        _beside(file, ending).unlink(missing_ok=True)
        _beside(file, ending).write_bytes(small)
    return len(COMPRESSED)


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


def _linked(old: Path, to: Path) -> bool:
    """Whether a file of the last site is now in the new one as well."""
    try:
        os.link(old, to)
    except OSError:  # there is none, or the disk has no links
        return False
    return True
