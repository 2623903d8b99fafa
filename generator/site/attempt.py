"""One build that ends with an outcome, whatever happens."""

from __future__ import annotations

import logging
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.model.language import Language
from generator.model.problem import Problem
from generator.site.faults import Faults
from generator.site.outcome import Outcome, Trouble
from generator.site.plugin import ProblemsFound, RialPlugin
from generator.words import Words, words_of


def attempt(config_file: Path, site: Path, language: Language) -> Outcome:
    """Build into `site`. What keeps the site from being built is said in `language`, if its words can be read."""
    faults, heard = Faults(config_file, language), _Heard()
    try:
        config = load_config(str(config_file), site_dir=str(site))
    except (Exception, SystemExit) as why:
        return Outcome((faults.trouble(why, heard.said),))
    return Outcome(_built(config, faults, heard), _base(config), _watched(config))


def _built(config: MkDocsConfig, faults: Faults, heard: _Heard) -> tuple[Trouble, ...]:
    """Build; what keeps the site from being built."""
    if "rial" not in config.plugins:
        return (faults.no_plugin(),)
    try:
        _parse_templates(config)
        mkdocs_build(config)
    except ProblemsFound:
        return _troubles(config, words_of(faults.language))
    except (Exception, SystemExit) as why:
        return (faults.trouble(why, heard.said),)
    return ()


def _parse_templates(config: MkDocsConfig) -> None:
    """Raise what is wrong with a template at once, not after most pages were made."""
    environment = config.theme.get_env()
    folder = config.theme.custom_dir
    for file in sorted(Path(folder).rglob("*.html")) if folder else ():
        environment.parse(file.read_text("utf-8"), file.name, str(file))


class _Heard(logging.Handler):
    """What MkDocs logged as an error: it says why only there, and raises “Aborted”."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []
        log = logging.getLogger("mkdocs")
        log.propagate = False
        log.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message."""
        self.said.append(record.getMessage())


def _troubles(config: MkDocsConfig, words: Words) -> tuple[Trouble, ...]:
    plugin = config.plugins["rial"]
    assert isinstance(plugin, RialPlugin)
    assert plugin.build is not None
    return tuple(_trouble(p, words) for p in plugin.build.problems if p.stops)


def _trouble(problem: Problem, words: Words) -> Trouble:
    place = f"{problem.path}:{problem.line}:{problem.column}"
    return Trouble(place, words.problem(problem).removeprefix(f"{place}: "))


def _watched(config: MkDocsConfig) -> tuple[str, ...]:
    theme = getattr(config.theme, "custom_dir", None)
    folders = [config.docs_dir, *([theme] if theme else []), *config.watch]
    return tuple(dict.fromkeys(str(Path(folder).absolute()) for folder in folders))


def _base(config: MkDocsConfig) -> str:
    path = urlsplit(config.site_url or "").path.strip("/")
    return f"/{path}/" if path else "/"
