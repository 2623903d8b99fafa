"""The MkDocs plugin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, NoReturn

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from generator.build.build import Build
from generator.build.pages import page_files
from generator.build.rendering import set_up
from generator.build.said import failed, refusal
from generator.publish.errors import PublishError
from generator.settings.reading import read_settings
from generator.site.files import files_of
from generator.words import Words, words_of
from generator.words.spoken import spoken_language


class Options(Config):  # type: ignore[no-untyped-call]
    """The plugin has no options: what it needs stands in MkDocs' own settings."""


class RialPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Compiles the content folder; see `Build` for what happens."""

    given: Build | None = None
    """The build whose pages are framed, where MkDocs is only the shell of it."""

    env: Environment | None = None
    """The templates of the theme."""

    build: Build | None = None
    """What is framed now: what was given, or what MkDocs' own command makes anew."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Leave serving to our own preview: that of MkDocs ends, or hangs, on a broken record and cannot reload."""
        if command == "serve":
            _refuse_to_serve(_words())

    def on_serve(self, server: Any, /, *, config: MkDocsConfig, builder: Any) -> Any:
        """Also for `mkdocs serve --clean`, which says at its start that it builds."""
        _refuse_to_serve(_words())

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content before MkDocs empties any folder; then build into a new one."""
        self.build = None  # MkDocs keeps a plugin that has `on_startup` for the next build of its process
        self.build = self.given or _begun(config)
        config.site_dir = str(self.build.place.new)
        config.use_directory_urls = False
        config.theme.static_templates.clear()
        config.theme.dirs = [str(self.build.settings.theme)]  # of Material's 14,000 files we show none
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Replace the files of the content folder with the pages of the site."""
        with self._said():
            return files_of(self._build, files, config)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Set the templates up."""
        self.env = env
        set_up(env, self._build.settings.look, self._build.scripts)
        return env

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Make the pages; index, inspect, swap, unless whoever gave the build does."""
        assert self.env
        with self._said():
            for address, text in page_files(self._build, self.env):
                self._build.new.write(address, text)
        if self.given:
            return
        try:
            with self._said():
                self._build.publish()
        finally:
            config.site_dir = str(self._build.place.site)
            self._build.close()

    @contextmanager
    def _said(self) -> Iterator[None]:
        """What keeps a site from being published is said by whoever gave the build, or else as MkDocs says it."""
        try:
            yield
        except PublishError as why:
            if self.given:
                raise
            raise Abort(failed(why, _words())) from why

    def on_build_error(self, error: Exception) -> None:
        """Throw away the unfinished site; the last good one is as it was."""
        if self.build and not self.given:
            self.build.close()

    @property
    def _build(self) -> Build:
        assert self.build is not None
        return self.build


def _words() -> Words:
    """The words of whoever runs MkDocs."""
    return words_of(spoken_language())


def _begun(config: MkDocsConfig) -> Build:
    """The build of a configuration whose site MkDocs was told to put somewhere."""
    words = _words()
    settings, wrong = read_settings(Path(config.config_file_path), Path(config.site_dir))
    if wrong:
        raise ConfigurationError("\n".join(map(words.problem, wrong)))
    try:
        build = Build.of(settings)
    except PublishError as why:
        raise Abort(failed(why, words)) from why
    if build.stopping:
        build.close()
        raise Abort(refusal(build.stopping, words))
    return build


def _refuse_to_serve(words: Words) -> NoReturn:
    raise Abort(words["preview.not_by_mkdocs"])
