"""Files that a command line names: `rial strip photo.jpg`."""

from __future__ import annotations

import errno
from pathlib import Path


def bytes_of(path: Path) -> bytes:
    """What a file holds. Raises OSError, also for a device or a pipe."""
    refuse_endless(path)
    return path.read_bytes()


def refuse_endless(path: Path) -> None:
    """Raises OSError for a device or a pipe, of which one could read without end: `/dev/zero`."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise OSError(errno.ENODEV, "neither a file nor a folder", str(path))
