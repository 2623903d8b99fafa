"""What in a document of Office, LibreOffice or an e-book runs, fetches something, or carries a program.

All of these are ZIP files; no part is unpacked further than a limit.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

_NAMES = re.compile(
    r"(?:.*/)?(?:vbaProject\.bin|vbaData\.xml|oleObject\d*\.bin)|(?:Basic|Scripts)/.*|(?:.*/)?(?:macrosheets|activeX)/.*"
    r"|.*\.(?:exe|dll|com|scr|pif|cpl|msi|bat|cmd|ps1|js|jse|vbs|vbe|wsf|hta|jar|lnk|reg|iso)",
    re.IGNORECASE,
)
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_TYPE = re.compile(rb"\bType\s*=\s*[\"'][^\"']*/(\w+)[\"']")
_SIGNS = {
    ".rels": None,
    "[Content_Types].xml": re.compile(rb"macroEnabled"),
    "word/document.xml": re.compile(rb"(?:instrText[^>]*>|w:instr=\")\s*\"?(DDE(?:AUTO)?)\b"),
    "content.xml": re.compile(rb"script:event-listener|vnd\.sun\.star\.script"),
    "html": re.compile(rb"<script\b|\bon\w+\s*=\s*[\"']", re.IGNORECASE),
}
"""What is looked for in parts whose names end so; in relations, whatever is fetched from elsewhere but for links."""

_LARGEST = 20_000_000
_BROKEN = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError)


def runs_in_package(data: bytes) -> Iterator[str]:
    """The names of parts that run, or that hold what does."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        left = _LARGEST
        for name in package.namelist():
            if _NAMES.fullmatch(name):
                yield name
            if ending := next((ending for ending in _SIGNS if name.endswith(ending)), None):
                part = _part(package, name, left)
                left -= len(part)
                if left <= 0 or _fetches(part) if ending == ".rels" else _says(ending, part):
                    yield name


def _part(package: zipfile.ZipFile, name: str, most: int) -> bytes:
    try:
        with package.open(name) as part:
            return part.read(max(most, 0))
    except _BROKEN:
        return b""


def _says(ending: str, part: bytes) -> bool:
    signs = _SIGNS[ending]
    return signs is not None and bool(signs.search(part))


def _fetches(part: bytes) -> bool:
    """Whether a document asks for something from elsewhere when it is opened: a template, a picture, an object."""
    outside = (r[0] for r in _RELATION.finditer(part) if re.search(rb"TargetMode\s*=\s*[\"']External", r[0]))
    return any((kind := _TYPE.search(relation)) is None or kind[1] != b"hyperlink" for relation in outside)
