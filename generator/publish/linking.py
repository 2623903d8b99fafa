"""A file of the last site is in the new one as well, without being written twice."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def keep_file(old: Path, new: Path) -> None:
    """Have a file in another place as well."""
    try:
        os.link(old, new)
    except OSError:  # another disk, or one without links
        shutil.copy2(old, new)
