"""Folders and files of the content that nothing reads: a misspelt name would lose records without a word."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from generator.load.folders import FOLDERS, NETWORK, OF_SYSTEMS, REGISTER_FILES, VOCABULARY_FILES, shown_as
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.problem import Origin, Problem
from generator.model.register import REGISTERS
from generator.words import words_of
from generator.words.nearness import by_nearness, meant_by, nearest


def unknown_folders(folder: Path) -> list[Problem]:
    """Folders that nothing is read from: of a misspelt one, the records would be missing without a word."""
    found = (p for p in folder.iterdir() if p.is_dir() and not p.name.startswith(".") and p.name not in FOLDERS)
    return [_unknown_folder(shown_as(path, folder)) for path in sorted(found)]


def unread_files(folder: Path) -> list[Problem]:
    """Files that nothing reads: what is in them would be missing without a word."""
    data = {VOCABULARY_FILES: [], REGISTER_FILES: [f"{name}.yml" for name in REGISTERS], ".": [NETWORK]}
    return [
        _unread_file(shown_as(path, folder), names)
        for inside, names in data.items()
        for path in _files_in(folder / inside)
        if path.name not in names and not (inside == VOCABULARY_FILES and path.suffix == ".yml")
    ]


def _unread_file(shown: PurePosixPath, names: Sequence[str]) -> Problem:
    near = nearest(shown.name, names) if names else shown.with_suffix(".yml").name
    return Origin(str(shown)).problem("unread-file", name=shown.name, near=near, choices=", ".join(names))


def _files_in(folder: Path) -> list[Path]:
    """The files directly in a folder."""
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(p for p in found if p.is_file() and not p.name.startswith(".") and p.name not in OF_SYSTEMS)


def _unknown_folder(shown: PurePosixPath) -> Problem:
    near = _folder_meant(shown.name)
    choices = ", ".join(by_nearness(near or shown.name, FOLDERS))
    return Origin(str(shown)).problem("unknown-folder", name=shown.name, near=near, choices=choices)


def _folder_meant(name: str) -> str:
    """The folder that was most likely meant: by its own name, or by that of its records in any language."""
    named = {str(words_of(language)[f"kinds.{kind}.slug"]): kind.value for kind in Kind for language in Language}
    known = {**named, **{folder: folder for folder in FOLDERS}}
    return meant_by(name, known) or ""
