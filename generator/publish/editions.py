"""The edition that a published copy is, a ZIP or a folder, read back from its data files."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from generator.catalogue.editions import Edition, Stated, StatedText, facts_said, filed
from generator.model.kind import Kind
from generator.model.language import Language
from generator.publish.errors import PublishError
from generator.views.links import data_address

_LARGEST = 100_000_000
"""Bytes of a data file: a site of 100,000 records has some 60 MB in one. What unpacks to more is no data file."""

_BESIDE_FACTS = frozenset({"id", "kind", "original", "title", "summary", "url", "body"})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def edition_in(copy: Path) -> Edition:
    """The edition of a copy; its date is the one in its name. Raises PublishError where it has no data files."""
    try:
        records = [record for kind, text in _data_files(copy) for record in _records(kind, json.loads(text))]
    except (OSError, zipfile.BadZipFile, ValueError, KeyError, TypeError, AttributeError, RuntimeError) as why:
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
    """Each record with the languages that the site has."""
    for record in said:
        languages = tuple(Language(tag) for tag in record["title"])
        facts = facts_said({name: value for name, value in record.items() if name not in _BESIDE_FACTS})
        yield languages, Stated(kind, str(record["id"]), Language(record["original"]), facts, _texts(record, languages))


def _texts(record: Mapping[str, Any], languages: tuple[Language, ...]) -> dict[Language, StatedText]:
    return {
        language: StatedText.of(record["title"][language], record["summary"][language], record["body"][language])
        for language in sorted(languages)
        if record["title"][language] is not None
    }


def _day(name: str) -> date | None:
    found = _DAY.search(name)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None
