"""A record's file in one language, read but not yet joined with its other languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.load.front_matter import parts_of
from generator.load.strict_yaml import Value, tree_of
from generator.load.text import decoded
from generator.markdown.outline import sections_of
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.problem import Origin, Problem
from generator.model.record import Section
from generator.model.text import TranslationFields

_NAME = re.compile(r"(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<language>es|en)\.md")
_TEXT_KEYS = frozenset(TranslationFields.model_fields)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of `content/<kind>/`: `<id>.<language>.md`."""

    kind: Kind
    id: str
    language: Language
    data: dict[str, Value]
    sections: tuple[Section, ...]
    origin: Origin
    sound: bool
    """False where the file could not be read to its end: then what is missing in it is not a problem."""

    def has_facts(self, names: frozenset[str]) -> bool:
        """Whether the front matter has a field that only an original has."""
        return not names.isdisjoint(self.data.keys() - _TEXT_KEYS)


def source_file(file: Path, shown: PurePosixPath, kind: Kind) -> tuple[SourceFile | None, list[Problem]]:
    """Read `file`, named `shown` in problems. None if its name says no id and language."""
    name = _NAME.fullmatch(file.name)
    if not name:
        return None, [Origin(str(shown)).problem("file-name", name=file.name)]
    text, problems = decoded(file.read_bytes(), str(shown))
    parts, more = parts_of(text, str(shown)) if not problems else (None, [])
    problems += more
    language = Language(name["language"])
    if parts is None:
        return SourceFile(kind, name["id"], language, {}, (), Origin(str(shown)), sound=False), problems
    tree = tree_of(parts.front, str(shown), parts.front_line)
    sections = sections_of(parts.body, parts.body_line)
    read = SourceFile(kind, name["id"], language, tree.value, sections, tree.origin, sound=not tree.problems)
    return read, [*problems, *tree.problems]
