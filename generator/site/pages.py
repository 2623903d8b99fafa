"""Planned pages as pages of MkDocs."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.build.build import Build
from generator.build.styles import is_part
from generator.views.plan import PlannedPage


class ViewPage(Page):
    """A page that shows a view. It has no Markdown of its own: its template is given the body of a record as HTML."""

    def __init__(self, planned: PlannedPage, file: File, config: MkDocsConfig) -> None:
        super().__init__(planned.view.frame.title, file, config)
        self.view = planned.view
        self._template = planned.template

    def read_source(self, config: MkDocsConfig) -> None:
        """A view has no source of its own."""
        self.markdown = ""
        self.meta = {"template": self._template}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing is left to render before the template is."""
        self.content = ""
        self.toc = TableOfContents([])


def files_of(build: Build, theme_files: Files, config: MkDocsConfig) -> Files:
    """The files of the site: pages, data, what records carry, our assets of the theme; nothing else of the content."""
    files = Files([f for f in theme_files if _is_ours(f, config)])
    for address, text in build.files():
        files.append(File.generated(config, address, content=text))
    for address, path in build.attachments():
        files.append(File.generated(config, address, abs_src_path=str(path)))
    for planned in build.plan:
        source = planned.address.removesuffix(".html") + ".md"
        file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.page = ViewPage(planned, file, config)
        files.append(file)
    return files


def _is_ours(file: File, config: MkDocsConfig) -> bool:
    """Whether a file is an asset of our theme: Material's styles and scripts are on none of our pages."""
    return file.src_dir is not None and file.src_dir == config.theme.custom_dir and not is_part(file.src_uri)
