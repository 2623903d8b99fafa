"""Builds a site and says what came of it."""

from __future__ import annotations

import gc
import shutil
import sys
from pathlib import Path
from typing import TextIO

from generator.build.build import Build
from generator.build.said import failed, refusal
from generator.build.stages import Stages
from generator.model.language import Language
from generator.model.problem import Severity
from generator.publish.errors import PublishError
from generator.publish.sums import sum_beside
from generator.settings.reading import read_settings
from generator.shells import DEFAULT_SHELL
from generator.shells.faults import Faults
from generator.shells.framing import write_site
from generator.words import Words, words_of


def build(
    config_file: Path,
    site: Path | None,
    *,
    archive: bool,
    language: Language,
    out: TextIO,
    profile: bool = False,
    shell: str = DEFAULT_SHELL,
) -> int:
    """Build the site; 0 when it is published, 1 when the content has problems, 2 when the build failed."""
    gc.disable()  # nearly all that a build makes is alive until it ends: looking for what is not takes a tenth of it
    words = words_of(language)
    settings, wrong = read_settings(config_file, site)
    if wrong:
        print(*map(words.problem, wrong), sep="\n", file=sys.stderr)
        return 2
    stages = Stages(words, sys.stderr)
    try:
        made = Build.of(settings, stages)
        try:
            if made.stopping:
                print(refusal(made.stopping, words), file=out)
                return 1
            write_site(made, shell)
            made.publish(archive=archive)
        finally:
            made.place.close()
            stages.end()
    except PublishError as why:
        print(failed(why, words), file=sys.stderr)
        return 2
    except Exception as why:  # a template, the shell, the machine: one sentence with its place
        print(Faults(settings.file, language).trouble(why), file=sys.stderr)
        return 2
    _report(made, words, out)
    if profile:
        print(stages.profile(), file=sys.stderr)
    if archive:
        _hand_out(made, settings.file.parent / "dist", words, out)
    return 0


def _report(made: Build, words: Words, out: TextIO) -> None:
    print(words.say("report.built", site=made.place.site, pages=len(made.plan)), file=out)
    if not (made.site.repository or made.site.publisher.email):
        print(words["report.no_publisher"], file=out)
    if warned := sum(problem.severity == Severity.WARNING for problem in made.problems):
        print(words.say("report.warned", found=words.count("warnings", warned)), file=out)


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
