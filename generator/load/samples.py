"""Ids that the content has, for examples in messages: `countries` to `AR`."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from generator.load.folders import VOCABULARY_FILES, files_below, files_in
from generator.model.example import Samples
from generator.model.kind import Kind

_CITED = re.compile(r"\bdocument: *([\w-]+)")
_FIRST_ID = re.compile(r"(?m)^\s*-\s*id:\s*['\"]?([\w-]+)")


def samples_in(folder: Path) -> Samples:
    """An id of each kind and vocabulary, for examples: of documents, the one that is cited most."""
    names = {kind.value: [p.name.split(".")[0] for p in files_below(folder / kind, ".md")] for kind in Kind}
    ids = {kind: found[0] for kind, found in names.items() if found}
    if cited := _most_cited(folder):
        ids[Kind.LIBRARY.value] = cited
    for path in files_in(folder / VOCABULARY_FILES, ".yml"):
        if found := _FIRST_ID.search(path.read_bytes().decode("utf-8", "replace")):
            ids[path.stem] = found[1]
    return ids


def _most_cited(folder: Path) -> str:
    """The document that most records name as their source; of equals the first by name."""
    texts = (p.read_bytes().decode("utf-8", "replace") for kind in Kind for p in files_below(folder / kind, ".md"))
    counts = Counter(name for text in texts for name in _CITED.findall(text))
    return min(counts, key=lambda name: (-counts[name], name), default="")
