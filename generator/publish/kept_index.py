"""The index of the last site as Pagefind has it, in one file beside the site: an edit is spliced into it.

`.site.index` for `site/`: what a site has is cut for its readers, and no longer tells all that the next index needs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path

from generator.export.packed import unpacked
from generator.export.search import PACKS_FOLDER
from generator.publish.index_files import ENTRY, Files, entry_of


def place_of_index(site: Path) -> Path:
    """Where the index of a site is kept."""
    return site.with_name(f".{site.name}.index")


def keep_index(place: Path, files: Mapping[str, bytes]) -> None:
    """Keep an index: a line that says what is where, then all of it."""
    head = json.dumps([[name, len(data)] for name, data in files.items()], separators=(",", ":"))
    unfinished = place.with_name(f"{place.name}.new")
    with unfinished.open("wb") as to:
        to.write(head.encode() + b"\n")
        to.writelines(files.values())
    unfinished.replace(place)


def kept_index(place: Path, site: Path) -> Files | None:
    """The index of a site; None where another is kept, or none."""
    try:
        head, _, data = place.read_bytes().partition(b"\n")
        told = json.loads(head)
        ends = list(accumulate(length for _, length in told))
        if len(data) != ends[-1]:
            return None
        files = {name: data[end - length : end] for (name, length), end in zip(told, ends, strict=True)}
        return files if _is_of(files, site) else None
    except (OSError, ValueError, TypeError, KeyError, IndexError):
        return None


def _is_of(files: Mapping[str, bytes], site: Path) -> bool:
    """Whether a site has this index: its entry names all else by what is in it."""
    language = min(entry_of(files)["languages"])
    start = unpacked((site / PACKS_FOLDER / f"{language}.js").read_text("utf-8"))
    return bool(start["files"][ENTRY] == files[ENTRY].decode())
