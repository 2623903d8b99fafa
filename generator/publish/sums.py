"""The sums of a copy's files, as `sha256sum` writes and checks them."""

from __future__ import annotations

import hashlib
import lzma
import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple

from generator.load.leftovers import is_leftover
from generator.publish.errors import PublishError

SUMS = "SHA256SUMS"

DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What `zipfile` raises for bytes in memory that are no ZIP, or one of which a byte is bad: that one byte may ask for
another version, another way of packing, a password, a place before the beginning or letters that there are not."""


class Difference(NamedTuple):
    """A file of a copy that is not as the sums say; or the ZIP itself, which is not as the sum beside it says."""

    what: Literal["differs", "missing", "extra", "altered"]
    name: str


def sum_of(data: bytes) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(data).hexdigest()


def sums_of(files: Mapping[str, bytes]) -> str:
    """The lines for these files, in the order of their names."""
    return "".join(f"{sum_of(files[name])}  {name}\n" for name in sorted(files))


def sum_beside(archive: Path) -> Path:
    """Where the sum of a ZIP is."""
    return archive.with_name(f"{archive.name}.sha256")


def differences(copy: Path) -> tuple[Difference, ...]:
    """What of a copy, a ZIP or a folder, is not as its sums say. Raises PublishError where there are none.

    A ZIP whose files are all as they were is compared with the sum beside it, if there is one.
    """
    if copy.is_dir():
        return _wrong(copy, _in_folder(copy))
    data = copy.read_bytes()
    return _wrong(copy, _in_archive(copy, data)) or _altered(copy, data)


def _wrong(copy: Path, found: dict[str, bytes | None]) -> tuple[Difference, ...]:
    said = _said(copy, found.pop(SUMS, None))
    wrong = [Difference("missing", name) for name in said.keys() - found.keys()]
    wrong += [Difference("extra", name) for name in found.keys() - said.keys() if not _of_a_system(name)]
    wrong += [Difference("differs", n) for n in said.keys() & found.keys() if not _is_as(said[n], found[n])]
    return tuple(sorted(wrong, key=lambda w: w.name))


def _said(copy: Path, sums: bytes | None) -> dict[str, str]:
    """The sums by name."""
    try:
        lines = (sums or b"").decode("ascii").splitlines()
        said = {name: sum_ for sum_, name in (line.split("  ", 1) for line in lines)}
    except ValueError as why:
        raise PublishError(f"{copy}: {SUMS}") from why
    if not said:
        raise PublishError(f"{copy}: {SUMS}")
    return said


def _altered(archive: Path, data: bytes) -> tuple[Difference, ...]:
    """A byte of its directory may be bad, such as a date, and each file still as it was."""
    beside = sum_beside(archive)
    if not beside.is_file() or beside.read_bytes().lower().split()[:1] == [sum_of(data).encode()]:
        return ()
    return (Difference("altered", archive.name),)


def _is_as(said: str, data: bytes | None) -> bool:
    return data is not None and said == sum_of(data)


def _of_a_system(name: str) -> bool:
    return any(is_leftover(part) for part in PurePosixPath(name).parts)


def _in_folder(folder: Path) -> dict[str, bytes | None]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def _in_archive(archive: Path, data: bytes) -> dict[str, bytes | None]:
    """The files of a ZIP; without its bytes, one that cannot be read."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as opened:
            # Not `is_dir`, which fails for an empty name: one of which the first byte is bad may be read as such.
            return {e.filename: _member(opened, e) for e in opened.infolist() if not e.filename.endswith("/")}
    except DAMAGE as why:
        raise PublishError(f"{archive}: {why}") from why


def _member(opened: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | None:
    try:
        return opened.read(entry)
    except DAMAGE:
        return None
