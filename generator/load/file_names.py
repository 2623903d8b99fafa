"""Faults of file names that are not `<id>.<language>.md`, with the name that was most likely meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from generator.markdown.outline import slug_of
from generator.model.field import LONGEST_ID
from generator.model.language import Language
from generator.model.problem import Origin, Problem

_TEXT = re.compile(r"\.(?:md|markdown|mdown|mkd|txt|md\.txt|text)$", re.IGNORECASE)
_LANGUAGE = re.compile(r"[._\- ](?P<language>[a-z]{2})(?:(?<=\.[a-z]{2})[-_][a-z]{2})?$", re.IGNORECASE)
_COPY = re.compile(
    r"(?: ?\(\d+\)|(?: ?- ?| )(?:copia|copy|cópia)(?: \d+)?|~|\.bak|\.orig)+$|^(?:copia de|copy of|cópia de) ",
    re.IGNORECASE,
)
"""What systems make of a name when they copy its file: `x - copia`, `x copy 2`, `x (1)`, `Copy of x`."""


OF_DEVICES = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.IGNORECASE)
"""Names that Windows keeps for its devices, whatever their ending."""

_OF_LIST = "index"


def id_refused(id: str, shown: PurePosixPath) -> Problem | None:
    """What is wrong with the id in a file's name: `index` is the list's own, and others are too long for a copy."""
    if id == _OF_LIST or OF_DEVICES.fullmatch(id):
        return Origin(str(shown)).problem("reserved-name", value=id, written=f"{id}-1{shown.name[len(id) :]}")
    return Origin(str(shown)).problem("long-name", value=len(id), other=LONGEST_ID) if len(id) > LONGEST_ID else None


def misnamed(shown: PurePosixPath, languages: Sequence[Language]) -> Problem:
    """What is wrong with a file's name: `ar-seclo.md` lacks its language, `ficha.docx` is no text.

    The name that was most likely meant is offered only where nothing of it is a guess.
    """
    origin, name = Origin(str(shown)), shown.name
    ending = _TEXT.search(name)
    if not ending and not _COPY.search(name):
        return origin.problem(
            "not-markdown", name=name, written=f"{slug_of(shown.stem) or 'ar-seclo'}.{languages[0]}.md"
        )
    stem = name[: ending.start()] if ending else name
    found = _LANGUAGE.search(stem)
    if _COPY.search(stem) or (found and _COPY.search(stem[: found.start()])):
        return origin.problem("copy", name=name)
    tag = found["language"].lower() if found else ""
    id = slug_of(stem[: found.start()] if found else stem)
    if tag in languages:
        near = f"{id}.{tag}.md" if id else ""
        return origin.problem("file-name", name=name, near=near, choices=", ".join(languages))
    choices = ", ".join(f"{id}.{language}.md" for language in languages)
    if found and found[0].startswith("."):
        return origin.problem("language-of-name", name=name, value=tag, choices=choices)
    slug = slug_of(stem)
    choices = ", ".join(f"{slug}.{language}.md" for language in languages)
    return origin.problem("name-without-language", name=name, choices=choices if slug else "")
