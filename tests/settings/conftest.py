from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.problem import Problem
from generator.settings.reading import read_settings
from generator.settings.settings import Settings

Read = Callable[..., tuple[Settings, tuple[Problem, ...]]]

LEAST = "docs_dir: content\nplugins: [rial]\ntheme: {name: material, custom_dir: theme}\n"
"""What every configuration has to say."""


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a configuration beside a content folder and a theme with some files."""
    (tmp_path / "content").mkdir()
    assets = tmp_path / "theme" / "assets"
    assets.mkdir(parents=True)
    for name in ("favicon.svg", "logo.png"):
        (assets / name).touch()

    def reads(text: str, least: str = LEAST, theme: Path | None = None) -> tuple[Settings, tuple[Problem, ...]]:
        if theme and theme.is_dir():
            shutil.copytree(theme, tmp_path / "theme", dirs_exist_ok=True)
        file = tmp_path / "mkdocs.yml"
        file.write_text(least + text, "utf-8")
        return read_settings(file)

    return reads
