"""What a file that is to be published holds, by its first bytes: no program, no page, no script behind a harmless name.

Signatures: https://www.iana.org/assignments/media-types/ and the formats' own definitions.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from generator.load.packages import runs_in_package
from generator.load.pdf_parts import runs_in_pdf
from generator.model.attachment import FILE_TYPES

_POINTER = b"version https://git-lfs.github.com/spec/"
_SIGNATURES = (
    *((b"%PDF-", "pdf"), (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"ID3", "mp3"), (b"\x89PNG", "png")),
    *((b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"RIFF", "riff"), (b"MZ", "exe"), (b"\x7fELF", "elf")),
    *((b"\xd0\xcf\x11\xe0", "doc"), (b"{\\rtf", "rtf"), (b"Rar!", "rar"), (b"7z\xbc\xaf", "7z"), (b"\x1f\x8b", "gz")),
    *((b"#!", "sh"), (b"BZh", "bz2"), (b"\xfd7zXZ", "xz")),
)
_MARKUP = re.compile(rb"\s*<(?:!doctype|html|head|body|script|svg|\?xml|iframe)", re.IGNORECASE)
_OFFICE = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}
_OPEN = {ending: FILE_TYPES[ending].encode() for ending in ("odt", "ods", "odp", "epub")}
"""The media type that a file of `mimetype` in it says."""

_FORMULA = re.compile(
    rb"""(?:^|[,;|\t\n\r])(?:[ "'\x0b\x0c]|\xc2\xa0|\xef\xbb\xbf){0,99}(?:[=@]|\xef\xbc[\x8b\x8d\x9d\xa0]"""
    rb"""|[+\-](?=[A-Za-z(@=|]|[^,;\t\n\r]{0,99}(?:[A-Za-z]\(|[A-Za-z]\|[^|\n]{0,99}!)))[^,;\t\n\r]{0,20}"""
)
"""A cell that a spreadsheet would compute: `=HYPERLINK(…)`, `-2+cmd|' /C calc'!A0`; wide signs as well."""

_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")


def fault_in(name: str, data: bytes) -> tuple[str, str]:
    """What is wrong with a file, and what it seems to be: `("differs", "zip")`; two empty strings where all is well."""
    ending = name.rpartition(".")[2]
    if not data:
        return "empty", ""
    if data.startswith(_POINTER):
        return "pointer", ""
    seems = _seems(data)
    if not _is(ending, seems, data):
        return "differs", seems
    if runs := next(_that_run(ending, data), ""):
        return "runs", runs
    return "", ""


def _seems(data: bytes) -> str:
    """The usual ending of what begins so; of what is only text, `txt`, and of anything else nothing."""
    found = next((ending for start, ending in _SIGNATURES if data.startswith(start)), "")
    if found or _MARKUP.match(data[:1000].removeprefix(b"\xef\xbb\xbf")):
        return found or "html"
    if data[0] == 0xFF and data[1:2] and data[1] & 0xE0 == 0xE0:
        return "mp3"
    return "txt" if _is_text(data) else ""


def _is_text(data: bytes) -> bool:
    """Whether it is text, without signs that a terminal would obey."""
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return not _CONTROLS.search(data)


def _is(ending: str, seems: str, data: bytes) -> bool:
    """Whether a file is what its name says."""
    if ending in _OFFICE or ending in _OPEN:
        return seems == "zip" and _holds(ending, data)
    if ending in ("csv", "txt"):
        return seems == "txt"
    return seems == ending


def _holds(ending: str, data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if ending in _OFFICE:
                return any(name.startswith(_OFFICE[ending]) for name in archive.namelist())
            with archive.open("mimetype") as said:
                return said.read(100).strip() == _OPEN[ending]
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, zlib.error, OSError):
        return False


def _that_run(ending: str, data: bytes) -> Iterator[str]:
    """What in a file would run, or carry another file."""
    if ending == "pdf":
        yield from runs_in_pdf(data)
    elif ending == "csv":
        yield from (found[0].decode(errors="replace").strip(" ,;|\t\r\n") for found in _FORMULA.finditer(data))
    elif ending in _OFFICE or ending in _OPEN:
        yield from runs_in_package(data)
