"""What one file that came by mail holds, `ar-seclo.rial.zip`: files of records, attachments, and what is told of them.

    given = bundle_in(Path("ar-seclo.rial.zip"), languages)
    given.texts["programs/ar-seclo.es.md"]    # bytes, by the path inside the content

Nothing is known of who made it. Only names that the content has are taken, so that none leads anywhere else; sizes are
counted while they arrive, and not as they are announced.
"""

from __future__ import annotations

import json
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.load.folders import ATTACHMENTS
from generator.model.attachment import FileName
from generator.model.field import Id
from generator.model.image import ImageName
from generator.model.kind import Kind
from generator.model.language import Language

TAKE = "take.json"
"""The member that tells of the others."""

_VERSION = 1
_MEMBERS = {"version": int, "edition": str, "language": str, "files": list, "attachments": list, "note": str}
_MOST_PACKED, _MOST_UNPACKED, _MOST_OF_A_TEXT, _MOST_ENTRIES = 30_000_000, 60_000_000, 1_000_000, 200
_MOST_TOLD, _LONGEST_NOTE = 100_000, 10_000
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, LookupError, ValueError)
_TEXT = re.compile(rf"content/({'|'.join(Kind)})/([^/.]+)\.([a-z]+)\.md")
_FILE = re.compile(rf"content/{ATTACHMENTS}/([^/]+)/([^/]+)")
_ID: TypeAdapter[str] = TypeAdapter(Id)
_NAME: TypeAdapter[str] = TypeAdapter(FileName | ImageName)


class BundleError(Exception):
    """A file is not taken; the argument is the key of the reason in `taking.refused`, with what it is about."""

    def __init__(self, reason: str, **about: object) -> None:
        """For a reason."""
        super().__init__(reason)
        self.about = about


@dataclass(frozen=True, slots=True)
class GivenBundle:
    """What it holds, by paths inside the content."""

    edition: str
    """What the page said of the edition that it was made from, in its language; empty where it was made from none."""

    language: Language
    note: str
    """What whoever sends it says of it."""

    texts: Mapping[str, bytes]
    attachments: Mapping[str, bytes]


def bundle_in(file: Path, languages: Sequence[Language]) -> GivenBundle:
    """Read a file for a site in these languages. Raises BundleError."""
    if file.stat().st_size > _MOST_PACKED:
        raise BundleError("large", most=_MOST_PACKED // 1_000_000)
    try:
        with zipfile.ZipFile(file) as packed:
            entries = _entries(packed)
            told = _told(entries, packed)
            texts, attachments = _listed(told, entries, languages)
            data = dict(_unpacked([*texts, *attachments], entries, packed))
    except _BROKEN:
        raise BundleError("damaged") from None
    inside = {name: name.partition("/")[2] for name in (*texts, *attachments)}
    return GivenBundle(
        told["edition"],
        Language(told["language"]),
        told["note"],
        {inside[name]: data[name] for name in texts},
        {inside[name]: data[name] for name in attachments},
    )


Entries = Mapping[str, zipfile.ZipInfo]


def _entries(packed: zipfile.ZipFile) -> Entries:
    """The members by their names: plain files, each once however its letters are written."""
    found = packed.infolist()
    if len(found) > _MOST_ENTRIES:
        raise BundleError("many", most=_MOST_ENTRIES)
    seen: set[str] = set()
    for entry in found:
        name = entry.orig_filename
        if name.casefold() in seen:
            raise BundleError("twice", name=name)
        seen.add(name.casefold())
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if entry.is_dir() or kind not in (0, stat.S_IFREG):
            raise BundleError("no-file", name=name)
        if entry.flag_bits & 1 or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise BundleError("packed-otherwise", name=name)
        if name != TAKE and not (_TEXT.fullmatch(name) or _FILE.fullmatch(name)):
            raise BundleError("unknown-file", name=name)
    return {entry.orig_filename: entry for entry in found}


def _told(entries: Entries, packed: zipfile.ZipFile) -> Mapping[str, Any]:
    """What is told, of the version that is read here, with the members that there are and no others."""
    if TAKE not in entries:
        raise BundleError("not-told", name=TAKE)
    try:
        said = json.loads(_read(entries[TAKE], packed, _MOST_TOLD), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise BundleError("told-otherwise", name=TAKE) from None
    if not isinstance(said, dict) or type(said.get("version")) is not int:
        raise BundleError("told-otherwise", name=TAKE)
    if said["version"] != _VERSION:
        raise BundleError("version", version=said["version"], known=_VERSION)
    fits = said.keys() == _MEMBERS.keys() and all(type(said[name]) is kind for name, kind in _MEMBERS.items())
    if not fits or not all(type(name) is str for name in (*said["files"], *said["attachments"])):
        raise BundleError("told-otherwise", name=TAKE)
    if (
        said["language"] not in list(Language)
        or len(said["note"]) > _LONGEST_NOTE
        or len(said["edition"]) > _LONGEST_NOTE
    ):
        raise BundleError("told-otherwise", name=TAKE)
    return said


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a member twice")
    return dict(pairs)


def _listed(
    told: Mapping[str, Any], entries: Entries, languages: Sequence[Language]
) -> tuple[Sequence[str], Sequence[str]]:
    """The names of texts and attachments: just those that are there, each where a record of this site can have it."""
    texts, attachments = told["files"], told["attachments"]
    listed = [*texts, *attachments]
    if not listed:
        raise BundleError("empty")
    for name in listed:
        if name not in entries:
            raise BundleError("not-there", name=name)
        if listed.count(name) > 1:
            raise BundleError("twice", name=name)
    if loose := next((name for name in entries if name not in listed and name != TAKE), ""):
        raise BundleError("not-listed", name=loose)
    for name in texts:
        _text_placed(name, languages)
    for name in attachments:
        if not (found := _FILE.fullmatch(name)) or not (_is(_ID, found[1]) and _is(_NAME, found[2])):
            raise BundleError("unknown-file", name=name)
    return texts, attachments


def _text_placed(name: str, languages: Sequence[Language]) -> None:
    found = _TEXT.fullmatch(name)
    if not found or not _is(_ID, found[2]):
        raise BundleError("unknown-file", name=name)
    if found[3] not in languages:
        raise BundleError("other-language", name=name, choices=", ".join(languages))


def _is(kind: TypeAdapter[str], text: str) -> bool:
    try:
        kind.validate_python(text)
    except ValidationError:
        return False
    return True


def _unpacked(names: Sequence[str], entries: Entries, packed: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    left = _MOST_UNPACKED
    for name in names:
        data = _read(entries[name], packed, min(left, _MOST_OF_A_TEXT) if _TEXT.fullmatch(name) else left)
        left -= len(data)
        yield name, data


def _read(entry: zipfile.ZipInfo, packed: zipfile.ZipFile, most: int) -> bytes:
    with packed.open(entry) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise BundleError("large-member", name=entry.orig_filename)
    return data
