"""Copies of a record: a file that was copied, and given another name since."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.model.problem import Problem
from generator.model.record import AnyRecord
from generator.validate.index import Index

_OF_THE_FILE = {"aliases", "confirmed", "owner", "reviewed", "review_in"}
"""Facts about a record as a file, which a copy may have lost or gained."""


def records_that_say_the_same(index: Index) -> Iterator[Problem]:
    """A record with the title and the facts of another."""
    for record, first in copies_in(index):
        title = record.texts[record.original].title
        yield record.problem("same-record", ("title",), value=title, other=first.origin.path)


def copies_in(index: Index) -> Iterator[tuple[AnyRecord, AnyRecord]]:
    """Each record that says what one before it says, and that one."""
    titled: dict[object, list[AnyRecord]] = {}
    for record in index.content.records:
        titled.setdefault((record.kind, _folded(record.texts[record.original].title)), []).append(record)
    for records in titled.values():
        seen: dict[str, AnyRecord] = {}
        for record in records if len(records) > 1 else ():
            first = seen.setdefault(record.facts.model_dump_json(exclude=_OF_THE_FILE), record)
            if first is not record:
                yield record, first


def _folded(title: str) -> str:
    return " ".join(unicodedata.normalize("NFC", title).casefold().split())
