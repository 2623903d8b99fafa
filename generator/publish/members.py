"""The files in a ZIP of ours, none of which is larger than it says, and all of which are safe to name."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from generator.publish.errors import PublishError
from generator.publish.sums import DAMAGE

Members = Mapping[str, bytes]
"""The files of a ZIP by their names, in its order."""

MOST_OF_A_COPY = 1_000_000_000
"""Bytes of all files of a copy: that of a site of 100,000 records has some 600 MB."""


def members_of(archive: bytes) -> Members:
    """The files of a ZIP. Raises PublishError where they cannot be read, or there is too much of them."""
    try:
        with zipfile.ZipFile(BytesIO(archive)) as opened:
            entries = opened.infolist()
            if sum(entry.file_size for entry in entries) > MOST_OF_A_COPY:
                raise PublishError(f"more than {MOST_OF_A_COPY} bytes")
            return {entry.filename: opened.read(entry) for entry in entries}
    except DAMAGE as why:
        raise PublishError(str(why)) from why
