"""What a list of many records costs: its files, and how fast it answers in Chromium, over http and from `file://`."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from bench.clicking import answers
from bench.programmes import many_programmes
from bench.weights import compressed, kb
from generator.build.rendering import context_of, row_files, set_up
from generator.build.scripts import Scripts
from generator.build.styles import STYLESHEET, stylesheet
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.postings import postings_of
from generator.export.facets import facet_files
from generator.export.search import search_file
from generator.model.kind import Kind
from generator.model.language import Language
from generator.settings.look import Look
from generator.views.localised import Localised
from generator.views.pages.lists import list_views
from generator.views.site import Site

ROOT = Path(__file__).parents[1]
THEME = ROOT / "theme"
RECORDS = 20_000
BYTES_A_RECORD = 8
KIND = Kind.PROGRAMS


def facet_costs() -> None:
    """Make the list of many programmes and print the figures, those that have a target with it."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        catalogue = many_programmes(ROOT / "content", RECORDS)
        made = time.monotonic()
        site = _site(catalogue, Path(folder) / "site")
        done = time.monotonic()
        print(f"list of {RECORDS:,} records, made in {done - made:.1f} s ({made - start:.1f} s to invent them)")
        _sizes(site, _pages(catalogue))
        answers(site, _pages(catalogue), postings_of(catalogue, KIND))


def _site(catalogue: Catalogue, folder: Path) -> Path:
    """The list's pages and data files in both languages, as a build makes them, with the theme's assets."""
    places = tuple(Localised(catalogue, language, Site(version="0")) for language in catalogue.languages)
    env = Environment(loader=FileSystemLoader(THEME))
    scripts = Scripts.of(THEME)
    set_up(env, Look(), scripts)
    rows = (file for here in places for file in row_files(KIND, here, env))
    told = (search_file(here) for here in places)
    style = stylesheet(THEME, {})
    for address, text in (*facet_files(KIND, places), *rows, *scripts.files(), *told, (STYLESHEET, style)):
        _write(folder / address, text)
    for here in places:
        for view in list_views(KIND, here):
            page = env.get_template("list.html").render(context_of(view, here.words))
            _write(folder / view.frame.address, page)
    return folder


def _pages(catalogue: Catalogue) -> Mapping[Language, str]:
    """The address of the list's first page in each language."""
    return {language: Localised(catalogue, language, Site()).list_address(KIND) for language in catalogue.languages}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _sizes(site: Path, pages: Mapping[Language, str]) -> None:
    data = site / "facets" / KIND
    postings = compressed(data / "postings.js")
    print(f"postings: {kb(data / 'postings.js')}: {postings / RECORDS:.2f} bytes a record (target ≤ {BYTES_A_RECORD})")
    for order in sorted(data.glob("order-*")):
        print(f"order {order.stem.removeprefix('order-')}: {kb(order)}")
    for language in pages:
        chunks = list(data.glob(f"rows-{language}-*"))
        print(f"rows {language}: {len(chunks)} files, the largest {kb(max(chunks, key=compressed))}")
        print(f"first page {language}: {kb(site / pages[language])}")
