"""The site as a ZIP, the same bytes for the same site."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

_EPOCH = (1980, 1, 1, 0, 0, 0)
_LEFT_OUT = frozenset({"404.html", "sitemap.xml"})
"""What only a server has a use for."""


def write_archive(site: Path, to: Path) -> str:
    """Write the site's files into the ZIP `to` and its SHA-256 beside it; give the sum.

    Order, times and modes are fixed; the files stand at the top of the archive.
    """
    to.parent.mkdir(parents=True, exist_ok=True)
    unfinished = to.with_name(f".{to.name}")
    files = sorted(p for p in site.rglob("*") if p.is_file())
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in files:
            name = file.relative_to(site).as_posix()
            if name not in _LEFT_OUT:
                archive.writestr(_entry(name), file.read_bytes())
    sum_ = hashlib.sha256(unfinished.read_bytes()).hexdigest()
    unfinished.replace(to)
    to.with_name(f"{to.name}.sha256").write_text(f"{sum_}  {to.name}\n", "utf-8")
    return sum_


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o100644 << 16
    entry.create_system = 3
    return entry
