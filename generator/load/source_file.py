"""A record's file in one language, read but not yet joined with its other languages."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from generator.load.file_names import id_refused, misnamed
from generator.load.front_matter import split_parts
from generator.load.strict_yaml import ALL, tree_of
from generator.load.text import decoded, without_conflicts
from generator.load.yaml_reader import Value
from generator.markdown.outline import sections_of
from generator.model.kind import Kind
from generator.model.language import TAGS, Language
from generator.model.problem import Origin, Problem
from generator.model.record import Section
from generator.model.text import TranslationFields

_NAME = re.compile(r"(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<language>" + TAGS + r")\.md")
TEXT_KEYS = frozenset(TranslationFields.model_fields)
"""The fields that every language has."""


class SourceFile(NamedTuple):
    """One file of `content/<kind>/`: `<id>.<language>.md`."""

    kind: Kind
    id: str
    language: Language
    data: dict[str, Value]
    sections: tuple[Section, ...]
    origin: Origin
    misread: tuple[Problem, ...] = ()
    """What was wrong with the front matter when it was read."""

    unread: str = ""
    """The lines of the front matter that could not be read."""

    is_blank: bool = False
    """Whether there is nothing in it, not even the fences of a front matter."""

    @property
    def facts(self) -> dict[str, Value]:
        """The fields that only an original has."""
        return {name: value for name, value in self.data.items() if name not in TEXT_KEYS}


def source_file(
    file: Path, shown: PurePosixPath, kind: Kind, languages: Sequence[Language], most: int
) -> tuple[SourceFile | None, list[Problem]]:
    """Read `file` of a site in these languages, named `shown` in problems. None if its name says no id and language, or
    it has more than `most` bytes.
    """
    name, path = _NAME.fullmatch(file.name), str(shown)
    if not name:
        return None, [misnamed(shown, languages)]
    if misplaced := id_refused(name["id"], shown):
        return None, [misplaced]
    with file.open("rb", buffering=0) as raw:
        if (held := os.fstat(raw.fileno()).st_size) > most:
            return None, [_too_large(held, most, path)]
        data = raw.readall()
    text, problems = decoded(data, path)
    text, conflicts = without_conflicts(text, path)
    problems += conflicts
    parts, unclosed = split_parts(text, path)
    language = Language(name["language"])
    if not text.strip():
        return SourceFile(kind, name["id"], language, {}, (), Origin(path), (), ALL, is_blank=True), problems
    problems += unclosed
    if parts is None:
        return SourceFile(kind, name["id"], language, {}, sections_of(text), Origin(path), (), ALL), problems
    tree = tree_of(parts.front, path, parts.front_line)
    sections = sections_of(parts.body, parts.body_line)
    unread = ALL if unclosed else tree.unread
    read = SourceFile(kind, name["id"], language, tree.value, sections, tree.origin, tree.problems, unread)
    return read, [*problems, *tree.problems]


def larger_than(most: int, file: Path, shown: PurePosixPath) -> Problem | None:
    """The problem that a file of text has more bytes than it may have, which is seen before it is read."""
    held = file.stat().st_size
    return _too_large(held, most, str(shown)) if held > most else None


def _too_large(held: int, most: int, path: str) -> Problem:
    return Origin(path).problem("file-too-large", value=held, other=most)
