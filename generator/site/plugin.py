"""The MkDocs plugin."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, NoReturn

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.build.build import Build
from generator.build.rendering import chunk_files, context_of, set_up
from generator.build.stages import Stage, silent
from generator.load.content import languages_in
from generator.load.nearness import nearest
from generator.model.language import Language
from generator.model.publisher import Publisher, publisher_of
from generator.publish.errors import BusyError, PublishError
from generator.site.pages import ViewPage, files_of
from generator.words import Words, words_of
from generator.words.spoken import spoken_language


class Options(Config):  # type: ignore[no-untyped-call]
    """The plugin has no options: what it needs stands in MkDocs' own settings."""


class ProblemsFound(Abort):
    """The content has problems; the message says each of them."""


class RialPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Compiles the content folder; see `Build` for what happens."""

    build: Build | None = None
    stage: Stage = staticmethod(silent)
    """Is told each stage of the build as it begins."""

    language: Language | None = None
    """In which language it says what goes wrong; where none is set, that of whoever runs it."""
    archive: bool = False
    """Whether the site gets its offline copy; `rial build --zip` says so."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Leave serving to our own preview: that of MkDocs ends, or hangs, on a broken record and cannot reload."""
        if command == "serve":
            _refuse_to_serve(self._words)

    def on_serve(self, server: Any, /, *, config: MkDocsConfig, builder: Any) -> Any:
        """Also for `mkdocs serve --clean`, which says at its start that it builds."""
        _refuse_to_serve(self._words)

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content before MkDocs empties any folder; then build into a new one."""
        self.build = None  # MkDocs keeps a plugin that has `on_startup` for the next build of its process
        self.build = _begun(config, self._words, self.stage)
        if any(p.stops for p in self.build.problems):
            _refuse(self.build, self._words)
        self.stage("pages")
        config.site_dir = str(self.build.place.new)
        config.theme.static_templates.clear()
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Replace the files of the content folder with the pages of the site."""
        return files_of(self._build, files, config)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Set the templates up, and with them show the rows of long lists."""
        set_up(env)
        for address, text in chunk_files(self._build, env):
            files.append(File.generated(config, address, content=text))
        return env

    def on_page_context(self, context: Any, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """Give the template its view, the words of the view's language, and its citation in every format."""
        assert isinstance(page, ViewPage)
        return context | context_of(page.view, self._build.words[page.view.frame.language])

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Index, inspect, swap."""
        try:
            self._build.publish(archive=self.archive)
        except PublishError as why:
            raise Abort(_failed(why, self._words)) from why
        finally:
            config.site_dir = str(self._build.place.site)
            self._build.place.close()

    def on_build_error(self, error: Exception) -> None:
        """Throw away the unfinished site; the last good one is as it was."""
        if self.build:
            self.build.place.close()

    @property
    def _words(self) -> Words:
        return words_of(self.language or spoken_language())

    @property
    def _build(self) -> Build:
        assert self.build is not None
        return self.build


def _publisher(config: MkDocsConfig, words: Words) -> Publisher:
    """The publisher that the configuration names; all that is wrong with it stops the build."""
    publisher, faults = publisher_of(config.extra.get("publisher"), nearest, languages_in(Path(config.docs_dir)))
    said = [words.say(f"publisher.{f.what}", place=f.place, value=f.value) for f in faults]
    if said:
        raise ConfigurationError("\n".join(f"mkdocs.yml: {line}" for line in said))
    return publisher


def _begun(config: MkDocsConfig, words: Words, stage: Stage) -> Build:
    try:
        return Build.of(
            Path(config.docs_dir),
            Path(config.site_dir),
            config.site_url or "",
            config.repo_url or "",
            config.edit_uri or "",
            _publisher(config, words),
            stage,
        )
    except PublishError as why:
        raise Abort(_failed(why, words)) from why


def _refuse(build: Build, words: Words) -> None:
    """Print every problem and stop."""
    build.place.close()
    lines = [words.problem(p) for p in build.problems if p.stops]
    count = words["report.problems"]["one" if len(lines) == 1 else "other"].format(n=len(lines))
    raise ProblemsFound("\n".join([*lines, f"{count} {words['report.untouched']}"]))


def _refuse_to_serve(words: Words) -> NoReturn:
    raise Abort(words["preview.not_by_mkdocs"])


def _failed(why: Exception, words: Words) -> str:
    if isinstance(why, BusyError):
        return words.say("report.busy", path=why)
    return words.say("report.failed", why=why)
