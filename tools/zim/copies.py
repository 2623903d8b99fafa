"""The offline copy that a ZIM file is made of: its ZIP, a folder of what was in it, or a site that has it."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

SUMS = "SHA256SUMS"
TOLD = "copy/copy.js"
"""Where a site tells which ZIP it hands out."""


class NoCopyError(Exception):
    """There is no copy, or one that is not whole: the message says why."""


def files_of(copy: Path) -> dict[str, bytes]:
    """The files of a copy by name, which are as its sums say. Raises NoCopyError."""
    try:
        files = _files(copy)
    except (OSError, zipfile.BadZipFile, ValueError) as why:
        raise NoCopyError(f"{copy}: {why}") from why
    if SUMS not in files:
        raise NoCopyError(f"{copy}: no {SUMS}, so it is no offline copy; `rial build --zip` makes one")
    if wrong := _wrong(files):
        raise NoCopyError(f"{copy}: {len(wrong)} files are not as {SUMS} says, such as {min(wrong)}")
    return files


def _files(copy: Path) -> dict[str, bytes]:
    if copy.is_dir() and not (copy / SUMS).is_file():
        copy = _handed_out(copy)
    if copy.is_dir():
        return {p.relative_to(copy).as_posix(): p.read_bytes() for p in sorted(copy.rglob("*")) if p.is_file()}
    with zipfile.ZipFile(copy) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def _handed_out(site: Path) -> Path:
    """The ZIP of a site: the search and the page of the copy are in it as they have to be without a host."""
    told = site / TOLD
    if not told.is_file():
        raise NoCopyError(f"{site}: neither a copy nor a site")
    said = json.loads(told.read_text("utf-8").partition(",")[2].rstrip().removesuffix(");"))
    if "name" not in said:
        raise NoCopyError(f"{site}: the site has no offline copy; `rial build --zip` makes one")
    return site / "copy" / str(said["name"])


def _wrong(files: dict[str, bytes]) -> set[str]:
    """The names that the sums do not tell, or tell otherwise."""
    lines = files[SUMS].decode("ascii", "replace").splitlines()
    said = {name: sum_ for sum_, _, name in (line.partition("  ") for line in lines)}
    found = {name: hashlib.sha256(data).hexdigest() for name, data in files.items() if name != SUMS}
    return {name for name in said.keys() | found.keys() if said.get(name) != found.get(name)}
