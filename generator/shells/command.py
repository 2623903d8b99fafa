"""Builds a site and says what came of it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from generator.build.before import UnknownEditionError, edition_before
from generator.build.collecting import collector_at_rest
from generator.build.ledger import Ledger, Sources, last_build, sources_of
from generator.build.said import failed
from generator.build.stages import Stages
from generator.load.history import SHALLOW
from generator.model.language import Language
from generator.publish.errors import PublishError
from generator.publish.sums import sum_beside
from generator.settings.reading import is_inside, read_settings
from generator.settings.settings import Settings
from generator.shells import DEFAULT_SHELL
from generator.words import Words, words_of

if TYPE_CHECKING:
    from generator.catalogue.editions import Edition


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What is asked of a build besides its pages: `BuildOptions(archive=True)` for the offline copy."""

    archive: bool = False
    compressed: bool = False
    copies: bool = False
    clean: bool = False
    profile: bool = False
    shell: str = DEFAULT_SHELL
    since: str = ""
    """The edition against which is said what is new; the one that Git knows, where none is named."""


def build(config_file: Path, site: Path | None, options: BuildOptions, language: Language, out: TextIO) -> int:
    """Build the site; 0 when it is published, 1 when the content has problems, 2 when the build failed.

    Where nothing has changed since the last build, its site stays as it is, unless it is to be `clean`.
    """
    words = words_of(language)
    settings, wrong = read_settings(config_file, site)
    if amiss := [*map(words.problem, wrong)] or _misplaced(site, settings, words):
        print(*amiss, sep="\n", file=sys.stderr)
        return 2
    stages = Stages(words, sys.stderr)
    try:
        built, anew = _built(settings, options, stages, words, out)
    except UnknownEditionError as why:
        print(words.say("report.no_edition", name=why, why=str(why.__cause__) or "–"), file=sys.stderr)
        return 2
    except PublishError as why:
        print(failed(why, words), file=sys.stderr)
        return 2
    except Exception as why:  # a template, the shell, the machine: one sentence with its place
        print(_sentences(settings, language, why), file=sys.stderr)
        return 2
    if isinstance(built, str):
        print(built, file=out)
        return 1
    _report(built, settings, words, out)
    if options.profile:
        print(stages.profile(), file=sys.stderr)
        print(words.say("stages.counted", anew=anew, kept=built.pages - anew), file=sys.stderr)
    if built.archive:
        _hand_out(built, settings, words, out)
    return 0


def _misplaced(site: Path | None, settings: Settings, words: Words) -> list[str]:
    """That a site would stand inside what it is made of."""
    inside = site and is_inside(settings.site, (settings.content, settings.theme))
    return [words.say("report.inside", path=site)] if inside else []


def _built(
    settings: Settings, options: BuildOptions, stages: Stages, words: Words, out: TextIO
) -> tuple[Ledger | str, int]:
    """The ledger of the site, or what is wrong with its content; and how many pages were made anew."""
    state, before = edition_before(options.since, settings.content)
    more = ["copies"] if options.copies else []
    sources = sources_of(settings, options.shell, options.archive, options.compressed, *more, before=state)
    last = None if options.clean else last_build(settings.site)
    if last and last.sources == sources.all:
        print(words["report.unchanged"], file=out)
        return last, 0
    built = _made(settings, sources, stages, words, before, options, keeps=last is not None)
    return built, 0 if isinstance(built, str) else built.anew


def _made(
    settings: Settings,
    sources: Sources,
    stages: Stages,
    words: Words,
    before: Callable[[], Edition] | None,
    options: BuildOptions,
    *,
    keeps: bool,
) -> Ledger | str:
    from generator.shells.making import make  # imports all of the generator: longer than seeing that nothing changed

    with collector_at_rest():
        return make(
            settings,
            sources,
            stages,
            words,
            archive=options.archive,
            compressed=options.compressed,
            copies=options.copies,
            shell=options.shell,
            keeps=keeps,
            before=before() if before else None,
        )


def _sentences(settings: Settings, language: Language, why: Exception) -> str:
    from generator.shells.faults import Faults

    return "\n".join(map(str, Faults(settings.file, language).troubles(why)))


def _report(ledger: Ledger, settings: Settings, words: Words, out: TextIO) -> None:
    print(words.say("report.built", site=settings.site, pages=ledger.pages), file=out)
    if not (settings.repo_url or settings.publisher.email):
        print(words["report.no_publisher"], file=out)
    elif unset := ", ".join(_unset(settings)):
        print(words.say("report.unset", names=unset), file=out)
    if ledger.lacking == SHALLOW:
        print(words["report.shallow_history"], file=out)
    elif ledger.lacking:
        print(words.say("report.no_history", why=ledger.lacking), file=out)
    if ledger.warned:
        print(words.say("report.warned", found=words.count("warnings", ledger.warned)), file=out)


def _unset(settings: Settings) -> Iterator[str]:
    """The settings by which pages would offer more than they do."""
    publisher = settings.publisher
    said = {
        "site_url": settings.site_url,
        "repo_url": settings.repo_url,
        "edit_uri": settings.edit_uri,
        "extra.publisher.organisation": publisher.names,
        "extra.publisher.email": publisher.email,
        "extra.publisher.answers_in_days": publisher.answers_in_days,
    }
    return (name for name, value in said.items() if not value)


def _hand_out(ledger: Ledger, settings: Settings, words: Words, out: TextIO) -> None:
    """Put the offline copy and its sum also where no later build removes them: each build makes a new site.

    A sum is never beside a copy that it is not of, whenever this is ended; `rial verify` reads those inside.
    """
    archive, folder = settings.site / ledger.archive, settings.file.parent / "dist"
    folder.mkdir(parents=True, exist_ok=True)
    sum_beside(folder / archive.name).unlink(missing_ok=True)
    for file in (archive, sum_beside(archive)):
        unfinished = folder / f".{file.name}"
        shutil.copyfile(file, unfinished)
        unfinished.replace(folder / file.name)
    to = folder / archive.name
    print(words.say("report.zipped", zip=archive, size=round(to.stat().st_size / 1000)), file=out)
    print(words.say("report.handed_out", zip=to), file=out)
    if not settings.site_url:
        print(words["report.no_url"], file=out)
