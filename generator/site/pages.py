"""Planned pages as pages of MkDocs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.export.cited import cited
from generator.export.packed import packed
from generator.markdown.render import html_of
from generator.site.build import Build
from generator.views.parts import Body
from generator.views.plan import PlannedPage, View
from generator.words import Words


class ViewPage(Page):
    """A page that shows a view. Its Markdown, if any, is the body of a record, rendered by one shared engine."""

    def __init__(self, planned: PlannedPage, words: Words, file: File, config: MkDocsConfig) -> None:
        super().__init__(planned.view.frame.title, file, config)
        self.view = planned.view
        self.words = words
        self._template = planned.template

    def read_source(self, config: MkDocsConfig) -> None:
        """A view has no source of its own."""
        self.markdown = ""
        self.meta = {"template": self._template}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the body of the view's record."""
        body: Body | None = getattr(self.view, "body", None)
        html = _html(body, self.words["record.back_to_text"]) if body else ""
        self.content = Markup(html)  # sanitised by html_of
        self.toc = TableOfContents([])


def _html(body: Body, back: str) -> str:
    def resolve(target: str) -> str:
        return body.targets.get(target, target)

    return html_of(body.sections, body.ids, resolve, abbreviations=body.abbreviations, back=back)


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
        file.page = ViewPage(planned, build.words[planned.view.frame.language], file, config)
        files.append(file)
    return files


def set_up(env: Environment) -> None:
    """What comes from content is only ever text in a template."""
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}


def context_of(view: View, words: Words) -> dict[str, Any]:
    """What a template is given: its view, the words of the view's language, and its citation in every format."""
    citation = getattr(view, "citation", None)
    told = cited(citation, words) if citation else None
    return {"view": view, "root": view.frame.root, "words": words.tree, "cited": told}


def chunk_files(build: Build, env: Environment) -> Iterator[tuple[str, str]]:
    """Address and text of the rows of long lists, by the template that shows them in the lists' pages."""
    row = env.get_template("partials/tables.html").module
    for address, chunk in build.chunks():
        rows = [str(row.tr(r, chunk.columns, chunk.root, numbered=True)) for r in chunk.rows]  # type: ignore[attr-defined]
        yield f"{address}.js", packed(address, rows)


def _is_ours(file: File, config: MkDocsConfig) -> bool:
    """Whether a file is an asset of our theme: Material's styles and scripts are on none of our pages."""
    return file.src_dir is not None and file.src_dir == config.theme.custom_dir
