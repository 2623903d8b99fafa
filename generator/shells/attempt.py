"""One build that ends with an outcome, whatever happens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader

from generator.build.build import Build
from generator.build.collecting import collector_at_rest
from generator.build.compiled import load_all
from generator.build.ledger import last_build, sources_of
from generator.build.rendering import compile_as_ours
from generator.model.language import Language
from generator.model.problem import Problem
from generator.settings.reading import read_settings
from generator.settings.settings import Settings
from generator.shells import DEFAULT_SHELL
from generator.shells.faults import Faults, trouble_of
from generator.shells.making import publish_site
from generator.shells.outcome import MadePages, Outcome, Trouble
from generator.words import Words, words_of


def attempt(
    config_file: Path,
    site: Path,
    language: Language,
    shell: str = DEFAULT_SHELL,
    with_pages: Callable[[MadePages], None] = lambda _: None,
) -> Outcome:
    """Build into `site`. What keeps the site from being built is said in `language`, if its words can be read.

    `with_pages` is told when the pages are made, and there are neither data files nor an index yet.
    """
    faults = Faults(config_file.absolute(), language)
    try:
        settings, wrong = read_settings(config_file, site)
        if wrong:
            return Outcome(_troubles(wrong, words_of(language)), _base(settings), _watched(settings))
    except Exception as why:
        return Outcome(faults.troubles(why))
    try:
        with collector_at_rest():
            troubles = _built(settings, shell, language, lambda new: with_pages(MadePages(str(new), _base(settings))))
    except Exception as why:
        troubles = faults.troubles(why)
    return Outcome(troubles, _base(settings), _watched(settings))


def _built(
    settings: Settings, shell: str, language: Language, with_pages: Callable[[Path], None]
) -> tuple[Trouble, ...]:
    """Build, and keep what the last build made; the problems for which there is no site."""
    _compile_templates(settings.theme)
    sources, last = sources_of(settings, shell), last_build(settings.site)
    if last and last.sources == sources.all:
        return ()
    # Documents cost a second, and nobody prints a preview.
    build = Build.of(settings, frame=sources.frame, keeps=last is not None, documents=False, with_pages=with_pages)
    try:
        if build.stopping:
            return _troubles(build.stopping, words_of(language))
        publish_site(build, sources, shell)
    finally:
        build.close()
    return ()


def _compile_templates(folder: Path) -> None:
    """Raise what is wrong with a template at once, not after most pages were made."""
    environment = Environment(loader=FileSystemLoader(folder))
    compile_as_ours(environment)
    load_all(environment)


def _troubles(problems: Sequence[Problem], words: Words) -> tuple[Trouble, ...]:
    return tuple(trouble_of(problem, words) for problem in problems)


def _watched(settings: Settings) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(path) for path in (settings.content, settings.theme, *settings.watched)))


def _base(settings: Settings) -> str:
    path = urlsplit(settings.site_url).path.strip("/")
    return f"/{path}/" if path else "/"
