"""The sums of a copy's files, as `sha256sum` writes and checks them."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from generator.publish.errors import PublishError

SUMS = "SHA256SUMS"


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
        lines = found.pop(SUMS).decode("ascii").splitlines()
        said = {name: sum_ for sum_, name in (line.split("  ", 1) for line in lines)}
    except (KeyError, ValueError) as why:
        raise PublishError(f"{copy}: {SUMS}") from why
    wrong = [Difference("missing", name) for name in said.keys() - found.keys()]
    wrong += [Difference("extra", name) for name in found.keys() - said.keys()]
    wrong += [Difference("differs", n) for n in said.keys() & found.keys() if said[n] != sum_of(found[n])]
    return tuple(sorted(wrong, key=lambda w: w.name))


def _in_folder(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def _in_archive(archive: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(archive) as opened:
            return {name: opened.read(name) for name in opened.namelist() if not name.endswith("/")}
    except zipfile.BadZipFile as why:
        raise PublishError(f"{archive}: {why}") from why
