"""What stands in the content and nothing reads: a misspelt name or a wrong place would lose records without a word."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from generator.load.folders import (
    ATTACHMENTS,
    FOLDERS,
    NETWORK,
    REGISTER_FILES,
    VOCABULARY_FILES,
    entries_below,
    entries_in,
    paths_below,
    shown_as,
)
from generator.model.kind import Kind
from generator.model.kinds import vocabularies_read
from generator.model.language import Language
from generator.model.limits import Limits
from generator.model.problem import Origin, Problem
from generator.model.register import REGISTERS
from generator.words import words_of
from generator.words.nearness import by_nearness, meant_by, nearest

_DATA: Mapping[str, Sequence[str]] = {
    VOCABULARY_FILES: [f"{name}.yml" for name in sorted(vocabularies_read())],
    REGISTER_FILES: [f"{name}.yml" for name in REGISTERS],
}
"""The files of data that are read, by their folder."""


def unread_entries(folder: Path) -> list[Problem]:
    """A problem for each file and folder that nothing reads, and for each that is neither."""
    problems: list[Problem] = []
    for entry in entries_in(folder):
        shown = shown_as(Path(entry.path), folder)
        if code := _odd(entry):
            problems.append(Origin(str(shown)).problem(code, name=entry.name))
        elif not entry.is_dir():
            problems += [] if entry.name == NETWORK else [_unread_file(shown, [NETWORK])]
        elif entry.name not in FOLDERS:
            problems.append(_unknown_folder(shown))
        else:
            problems += _in_folder(Path(entry.path), folder)
    return problems


def _in_folder(inside: Path, folder: Path) -> Iterator[Problem]:
    """What is amiss in one of the folders that are read."""
    names = _DATA.get(inside.name)
    for entry in entries_below(inside):
        if code := _odd(entry):
            yield Origin(str(shown_as(Path(entry.path), folder))).problem(code, name=entry.name)
        if code or names is None or entry.is_dir():
            continue
        path = Path(entry.path)
        shown = shown_as(path, folder)
        if path.parent != inside:
            written = shown_as(inside / entry.name, folder)
            yield Origin(str(shown)).problem("misplaced-file", name=entry.name, written=written)
        elif entry.name not in names:
            yield _unread_file(shown, names)


def _odd(entry: os.DirEntry[str]) -> str:
    """The code of the problem that something is neither a file nor a folder; empty where it is one."""
    if entry.is_symlink():
        return "symbolic-link"
    if entry.is_dir(follow_symlinks=False):
        return "folder-as-file" if entry.name.lower().endswith((".md", ".yml")) else ""
    return "" if entry.is_file(follow_symlinks=False) else "special-file"


def folders_too_full(folder: Path, limits: Limits) -> Iterator[Problem]:
    """A folder with more files than one may have, and more records than a site may have: counted, and not read."""
    below = {kind.value: paths_below(folder / kind) for kind in Kind}
    below[ATTACHMENTS] = paths_below(folder / ATTACHMENTS)
    for files in below.values():
        for inside, n in sorted(Counter(path.rpartition(os.sep)[0] for path in files).items()):
            if n > limits.folder:
                yield Origin(str(shown_as(Path(inside), folder))).problem("full-folder", value=n, other=limits.folder)
    ids = sum(len({path.rpartition(os.sep)[2].partition(".")[0] for path in below[kind]}) for kind in Kind)
    if ids > limits.records:
        yield Origin(f"{folder.name}/{NETWORK}").problem("too-many-records", value=ids, other=limits.records)


def _unread_file(shown: PurePosixPath, names: Sequence[str]) -> Problem:
    near = nearest(shown.name, names) or nearest(shown.with_suffix(".yml").name, names)
    return Origin(str(shown)).problem("unread-file", name=shown.name, near=near, choices=", ".join(names))


def _unknown_folder(shown: PurePosixPath) -> Problem:
    near = _folder_meant(shown.name)
    choices = ", ".join(by_nearness(near or shown.name, FOLDERS))
    return Origin(str(shown)).problem("unknown-folder", name=shown.name, near=near, choices=choices)


def _folder_meant(name: str) -> str:
    """The folder that was most likely meant: by its own name, or by that of its records in any language."""
    named = {str(words_of(language)[f"kinds.{kind}.slug"]): kind.value for kind in Kind for language in Language}
    known = {**named, **{folder: folder for folder in FOLDERS}}
    return meant_by(name, known) or ""
