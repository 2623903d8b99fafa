"""Builds by way of MkDocs, as `mkdocs build` does."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TextIO

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from generator.build.build import Build
from generator.build.stages import Stages
from generator.model.language import Language
from generator.model.problem import Severity
from generator.publish.sums import sum_beside
from generator.site.plugin import ProblemsFound, RialPlugin
from generator.words import Words, words_of


def build(
    config_file: Path, site: Path | None, *, archive: bool, language: Language, out: TextIO, profile: bool = False
) -> int:
    """Build the site; 0 when it is published, 1 when the content has problems, 2 when the build failed."""
    words = words_of(language)
    stages = Stages(words, sys.stderr)
    try:
        config = load_config(str(config_file), site_dir=str(site.absolute()) if site else None)
        plugin = config.plugins["rial"]
        assert isinstance(plugin, RialPlugin)
        plugin.archive = archive
        plugin.language = language
        plugin.stage = stages
        try:
            mkdocs_build(config)
        finally:
            stages.end()
    except ProblemsFound as why:
        print(why, file=out)
        return 1
    except (Abort, ConfigurationError, OSError) as why:
        print(why, file=sys.stderr)
        return 2
    assert plugin.build is not None
    made = plugin.build
    print(words.say("report.built", site=made.place.site, pages=len(made.plan)), file=out)
    if not (made.site.repository or made.site.publisher.email):
        print(words["report.no_publisher"], file=out)
    if warned := sum(problem.severity == Severity.WARNING for problem in made.problems):
        print(words.say("report.warned", found=words.count("warnings", warned)), file=out)
    if profile:
        print(stages.profile(), file=sys.stderr)
    if archive:
        _hand_out(made, Path(config.config_file_path).parent / "dist", words, out)
    return 0


def _hand_out(made: Build, folder: Path, words: Words, out: TextIO) -> None:
    """Put the offline copy and its sum also where no later build removes them: each build makes a new site."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in (made.archive, sum_beside(made.archive)):
        unfinished = folder / f".{file.name}"
        shutil.copyfile(file, unfinished)
        unfinished.replace(folder / file.name)
    to = folder / made.archive.name
    print(words.say("report.zipped", zip=made.archive, size=round(to.stat().st_size / 1000)), file=out)
    print(words.say("report.handed_out", zip=to), file=out)
    if not made.site.url:
        print(words["report.no_url"], file=out)
