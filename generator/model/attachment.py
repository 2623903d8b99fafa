"""Files that a document of the library carries, and addresses at which others keep it."""

from __future__ import annotations

import re
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from generator.model.address import is_public
from generator.model.field import OwnWords
from generator.model.shape import Shape

FILE_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "epub": "application/epub+zip",
    "csv": "text/csv",
    "txt": "text/plain",
    "mp3": "audio/mpeg",
}
"""Endings of files that may be published, with their media types: nothing that a browser would run as a page."""

IMAGE_TYPES = {"jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp"}
"""Endings of images, with their media types."""

_NAME = re.compile(rf"[a-z0-9]+([._-][a-z0-9]+)*\.({'|'.join(FILE_TYPES)})")
_ODD = re.compile(
    r"(?:con|prn|aux|nul|com\d|lpt\d)\.|.*\.(?:x?html?|[psx]html|php\d?|asp|aspx|jsp|cgi|pl|py|sh|js|svg|exe|bat|cmd|scr)\."
)
"""Names of devices of Windows, and an ending within: some hosts go by that, `informe.php.pdf`."""

_LONGEST = 46
LONGEST_TOGETHER = 70
"""Characters of a file's name and its document's id: with their folder that makes the longest path of the copy."""
_LEAST_WORDS = 3
_ADDRESS = re.compile(r"""https?://[^\s<>"/{}|\\^`]+\.[^\s<>"{}|\\^`]+""")


def is_safe_name(name: str) -> bool:
    """Whether a file can be called so on every system and host."""
    return len(name) <= _LONGEST and not _ODD.match(name)


def _file_name(value: object) -> str:
    if not isinstance(value, str) or not _NAME.fullmatch(value) or not is_safe_name(value):
        raise PydanticCustomError("attachment-name", "not a name of a file that can be published")
    return value


def _web_address(value: object) -> str:
    if not isinstance(value, str) or not _ADDRESS.fullmatch(value) or not is_public(value):
        raise PydanticCustomError("web-address", "not an address of the web")
    return value


def _reference(value: str) -> str:
    words = [word for word in value.split() if any(c.isalnum() for c in word)]
    if len(words) < _LEAST_WORDS or not any(c.isdigit() for c in value):
        raise PydanticCustomError("authorization-reference", "not a reference that can be looked up")
    return value


FileName = Annotated[str, BeforeValidator(_file_name), Shape("file", "informe.pdf")]
WebAddress = Annotated[str, BeforeValidator(_web_address), Shape("address", "https://www.example.org/")]
AuthorizationReference = Annotated[OwnWords, AfterValidator(_reference), Shape("reference", "nota 12 de 2015")]
"""What a paper can be found by: at least three words, with a number or a date among them."""

Tongue = Literal["es", "en", "fr", "pt"]
"""A language of the Americas in which documents are written."""


class File(NamedTuple):
    """A file as it was found: its path as problems say it, the document whose folder it is in, and what it holds."""

    path: str
    document: str
    name: str
    size: int
    sha256: str
    fault: str = ""
    """What is wrong with what it holds: `empty`, `pointer`, `large`, `differs` or `runs`."""

    seems: str = ""
    """What it seems to be, or what in it is wrong."""

    width: int = 0
    """Of an image that is sound, in pixels."""

    height: int = 0

    @property
    def media_type(self) -> str:
        """Its media type (RFC 6838)."""
        return {**FILE_TYPES, **IMAGE_TYPES}[self.name.rpartition(".")[2]]
