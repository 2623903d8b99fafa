"""What pages weigh, as they are and compressed."""

from __future__ import annotations

import gzip
from pathlib import Path


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


def compressed(file: Path) -> int:
    """The bytes of a file as gzip makes them at its best."""
    return len(gzip.compress(file.read_bytes(), 9))


def kb(file: Path) -> str:
    """The size of a file, as it is and compressed."""
    return f"{file.stat().st_size / 1000:.1f} kB, {compressed(file) / 1000:.1f} kB compressed"
