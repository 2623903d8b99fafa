"""Writes the site by way of MkDocs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.build.build import Build
from generator.build.errors import ShellError
from generator.site.plugin import RialPlugin


def write_site(build: Build) -> None:
    """Write every file of the site but the index into the place of the build. Raises ShellError."""
    with _told() as said:
        try:
            _write(build)
        except (MkDocsException, SystemExit) as why:
            raise ShellError(said[-1] if said else str(why)) from why


def _write(build: Build) -> None:
    """MkDocs does as with `mkdocs build`; its plugin frames what this build has read, and leaves the rest to it.

    MkDocs asks for a name of the site, which no page takes from it.
    """
    config = load_config(str(build.settings.file), site_dir=str(build.place.new), site_name="…")
    plugin = config.plugins["rial"]
    assert isinstance(plugin, RialPlugin)
    plugin.given = build
    mkdocs_build(config)


@contextmanager
def _told() -> Iterator[list[str]]:
    """What MkDocs logs as an error meanwhile: it says why only there, and raises “Aborted”."""
    log, handler = logging.getLogger("mkdocs"), _Kept(logging.ERROR)
    before = log.level, log.propagate
    log.addHandler(handler)
    log.setLevel(logging.ERROR)
    log.propagate = False
    try:
        yield handler.said
    finally:
        log.removeHandler(handler)
        log.level, log.propagate = before


class _Kept(logging.Handler):
    """Keeps what is logged."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message."""
        self.said.append(record.getMessage())
