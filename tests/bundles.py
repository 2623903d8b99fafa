"""Files that come by mail, as the form saves them and as nobody should."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any

Files = Mapping[str, str | bytes]


def told(texts: Files, attachments: Files, **other: Any) -> dict[str, Any]:
    """What `take.json` says."""
    said = {"version": 1, "edition": "", "language": "es", "files": [*texts], "attachments": [*attachments], "note": ""}
    return said | other


def bundle(texts: Files, attachments: Files | None = None, **other: Any) -> bytes:
    """One that holds these files, by their paths with `content/`."""
    attachments = attachments or {}
    return packed({"take.json": json.dumps(told(texts, attachments, **other)), **texts, **attachments})


def packed(files: Files) -> bytes:
    """A ZIP of these."""
    to = BytesIO()
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, said in files.items():
            archive.writestr(zipfile.ZipInfo(name), said, zipfile.ZIP_DEFLATED)
    return to.getvalue()
