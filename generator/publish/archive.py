"""The site as a ZIP that opens by double-click, the same bytes for the same site."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO

from generator.export.search import PACKS_FOLDER
from generator.publish.names import check_names
from generator.publish.packs import packs_for_copy
from generator.publish.sums import SUMS, sum_beside, sum_of, sums_of
from generator.views.links import CARDS
from generator.views.parts.frames import COPY

_EPOCH = (1980, 1, 1, 0, 0, 0)
_LEFT_OUT = frozenset({"404.html", "robots.txt", "sitemap.xml"})
"""What only a server has a use for."""

_ZIP_AND_SUM = (".zip", ".zip.sha256")


def write_archive(site: Path, to: Path, notes: Mapping[str, str], own: Mapping[str, str] | None = None) -> str:
    """Write the site's files into the ZIP `to` and its SHA-256 beside it; give the sum.

    `notes` are texts by file name, which come first; `own` are files that the copy has in place of the site's. The
    search index is in fewer packs, and the sums of all files are in the archive as well. Order, times and modes
    are fixed. Raises PublishError.
    """
    files = {name: text.replace("\n", "\r\n").encode() for name, text in sorted(notes.items())}
    files |= _files_of(site, own or {})
    files[SUMS] = sums_of(files).encode()
    check_names(files)
    to.parent.mkdir(parents=True, exist_ok=True)
    unfinished = to.with_name(f".{to.name}")
    with unfinished.open("wb") as file:
        pack(files.items(), file)
    sum_ = sum_of(unfinished.read_bytes())
    unfinished.replace(to)
    sum_beside(to).write_text(f"{sum_}  {to.name}\n", "utf-8")
    return sum_


def pack(files: Iterable[tuple[str, bytes]], to: IO[bytes]) -> None:
    """Write a ZIP of files in this order: the same bytes for the same files, where zlib is the same."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files:
            archive.writestr(_entry(name), data)


def _files_of(site: Path, own: Mapping[str, str]) -> dict[str, bytes]:
    """The files of the copy by name, in order; a copy that stands in the site is in none."""
    files = {p.relative_to(site).as_posix(): p for p in site.rglob("*") if p.is_file()}
    kept = {n: p.read_bytes() for n, p in files.items() if not _is_left_out(n)}
    kept |= {pack.address: pack.text.encode() for pack in packs_for_copy(site)}
    kept |= {name: text.encode() for name, text in own.items()}
    return dict(sorted(kept.items()))


def _is_left_out(name: str) -> bool:
    if name.startswith((f"{CARDS}/", f"{PACKS_FOLDER}/")):  # those who show links ask the host; packs are larger here
        return True
    return name in _LEFT_OUT or (name.startswith(f"{COPY}/") and name.endswith(_ZIP_AND_SUM))


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o100644 << 16
    entry.create_system = 3
    return entry
