"""What a configuration says, once it is known to be good."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator.model.problem import Origin
from generator.model.publisher import Publisher


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the content, the theme and the site are, the addresses of site and repository, and who publishes.

    They mean what they mean to MkDocs: paths are relative to the file, and `edit_uri` to `repo_url`.
    """

    file: Path
    content: Path
    site: Path
    theme: Path
    site_url: str = ""
    repo_url: str = ""
    edit_uri: str = ""
    publisher: Publisher = field(default_factory=Publisher)
    watched: tuple[Path, ...] = ()
    """The files and folders besides content and theme that a preview looks at."""

    origin: Origin = field(default_factory=lambda: Origin("mkdocs.yml"))
    """Where each setting stands."""
