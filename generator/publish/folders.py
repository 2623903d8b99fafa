"""A new site takes the place of the old one all at once, or not at all."""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path
from typing import IO

from generator.load.folders import entries_in
from generator.publish.errors import BusyError, ForeignError

OF_OURS = "facets/all/postings.js"
"""A file that every site of ours has, and no other folder."""

_HERE = -100
"""AT_FDCWD: paths are as the process sees them."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2)."""


class OutputPlace:
    """The folder of a site and the one beside it in which the next site is made.

    One build at a time: raises BusyError when another one holds the place, and ForeignError when what stands there is
    no site of ours. Where the place is a link, what it leads to is exchanged.
    """

    def __init__(self, site: Path) -> None:
        self.site = site.resolve() if site.is_symlink() else site.absolute()
        if not is_ours(self.site):
            raise ForeignError(str(site))
        self.new = self.site.with_name(f".{self.site.name}.new")
        self._lock = _locked(self.site)
        shutil.rmtree(self.new, ignore_errors=True)

    def publish(self) -> None:
        """Put the new site in the place of the old one."""
        if not self.site.exists():
            self.new.rename(self.site)
        elif not _exchange(self.new, self.site):
            old = self.site.with_name(f".{self.site.name}.old")
            shutil.rmtree(old, ignore_errors=True)
            self.site.rename(old)
            self.new.rename(self.site)
            shutil.rmtree(old, ignore_errors=True)

    def close(self) -> None:
        """Leave the place: whatever was not published is thrown away."""
        try:
            shutil.rmtree(self.new, ignore_errors=True)
        except KeyboardInterrupt:  # whoever ends it meanwhile waits a moment more, and nothing is left
            shutil.rmtree(self.new, ignore_errors=True)
            raise
        finally:
            self._lock.close()


def is_ours(place: Path) -> bool:
    """Whether nothing is lost when a site takes this place: it is new, empty, or a site that was made here."""
    try:
        return not entries_in(place) if place.is_dir() and not (place / OF_OURS).is_file() else not place.is_file()
    except OSError:
        return False


def _locked(site: Path) -> IO[str]:
    file = site.with_name(f".{site.name}.lock")
    file.parent.mkdir(parents=True, exist_ok=True)
    lock = file.open("w")
    try:
        import fcntl
    except ImportError:  # Windows has no flock; there two builds at once are not kept apart.
        return lock
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as why:
        lock.close()
        raise BusyError(str(site)) from why
    return lock


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, where the system can."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    return bool(rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)


def keep_file(old: Path | str, new: Path | str) -> None:
    """Have a file in another place as well, without its bytes twice where the disk can."""
    try:
        os.link(old, new)
    except OSError:  # another disk, or one without links
        shutil.copy2(old, new)
