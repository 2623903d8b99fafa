"""The files that records carry."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.load.file_contents import fault_in
from generator.load.folders import ATTACHMENTS, files_below
from generator.load.images.image_file import image_in, is_image
from generator.load.images.raster import ImageError
from generator.model.attachment import File


def attached_files(content: Path, most: int) -> tuple[File, ...]:
    """Every file below `content/attachments/`, with its size and SHA-256; links to other places are none.

    One of more than `most` bytes is not read.
    """
    folder = content / ATTACHMENTS
    return tuple(_file(path, folder, content.name, most) for path in files_below(folder))


def _file(path: Path, folder: Path, content: str, most: int) -> File:
    inside = path.relative_to(folder)
    document, name = inside.parent.as_posix(), inside.name
    shown = str(Path(content) / ATTACHMENTS / inside).encode("utf-8", "backslashreplace").decode()
    if (held := path.stat().st_size) > most:
        return File(shown, document, name, held, "", "large", str(held))
    data = path.read_bytes()
    sum_ = hashlib.sha256(data).hexdigest()
    fault, seems, *size = _image(name, data) if is_image(name) else fault_in(name, data)
    return File(shown, document, name, len(data), sum_, str(fault), str(seems), *map(int, size))


def _image(name: str, data: bytes) -> tuple[str, str, int, int]:
    """What is wrong with an image, or its width and height."""
    try:
        found = image_in(name, data)
    except ImageError as why:
        return f"{why}-image", why.about, 0, 0
    if found.clean != data:
        return "image-metadata", ", ".join(found.besides), 0, 0
    return "", "", found.width, found.height
