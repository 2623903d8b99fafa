"""Builds by way of MkDocs, as `mkdocs build` does."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from generator.build.build import Build
from generator.model.language import DEFAULT
from generator.publish.archive import write_archive
from generator.publish.errors import PublishError
from generator.site.plugin import ProblemsFound, RialPlugin
from generator.words import words_of


def build(config_file: Path, site: Path | None, *, archive: bool, out: TextIO) -> int:
    """Build the site; 0 when it is published, 1 when the content has problems, 2 when the build failed."""
    words = words_of(DEFAULT)
    try:
        config = load_config(str(config_file), site_dir=str(site.absolute()) if site else None)
        mkdocs_build(config)
    except ProblemsFound as why:
        print(why, file=out)
        return 1
    except (Abort, ConfigurationError, OSError) as why:
        print(why, file=sys.stderr)
        return 2
    plugin = config.plugins["rial"]
    assert isinstance(plugin, RialPlugin)
    assert plugin.build is not None
    made = plugin.build
    print(words.say("report.built", site=made.place.site, pages=len(made.plan)), file=out)
    return _archived(made, Path(config.config_file_path).parent / "dist", out) if archive else 0


def _archived(made: Build, folder: Path, out: TextIO) -> int:
    """Write the offline copy; 0 when it is there, 2 when it could not be written."""
    words = words_of(DEFAULT)
    to = folder / f"rial-{made.site.edition or made.site.version}.zip"
    try:
        write_archive(made.place.site, to, made.notes())
    except PublishError as why:
        print(words.say("report.failed", why=why), file=sys.stderr)
        return 2
    print(words.say("report.zipped", zip=to, size=round(to.stat().st_size / 1000)), file=out)
    if not made.site.url:
        print(words["report.no_url"], file=out)
    return 0
