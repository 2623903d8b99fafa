"""What a configuration says, once it is known to be good."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator.model.problem import Origin
from generator.model.publisher import Publisher
from generator.settings.look import Look


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
    name: str = ""
    """What the site is called where the content does not say it."""

    description: str = ""
    """What it is, where the content does not say it."""

    publisher: Publisher = field(default_factory=Publisher)
    watched: tuple[Path, ...] = ()
    """The files and folders besides content and theme that a preview looks at."""

    look: Look = field(default_factory=Look)
    origin: Origin = field(default_factory=lambda: Origin("mkdocs.yml"))
    """Where each setting stands."""
