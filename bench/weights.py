"""What pages weigh, as they are and compressed."""

from __future__ import annotations

import gzip
import tempfile
import zipfile
from collections.abc import Collection
from pathlib import Path

from generator.publish.archive import write_archive

CLUSTER = 32_768
"""What a file takes at least on a stick, where it takes much."""


def page_weights(site: Path) -> None:
    """Print the heaviest page of each kind of page, the first view of a record, and the whole site."""
    pages = sorted(site.glob("??/*/*.html"))
    lists = [p for p in pages if p.name == "index.html"]
    records = [p for p in pages if "data-pagefind-body" in p.read_text("utf-8")]
    for name, group in (("list", lists), ("record", records), ("any page", pages)):
        heaviest = max(group, key=lambda p: p.stat().st_size)
        print(f"heaviest {name}: {kb(heaviest)}: {heaviest.relative_to(site)}")
    assets = [site / "assets" / name for name in ("site.css", "site.js", "search/box.js", "favicon.svg")]
    first = max(records, key=lambda p: p.stat().st_size)
    total = sum(compressed(p) for p in (first, *assets))
    print(f"first view of that record, compressed, everything included: {total / 1000:.1f} kB")
    files = [p for p in site.rglob("*") if p.is_file()]
    print(f"whole site: {len(files)} files, {sum(p.stat().st_size for p in files) / 1e6:.1f} MB")


def copy_weights(site: Path) -> None:
    """Print the room that an unpacked copy takes on a stick, beside that of its ZIP."""
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "rial.zip"
        write_archive(site, archive, {})
        with zipfile.ZipFile(archive) as opened:
            files = opened.infolist()
    pages = [f for f in files if f.filename.endswith(".html")]
    search = [f for f in files if f.filename.startswith("pagefind/")]
    for name, group in (("copy", files), ("its pages", pages), ("its index", search)):
        print(f"{name} in clusters of {CLUSTER // 1024} KiB: {_room(group)}")


def _room(files: Collection[zipfile.ZipInfo]) -> str:
    """Number, bytes as they are, room on a stick, and that in shares of what they take in the ZIP."""
    room = sum(-(-f.file_size // CLUSTER) * CLUSTER for f in files)
    zipped = sum(f.compress_size for f in files)
    whole = sum(f.file_size for f in files)
    return (
        f"{len(files)} files, {zipped / 1e6:.2f} MB in the ZIP, {whole / 1e6:.1f} MB unpacked "
        f"({whole / zipped:.1f} times), {room / 1e6:.1f} MB of room ({room / zipped:.1f} times)"
    )


def compressed(file: Path) -> int:
    """The bytes of a file as gzip makes them at its best."""
    return len(gzip.compress(file.read_bytes(), 9))


def kb(file: Path) -> str:
    """The size of a file, as it is and compressed."""
    return f"{file.stat().st_size / 1000:.1f} kB, {compressed(file) / 1000:.1f} kB compressed"
