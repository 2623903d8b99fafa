"""The ledger of the last build: digests of its sources and its site. Where both are as they were, nothing is built.

It stands beside the site: `.site.ledger` for `site/`. One that cannot be read, or is of another version, is ignored.
"""

from __future__ import annotations

import json
import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from generator.load.history import EPOCH, state_of_history
from generator.model.kind import Kind
from generator.settings.settings import Settings

_GENERATOR = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Ledger:
    """A build that was published."""

    sources: str
    """See `sources_of`, as they were before anything was read."""

    left: str
    """See `state_of_folder`."""

    pages: int
    warned: int
    anew: int = 0
    """The pages that were made for it; all others were kept."""

    archive: str = ""
    """The offline copy, from the site on; empty where there is none."""

    lacking: str = ""
    """Why the pages do not say when they last changed: see `History`."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What a site is made of, as digests."""

    all: str
    frame: str
    """All but the records and the history: what every page is made of."""


def sources_of(settings: Settings, *options: object, before: str = "") -> Sources:
    """Digests of all that a site is made of: content, theme, configuration, history, options and the generator.

    What people write is read; of the generator names, sizes and times are compared, of other packages the versions.
    `before` is the state of the edition before, of which one page tells.
    """
    frame = _digest(_said(settings, options))
    history = f"{state_of_history(settings.content)}\n{before}"
    return Sources(_digest([frame.encode(), history.encode(), *_contents(_records(settings.content))]), frame)


def _digest(said: Iterable[bytes]) -> str:
    digest = sha256()
    for part in said:
        digest.update(part)
        digest.update(b"\0")
    return digest.hexdigest()


def _said(settings: Settings, options: tuple[object, ...]) -> Iterator[bytes]:
    """All but the records and the history."""
    yield repr((options, sys.version, os.environ.get(EPOCH), str(settings.site))).encode()
    yield settings.file.read_bytes()
    kinds = {*map(str, Kind)}
    others = sorted(path for path in settings.content.iterdir() if path.name not in kinds)
    for path in (*others, settings.theme, *settings.watched):
        yield from _contents(_files(path) if path.is_dir() else [str(path)])
    yield state_of_folder(_GENERATOR).encode()
    packages = Path(sysconfig.get_path("purelib"))
    yield repr(sorted(path.name for path in packages.iterdir() if path.name.endswith("-info"))).encode()


def _records(content: Path) -> Iterator[str]:
    return (file for kind in Kind if (content / kind).is_dir() for file in _files(content / kind))


def _contents(files: Iterable[str]) -> Iterator[bytes]:
    for file in files:
        yield os.fsencode(file)
        yield _read(file)


def _files(folder: Path) -> Iterator[str]:
    return (entry.path for entry in _entries(str(folder)))


def _read(file: str) -> bytes:
    """What a file says; of one that cannot be read, such as a link to nowhere, why: the build will say it."""
    try:
        with open(file, "rb") as opened:  # noqa: PTH123  # one of thousands
            return opened.read()
    except OSError as why:
        return f"\0{why.strerror}".encode()


def _entries(folder: str, above: tuple[tuple[int, int], ...] = ()) -> Iterator[os.DirEntry[str]]:
    """Every file below a folder in the order of names, without `__pycache__`.

    A link to a folder that it stands in is not followed.
    """
    about = Path(folder).stat()
    here = (about.st_dev, about.st_ino)
    if here in above:
        return
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if not entry.is_dir():
            yield entry
        elif entry.name != "__pycache__":
            yield from _entries(entry.path, (*above, here))


def state_of_folder(folder: Path) -> str:
    """A digest of names, sizes and times of all files below a folder."""
    digest = sha256()
    for entry in _entries(str(folder)):
        about = entry.stat(follow_symlinks=False)
        digest.update(f"{entry.path}\0{about.st_size}\0{about.st_mtime_ns}\0".encode())
    return digest.hexdigest()


def last_build(site: Path) -> Ledger | None:
    """The last build, if its site is as it left it; else None."""
    try:
        ledger = Ledger(**json.loads(_file(site).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return ledger if site.is_dir() and ledger.left == state_of_folder(site) else None


def keep_ledger(site: Path, ledger: Ledger) -> None:
    """Write down what was published."""
    _file(site).write_text(json.dumps(asdict(ledger), indent=1) + "\n", "utf-8")


def _file(site: Path) -> Path:
    return site.with_name(f".{site.name}.ledger")
