"""The sums of a copy's files, as `sha256sum` writes and checks them."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple

from generator.publish.errors import PublishError

SUMS = "SHA256SUMS"
OF_SYSTEMS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that systems put into any folder that is looked at: they are not extra."""


class Difference(NamedTuple):
    """A file of a copy that is not as the sums say."""

    what: Literal["differs", "missing", "extra"]
    name: str


def sum_of(data: bytes) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(data).hexdigest()


def sums_of(files: Mapping[str, bytes]) -> str:
    """The lines for these files, in the order of their names."""
    return "".join(f"{sum_of(files[name])}  {name}\n" for name in sorted(files))


def differences(copy: Path) -> tuple[Difference, ...]:
    """What of a copy, a ZIP or a folder, is not as its sums say. Raises PublishError where there are none."""
    found = _in_folder(copy) if copy.is_dir() else _in_archive(copy)
    try:
        lines = (found.pop(SUMS) or b"").decode("ascii").splitlines()
        said = {name: sum_ for sum_, name in (line.split("  ", 1) for line in lines)}
    except (KeyError, ValueError) as why:
        raise PublishError(f"{copy}: {SUMS}") from why
    if not said:
        raise PublishError(f"{copy}: {SUMS}")
    wrong = [Difference("missing", name) for name in said.keys() - found.keys()]
    wrong += [Difference("extra", name) for name in found.keys() - said.keys() if not _of_a_system(name)]
    wrong += [Difference("differs", n) for n in said.keys() & found.keys() if not _is_as(said[n], found[n])]
    return tuple(sorted(wrong, key=lambda w: w.name))


def _is_as(said: str, data: bytes | None) -> bool:
    return data is not None and said == sum_of(data)


def _of_a_system(name: str) -> bool:
    return PurePosixPath(name).name in OF_SYSTEMS


def _in_folder(folder: Path) -> dict[str, bytes | None]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def _in_archive(archive: Path) -> dict[str, bytes | None]:
    """The files of a ZIP; without its bytes, one that cannot be read."""
    try:
        with zipfile.ZipFile(archive) as opened:
            return {e.filename: _member(opened, e) for e in opened.infolist() if not e.is_dir()}
    except zipfile.BadZipFile as why:
        raise PublishError(f"{archive}: {why}") from why


def _member(opened: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | None:
    # A bad byte may be in the data, in its sum or in the head before it, where it may look like another way of packing.
    try:
        return opened.read(entry)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return None
