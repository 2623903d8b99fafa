"""The edition that a published copy is, a ZIP or a folder, read back from its data files."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generator.catalogue.editions import Edition, Stated, StatedText, facts_said, filed
from generator.model.field import Id
from generator.model.kind import Kind
from generator.model.language import Language
from generator.publish.errors import PublishError
from generator.publish.sums import DAMAGE
from generator.views.links import data_address
from generator.words import visible

_LARGEST = 100_000_000
"""Bytes of a data file: a site of 100,000 records has some 60 MB in one. What unpacks to more is no data file."""

_BESIDE_FACTS = frozenset({"id", "kind", "original", "title", "summary", "url", "body"})
_ID: TypeAdapter[str] = TypeAdapter(Id)
_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028-\u202e\u2066-\u2069]")
"""Signs that no file of records may hold: of control, halves of letters, such as turn the direction of what follows."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def edition_in(copy: Path) -> Edition:
    """The edition of a copy; its date is the one in its name. Raises PublishError where it has no data files."""
    try:
        records = [
            record
            for kind, text in _data_files(copy)
            for record in _records(kind, json.loads(text, object_pairs_hook=_once_sound))
        ]
    except (*DAMAGE, KeyError, TypeError, AttributeError) as why:
        raise PublishError(f"{copy.name}: {why}") from why
    if not records:
        raise PublishError(f"{copy.name}: {data_address(next(iter(Kind)))}")
    languages = dict.fromkeys(language for record in records for language in record[0])
    return Edition(filed(record for _, record in records), tuple(languages), _day(copy.name))


def is_published(path: Path) -> bool:
    """Whether a path is that of a copy: a file, or a folder with data files."""
    return path.is_file() or any((path / data_address(kind)).is_file() for kind in Kind)


def _data_files(copy: Path) -> Iterator[tuple[Kind, str]]:
    if copy.is_dir():
        for kind in Kind:
            if (file := copy / data_address(kind)).is_file():
                yield kind, file.read_text("utf-8")
        return
    with zipfile.ZipFile(copy) as archive:
        there = set(archive.namelist())
        for kind in Kind:
            if data_address(kind) in there:
                yield kind, _unpacked(archive, data_address(kind)).decode()


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ValueError(name)
    return data


def _records(kind: Kind, said: list[dict[str, Any]]) -> Iterator[tuple[tuple[Language, ...], Stated]]:
    """Each record with the languages that the site has. Raises ValueError where it is none that a site can have."""
    for record in said:
        languages = tuple(Language(tag) for tag in record["title"])
        facts = facts_said({name: value for name, value in record.items() if name not in _BESIDE_FACTS})
        id, original, texts = _ID.validate_python(record["id"]), Language(record["original"]), _texts(record, languages)
        if original not in texts:
            raise ValueError(f"{id}: {original}")
        yield languages, Stated(kind, id, original, facts, texts)


def _texts(record: Mapping[str, Any], languages: tuple[Language, ...]) -> dict[Language, StatedText]:
    return {
        language: StatedText.of(*(_text(record[part][language]) for part in ("title", "summary", "body")))
        for language in sorted(languages)
        if record["title"][language] is not None
    }


def _text(said: object) -> Any:
    if said is not None and not isinstance(said, str):
        raise ValueError(said)
    return said


def _once_sound(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """A member of JSON, of texts that a record can have. Raises ValueError."""
    for name, value in pairs:
        if any(map(_UNREADABLE.search, (name, *_texts_of(value)))):
            raise ValueError(visible(name))
    return dict(pairs)


def _texts_of(value: object) -> Iterator[str]:
    """The texts in a value and in lists of it; members of JSON were looked at by themselves."""
    if isinstance(value, str):
        yield value
    for item in value if isinstance(value, list) else ():
        yield from _texts_of(item)


def _day(name: str) -> date | None:
    found = _DAY.search(name)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None
