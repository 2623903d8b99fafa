"""Reads the whole content folder."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path, PurePosixPath

from generator.load.joining import joined
from generator.load.model_errors import made
from generator.load.source_file import SourceFile, source_file
from generator.load.strict_yaml import tree_of
from generator.load.text import decoded
from generator.model.kind import Kind
from generator.model.problem import Problem
from generator.model.record import AnyRecord, Content, Vocabulary
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
    records, more = _records(files)
    vocabularies, wrong = _vocabularies(folder)
    return Content(records, vocabularies, (*problems, *more, *wrong))


def _records(files: list[SourceFile]) -> tuple[tuple[AnyRecord, ...], list[Problem]]:
    records: list[AnyRecord] = []
    problems: list[Problem] = []
    ordered = sorted(files, key=_identity)
    for _, same in groupby(ordered, key=_identity):
        record, found = joined(list(same))
        problems += found
        if record:
            records.append(record)
    return tuple(records), problems


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
    if problems:
        return None, problems
    tree = tree_of(text, shown)
    if tree.problems:
        return None, list(tree.problems)
    scheme, problems = made(Scheme, tree.value, tree.origin)
    return Vocabulary(path.stem, scheme, tree.origin) if scheme else None, problems


def _files(folder: Path, ending: str) -> list[Path]:
    return sorted(p for p in folder.rglob(f"*{ending}") if p.is_file() and not p.name.startswith("."))


def _shown(path: Path, folder: Path) -> PurePosixPath:
    return PurePosixPath(folder.name) / path.relative_to(folder).as_posix()
