"""Reads the whole content folder."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path, PurePosixPath

from generator.load.follow_ups import worth_saying
from generator.load.joining import joined
from generator.load.model_errors import made
from generator.load.source_file import SourceFile, source_file
from generator.load.strict_yaml import tree_of
from generator.load.text import decoded
from generator.model.kind import Kind
from generator.model.problem import Problem
from generator.model.record import AnyRecord, Content, Draft, Record, Vocabulary
from generator.model.term import Scheme

VOCABULARIES = "vocabularies"


def read_content(folder: Path) -> Content:
    """Every record and vocabulary of `folder`, and every problem of their files.

    Problems name files as `<folder's name>/<path inside it>`, so that they are the same on every machine.
    """
    files: list[SourceFile] = []
    problems: list[Problem] = []
    for kind in Kind:
        for path in _files(folder / kind, ""):
            file, found = source_file(path, _shown(path, folder), kind)
            problems += found
            if file:
                files.append(file)
    read, more = _joined(files)
    vocabularies, wrong = _vocabularies(folder)
    records = tuple(r for r in read if isinstance(r, Record))
    drafts = tuple(r for r in read if isinstance(r, Draft))
    return Content(records, vocabularies, (*problems, *more, *wrong), drafts)


def _joined(files: list[SourceFile]) -> tuple[list[AnyRecord | Draft], list[Problem]]:
    read: list[AnyRecord | Draft] = []
    problems: list[Problem] = []
    ordered = sorted(files, key=_identity)
    for _, same in groupby(ordered, key=_identity):
        record, found = joined(list(same))
        problems += found
        read.append(record)
    return read, problems


def _identity(file: SourceFile) -> tuple[str, str]:
    return file.kind.value, file.id


def _vocabularies(folder: Path) -> tuple[tuple[Vocabulary, ...], list[Problem]]:
    vocabularies = []
    problems: list[Problem] = []
    for path in _files(folder / VOCABULARIES, ".yml"):
        vocabulary, found = _vocabulary(path, str(_shown(path, folder)))
        problems += found
        if vocabulary:
            vocabularies.append(vocabulary)
    return tuple(vocabularies), problems


def _vocabulary(path: Path, shown: str) -> tuple[Vocabulary | None, list[Problem]]:
    text, problems = decoded(path.read_bytes(), shown)
    tree = tree_of(text, shown)
    scheme, refused = made(Scheme, tree.value, tree.origin)
    problems += [*tree.problems, *worth_saying(refused, tree.problems, tree.unread)]
    return Vocabulary(path.stem, scheme, tree.origin) if scheme and not problems else None, problems


def _files(folder: Path, ending: str) -> list[Path]:
    return sorted(p for p in folder.rglob(f"*{ending}") if p.is_file() and not p.name.startswith("."))


def _shown(path: Path, folder: Path) -> PurePosixPath:
    shown = PurePosixPath(folder.name) / path.relative_to(folder).as_posix()
    return PurePosixPath(str(shown).encode("utf-8", "backslashreplace").decode())
