"""The folders of the content, and the files in them that are read."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.model.kind import Kind

VOCABULARY_FILES = "vocabularies"
_OF_EDITORS = (".", "~$")
REGISTER_FILES = "registers"
ATTACHMENTS = "attachments"
NETWORK = "network.yml"
FOLDERS = (*(kind.value for kind in Kind), VOCABULARY_FILES, REGISTER_FILES, ATTACHMENTS)
"""What stands directly below the content folder."""

OF_SYSTEMS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that systems put into any folder that is looked at."""


def files_below(folder: Path, ending: str) -> list[Path]:
    """The files below a folder whose names end so, without those of editors and systems."""
    found = (p for p in folder.rglob(f"*{ending}") if p.is_file() and not p.name.startswith(_OF_EDITORS))
    return sorted(p for p in found if p.name not in OF_SYSTEMS and not p.name.endswith("~"))


def shown_as(path: Path, folder: Path) -> PurePosixPath:
    """A path as problems say it: `content/calls/9.es.md`."""
    shown = PurePosixPath(folder.name) / path.relative_to(folder).as_posix()
    return PurePosixPath(str(shown).encode("utf-8", "backslashreplace").decode())
