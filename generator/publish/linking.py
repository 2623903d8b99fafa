"""A file in two places, without being written twice: of the last site in the new one, of the content in a trial."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def keep_file(old: Path | str, new: Path | str) -> None:
    """Have a file in another place as well, without its bytes twice where the disk can."""
    try:
        os.link(old, new)
    except OSError:  # another disk, or one without links
        shutil.copy2(old, new)
