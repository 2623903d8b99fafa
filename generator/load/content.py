"""Reads the whole content folder."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path, PurePosixPath

from generator.load.attachments import attached_files
from generator.load.folders import NETWORK, REGISTER_FILES, VOCABULARY_FILES, files_below, files_in, shown_as
from generator.load.follow_ups import worth_saying
from generator.load.joining import joined
from generator.load.model_errors import M, made
from generator.load.samples import samples_in
from generator.load.source_file import SourceFile, larger_than, source_file
from generator.load.strict_yaml import tree_of
from generator.load.text import decoded, without_conflicts
from generator.load.unread import folders_too_full, unread_entries
from generator.model.example import with_samples
from generator.model.kind import Kind
from generator.model.language import USUAL, Language
from generator.model.limits import Limits
from generator.model.network import Network, NetworkFile
from generator.model.problem import Origin, Problem
from generator.model.record import AnyRecord, Content, Draft, Record, Register, Vocabulary
from generator.model.register import REGISTERS
from generator.model.term import Scheme


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


def _read(folder: Path) -> Content:
    files: list[SourceFile] = []
    problems = unread_entries(folder)
    network, bad = _network(folder)
    languages = tuple(Language) if bad else network.network.languages if network else USUAL
    limits = network.network.limits if network else Limits()
    if beyond := [*folders_too_full(folder, limits)]:
        return Content((), (), (*problems, *bad, *beyond), network=_without_names(network))
    for kind in Kind:
        for path in files_below(folder / kind):
            file, found = source_file(path, shown_as(path, folder), kind, languages, limits.text)
            problems += found
            if file and file.language in languages:
                files.append(file)
            elif file:
                problems.append(_of_no_language(file, languages))
    read, more = _joined(files, languages[0])
    vocabularies, wrong = _vocabularies(folder, limits.text)
    registers, amiss = _registers(folder, limits.text)
    records = tuple(r for r in read if isinstance(r, Record))
    drafts = tuple(r for r in read if isinstance(r, Draft))
    problems += [*more, *wrong, *amiss, *bad]
    return Content(
        records, vocabularies, tuple(problems), drafts, registers, attached_files(folder, limits.attachment), network
    )


def _without_names(network: NetworkFile | None) -> NetworkFile | None:
    """A network that names no records, where none was read."""
    if network is None:
        return None
    return network._replace(network=network.network.model_copy(update={"about": None, "country_reports": ()}))


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


def _vocabularies(folder: Path, most: int) -> tuple[tuple[Vocabulary, ...], list[Problem]]:
    vocabularies = []
    problems: list[Problem] = []
    for path in files_in(folder / VOCABULARY_FILES, ".yml"):
        vocabulary, found = _vocabulary(path, shown_as(path, folder), most)
        problems += found
        if vocabulary:
            vocabularies.append(vocabulary)
    return tuple(vocabularies), problems


def _vocabulary(path: Path, shown: PurePosixPath, most: int) -> tuple[Vocabulary | None, list[Problem]]:
    scheme, origin, problems = _data_file(path, shown, Scheme, most)
    return Vocabulary(path.stem, scheme, origin) if scheme else None, problems


def _registers(folder: Path, most: int) -> tuple[tuple[Register, ...], list[Problem]]:
    registers = []
    problems: list[Problem] = []
    for name, model in REGISTERS.items():
        for path in (p for p in files_in(folder / REGISTER_FILES) if p.name == f"{name}.yml"):
            entries, origin, found = _data_file(path, shown_as(path, folder), model, most)
            problems += found
            if entries:
                registers.append(Register(entries, origin))
    return tuple(registers), problems


def _network(folder: Path) -> tuple[NetworkFile | None, list[Problem]]:
    """What the network is called; a site whose content does not say it has names that fit any."""
    path = folder / NETWORK
    if path.is_symlink() or not path.is_file():
        return None, []
    network, origin, problems = _data_file(path, shown_as(path, folder), Network, Limits().text)
    return NetworkFile(network, origin) if network else None, problems


def _data_file(path: Path, shown: PurePosixPath, model: type[M], most: int) -> tuple[M | None, Origin, list[Problem]]:
    """A file that is all data, as an object of `model`; none that has more than `most` bytes."""
    if too_large := larger_than(most, path, shown):
        return None, Origin(str(shown)), [too_large]
    text, problems = decoded(path.read_bytes(), str(shown))
    text, conflicts = without_conflicts(text, str(shown))
    tree = tree_of(text, str(shown))
    entries, refused = made(model, tree.value, tree.origin)
    problems += [*conflicts, *tree.problems, *worth_saying(refused, tree.problems, tree.unread)]
    return (entries if not problems else None), tree.origin, problems
