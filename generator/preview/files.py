"""Which file of a site answers a request, and as what."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from urllib.parse import unquote

_TYPES = mimetypes.MimeTypes()
"""The types that Python knows: those of the machine would differ from one to the next."""
for _ending, _type in {
    ".wasm": "application/wasm",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".md": "text/markdown",
    ".csv": "text/csv",
    ".yml": "application/yaml",
}.items():
    _TYPES.add_type(_type, _ending)
_AS_TEXT = ("text/", "application/json", "application/xml", "image/svg+xml", "application/yaml")


def file_at(site: Path, path: str) -> Path | None:
    """The place of the file that a decoded path of the site asks for, if it stands inside the site and is there."""
    if "\0" in path or "\\" in path:
        return None
    try:
        root = site.resolve()
        file = (root / path).resolve()
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_relative_to(root) and file.is_file() else None
    except (OSError, ValueError, RuntimeError):  # a name that is too long, a loop of links
        return None


def path_within(base: str, target: str) -> str | None:
    """The path inside the site that the target of a request asks for; None outside of `base`."""
    path = unquote(target.split("?")[0].split("#")[0], errors="replace")
    return path.removeprefix(base).lstrip("/") if path.startswith(base) else None


def type_of(file: Path) -> str:
    """The content type; a file of an ending that nobody knows, such as `.sqlite`, is bytes."""
    known, packed = _TYPES.guess_type(file.name)
    if known is None or packed:
        return "application/gzip" if packed == "gzip" else "application/octet-stream"
    return f"{known}; charset=utf-8" if known.startswith(_AS_TEXT) else known
