"""The project that a command is about: the folder with `mkdocs.yml` and the content."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CONFIGURATION = "mkdocs.yml"
CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Project:
    """A checkout of a site."""

    root: Path

    @property
    def content(self) -> Path:
        """The folder of the records."""
        return self.root / CONTENT

    @property
    def configuration(self) -> Path:
        """MkDocs' settings."""
        return self.root / CONFIGURATION

    @property
    def schemas(self) -> Path:
        """The JSON Schemas for editors."""
        return self.root / "docs" / "schemas"


def project_above(folder: Path) -> Project | None:
    """The project that a folder is in: the nearest above it, itself included, that has content and configuration.

    Paths in it are relative to the folder where that is the project's own, so that messages name them as people do.
    """
    here = folder.absolute()
    for root in (here, *here.parents):
        if (root / CONTENT).is_dir() and (root / CONFIGURATION).is_file():
            return Project(Path() if root == here else root)
    return None
