"""The settings of `mkdocs.yml` that a site without MkDocs needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the content, the theme and the site are, and the addresses of site and repository.

    They mean what they mean to MkDocs: paths are relative to the file, and `edit_uri` to `repo_url`.
    """

    content: Path
    site: Path
    theme: Path
    site_url: str
    repo_url: str
    edit_uri: str


def settings_in(file: Path) -> Settings:
    """What `file` says. Raises OSError where it cannot be read, yaml.YAMLError where it is not plain YAML."""
    said: dict[str, Any] = yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader) or {}
    root = file.absolute().parent
    return Settings(
        content=root / said.get("docs_dir", "docs"),
        site=root / said.get("site_dir", "site"),
        theme=root / said.get("theme", {}).get("custom_dir", "theme"),
        site_url=said.get("site_url") or "",
        repo_url=said.get("repo_url") or "",
        edit_uri=said.get("edit_uri") or "",
    )
