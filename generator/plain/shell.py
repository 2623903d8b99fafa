"""Writes the site without MkDocs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from generator.build.build import Build
from generator.build.files import carried_files, is_part_of_a_file, text_files
from generator.build.pages import page_files
from generator.build.rendering import set_up

_LEFT_OUT = frozenset({".html", ".py", ".pyc", ".yml", ".yaml", ".md"})
"""The endings of files that the theme has for the build, as MkDocs leaves them out too."""


def write_site(build: Build) -> None:
    """Write every file of the site but the index into the place of the build."""
    theme = build.settings.theme
    env = Environment(loader=FileSystemLoader(theme))
    set_up(env, build.settings.look, build.scripts)
    to = build.place.new
    copied = [*_assets(theme), *carried_files(build)]
    build.check_names(name for name, _ in copied)
    for name, file in copied:
        _folder_of(to / name)
        shutil.copyfile(file, to / name)
    for files in (text_files(build), page_files(build, env)):
        for address, text in files:
            build.new.write(address, text)


def _assets(theme: Path) -> Iterator[tuple[str, Path]]:
    """What the theme has for readers as it is: pictures, licences."""
    for file in sorted(theme.rglob("*")):
        name = file.relative_to(theme)
        is_hidden = any(part.startswith(".") for part in name.parts)
        if file.is_file() and file.suffix not in _LEFT_OUT and not is_hidden and not is_part_of_a_file(name.as_posix()):
            yield name.as_posix(), file


def _folder_of(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
