"""Reads a configuration."""

from __future__ import annotations

from pathlib import Path

from generator.load.content import languages_in
from generator.load.strict_yaml import tree_of
from generator.load.text import decoded
from generator.model.problem import Problem
from generator.settings.given import Given
from generator.settings.plugins import check_plugins
from generator.settings.publisher import publisher_in
from generator.settings.settings import Settings


def read_settings(file: Path, site: Path | None = None) -> tuple[Settings, tuple[Problem, ...]]:
    """What a file says, and all that is wrong with it; `site` takes the place of its `site_dir`.

    Raises OSError where it cannot be read.
    """
    text, problems = decoded(file.read_bytes(), file.name)
    tree = tree_of(text, file.name)
    given = Given(tree.value, tree.origin)
    settings = _settings(file.absolute(), site, given)
    # A comment behind a value is a problem in a record, where it may be text; here it is what it looks like.
    unread = [p for p in tree.problems if p.code != "comment"]
    return settings, tuple(sorted([*problems, *unread, *given.problems]))


def _settings(file: Path, site: Path | None, given: Given) -> Settings:
    root = file.parent
    content = _folder("docs_dir", root / "docs", given)
    check_plugins(given)
    return Settings(
        file=file,
        content=content,
        site=site.absolute() if site else root / (given.text("site_dir") or "site"),
        theme=_folder("theme.custom_dir", root / "theme", given),
        site_url=_as_folder(given.text("site_url")),
        repo_url=_as_folder(given.text("repo_url")),
        edit_uri=_as_folder(given.text("edit_uri")),
        publisher=publisher_in(given, languages_in(content)),
        watched=tuple(root / path for path in given.at("watch") or () if isinstance(path, str)),
        origin=given.origin,
    )


def _folder(name: str, otherwise: Path, given: Given) -> Path:
    """A folder that has to be there."""
    at = tuple(name.split("."))
    said = given.text(*at)
    folder = otherwise.parent / said if said else otherwise
    if not folder.is_dir():
        given.fault("folder", at, value=said or otherwise.name)
    return folder


def _as_folder(address: str) -> str:
    """An address with one slash at its end; an empty one stays empty."""
    return address and address.rstrip("/") + "/"
