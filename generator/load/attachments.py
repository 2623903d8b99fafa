"""The files that records carry."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.load.file_contents import MOST_OF_A_FILE, fault_in
from generator.load.folders import ATTACHMENTS, files_below
from generator.model.attachment import File


def attached_files(content: Path) -> tuple[File, ...]:
    """Every file below `content/attachments/`, with its size and SHA-256; links to other places are none."""
    folder = content / ATTACHMENTS
    return tuple(_file(path, folder, content.name) for path in files_below(folder))


def _file(path: Path, folder: Path, content: str) -> File:
    inside = path.relative_to(folder)
    document, name = inside.parent.as_posix(), inside.name
    shown = str(Path(content) / ATTACHMENTS / inside).encode("utf-8", "backslashreplace").decode()
    if (size := path.stat().st_size) > MOST_OF_A_FILE:
        return File(shown, document, name, size, "", "large", str(size))
    data = path.read_bytes()
    return File(shown, document, name, len(data), hashlib.sha256(data).hexdigest(), *fault_in(name, data))
