"""Reads the whole content folder."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path, PurePosixPath

from generator.load.attachments import files_in
from generator.load.follow_ups import worth_saying
from generator.load.joining import joined
from generator.load.model_errors import M, made
from generator.load.source_file import SourceFile, source_file
from generator.load.strict_yaml import tree_of
from generator.load.text import decoded, without_conflicts
from generator.model.example import Samples, with_samples
from generator.model.kind import Kind
from generator.model.language import USUAL, Language
from generator.model.network import Network, NetworkFile
from generator.model.problem import Origin, Problem
from generator.model.record import AnyRecord, Content, Draft, Record, Register, Vocabulary
from generator.model.register import REGISTERS
from generator.model.term import Scheme
from generator.words import words_of
from generator.words.nearness import by_nearness, meant_by, nearest

VOCABULARY_FILES = "vocabularies"
_OF_EDITORS = (".", "~$")
_CITED = re.compile(r"\bdocument: *([\w-]+)")
_FIRST_ID = re.compile(r"(?m)^\s*-\s*id:\s*['\"]?([\w-]+)")
REGISTER_FILES = "registers"
ATTACHMENTS = "attachments"
NETWORK = "network.yml"
FOLDERS = (*(kind.value for kind in Kind), VOCABULARY_FILES, REGISTER_FILES, ATTACHMENTS)
"""What stands directly below the content folder."""


def read_content(folder: Path) -> Content:
    """Every record and vocabulary of `folder`, and every problem of their files.

    Problems name files as `<folder's name>/<path inside it>`, so that they are the same on every machine.
    """
    with with_samples(lambda: samples_in(folder), in_full=True):
        return _read(folder)


def languages_in(folder: Path) -> tuple[Language, ...]:
    """The languages of the site whose content `folder` is; the usual ones, where its network cannot be read."""
    network, _ = _network(folder)
    return Content((), (), (), network=network).languages


def samples_in(folder: Path) -> Samples:
    """An id of each kind and vocabulary, for examples: of documents, the one that is cited most."""
    names = {kind.value: sorted(p.name.split(".")[0] for p in (folder / kind).glob("*.md")) for kind in Kind}
    ids = {kind: found[0] for kind, found in names.items() if found}
    if cited := _most_cited(folder):
        ids[Kind.LIBRARY.value] = cited
    for path in _files(folder / VOCABULARY_FILES, ".yml"):
        if found := _FIRST_ID.search(path.read_bytes().decode("utf-8", "replace")):
            ids[path.stem] = found[1]
    return ids


def _most_cited(folder: Path) -> str:
    """The document that most records name as their source; of equals the first by name."""
    texts = (p.read_bytes().decode("utf-8", "replace") for kind in Kind for p in _files(folder / kind, ".md"))
    counts = Counter(name for text in texts for name in _CITED.findall(text))
    return min(counts, key=lambda name: (-counts[name], name), default="")


def _read(folder: Path) -> Content:
    files: list[SourceFile] = []
    problems = _unknown_folders(folder)
    network, bad = _network(folder)
    languages = tuple(Language) if bad else network.network.languages if network else USUAL
    for kind in Kind:
        for path in _files(folder / kind, ""):
            file, found = source_file(path, _shown(path, folder), kind, languages)
            problems += found
            if file and file.language in languages:
                files.append(file)
            elif file:
                problems.append(_of_no_language(file, languages))
    read, more = _joined(files, languages[0])
    vocabularies, wrong = _vocabularies(folder)
    registers, amiss = _registers(folder)
    records = tuple(r for r in read if isinstance(r, Record))
    drafts = tuple(r for r in read if isinstance(r, Draft))
    problems += [*more, *wrong, *amiss, *bad, *_unread_files(folder)]
    return Content(records, vocabularies, tuple(problems), drafts, registers, files_in(folder), network)


def _unknown_folders(folder: Path) -> list[Problem]:
    """Folders that nothing is read from: of a misspelt one, the records would be missing without a word."""
    found = (p for p in folder.iterdir() if p.is_dir() and not p.name.startswith(".") and p.name not in FOLDERS)
    return [_unknown_folder(_shown(path, folder)) for path in sorted(found)]


OF_SYSTEMS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that systems put into any folder that is looked at."""


def _unread_files(folder: Path) -> list[Problem]:
    """Files that nothing reads: what is in them would be missing without a word."""
    data = {VOCABULARY_FILES: [], REGISTER_FILES: [f"{name}.yml" for name in REGISTERS], ".": [NETWORK]}
    return [
        _unread_file(_shown(path, folder), names)
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


def _of_no_language(file: SourceFile, languages: Sequence[Language]) -> Problem:
    """A file in a language that the site does not have: it would be on no page."""
    return Origin(file.origin.path).problem("language-not-of-site", name=file.language, choices=", ".join(languages))


def _joined(files: list[SourceFile], first: Language) -> tuple[list[AnyRecord | Draft], list[Problem]]:
    read: list[AnyRecord | Draft] = []
    problems: list[Problem] = []
    ordered = sorted(files, key=_identity)
    for _, same in groupby(ordered, key=_identity):
        record, found = joined(list(same), first)
        problems += found
        read.append(record)
    return read, problems


def _identity(file: SourceFile) -> tuple[str, str]:
    return file.kind.value, file.id


def _vocabularies(folder: Path) -> tuple[tuple[Vocabulary, ...], list[Problem]]:
    vocabularies = []
    problems: list[Problem] = []
    for path in _files(folder / VOCABULARY_FILES, ".yml"):
        vocabulary, found = _vocabulary(path, str(_shown(path, folder)))
        problems += found
        if vocabulary:
            vocabularies.append(vocabulary)
    return tuple(vocabularies), problems


def _vocabulary(path: Path, shown: str) -> tuple[Vocabulary | None, list[Problem]]:
    scheme, origin, problems = _data_file(path, shown, Scheme)
    return Vocabulary(path.stem, scheme, origin) if scheme else None, problems


def _registers(folder: Path) -> tuple[tuple[Register, ...], list[Problem]]:
    registers = []
    problems: list[Problem] = []
    for name, model in REGISTERS.items():
        for path in _files(folder / REGISTER_FILES, f"{name}.yml"):
            entries, origin, found = _data_file(path, str(_shown(path, folder)), model)
            problems += found
            if entries:
                registers.append(Register(entries, origin))
    return tuple(registers), problems


def _network(folder: Path) -> tuple[NetworkFile | None, list[Problem]]:
    """What the network is called; a site whose content does not say it has names that fit any."""
    path = folder / NETWORK
    if not path.is_file():
        return None, []
    network, origin, problems = _data_file(path, str(_shown(path, folder)), Network)
    return NetworkFile(network, origin) if network else None, problems


def _data_file(path: Path, shown: str, model: type[M]) -> tuple[M | None, Origin, list[Problem]]:
    """A file that is all data, as an object of `model`."""
    text, problems = decoded(path.read_bytes(), shown)
    text, conflicts = without_conflicts(text, shown)
    tree = tree_of(text, shown)
    entries, refused = made(model, tree.value, tree.origin)
    problems += [*conflicts, *tree.problems, *worth_saying(refused, tree.problems, tree.unread)]
    return (entries if not problems else None), tree.origin, problems


def _files(folder: Path, ending: str) -> list[Path]:
    found = (p for p in folder.rglob(f"*{ending}") if p.is_file() and not p.name.startswith(_OF_EDITORS))
    return sorted(p for p in found if p.name not in OF_SYSTEMS and not p.name.endswith("~"))


def _shown(path: Path, folder: Path) -> PurePosixPath:
    shown = PurePosixPath(folder.name) / path.relative_to(folder).as_posix()
    return PurePosixPath(str(shown).encode("utf-8", "backslashreplace").decode())
