"""Which files a site has besides its pages and its data: styles, scripts and words, and what records carry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.build.build import Build
from generator.build.documents import Making
from generator.build.scripts import ASSETS
from generator.build.styles import POSTER_STYLE, STYLES, STYLESHEET, stylesheet
from generator.export.copy import unpublished
from generator.export.form_data import records_files
from generator.export.packed import packed
from generator.export.search import search_file
from generator.export.sitemap import ROBOTS, robots_of
from generator.model.kinds.library import Document
from generator.settings.look import PALETTE
from generator.views.citing.holdings import holding_address


def text_files(build: Build) -> Iterator[tuple[str, str]]:
    """What is the same whatever records say, and what is in their files: address and text."""
    places = build.places
    quotes = {str(language): str(words["citation.quotes"]) for language, words in build.words.items()}
    yield STYLESHEET, stylesheet(build.settings.theme, quotes)
    yield from build.scripts.files()
    yield f"{POSTER_STYLE}.js", packed(POSTER_STYLE, build.style_of_pictures)
    if build.settings.look.palette:
        yield PALETTE, build.settings.look.palette
    yield ROBOTS, robots_of(build.site.url)
    yield from unpublished(places).items()
    yield from map(search_file, places)
    yield from records_files(places[0], build.settings.content.parent)


def is_part_of_a_file(address: str) -> bool:
    """Whether a file of the theme is a script or a part of the stylesheet: they are published together with others."""
    return address.startswith(f"{STYLES}/") or (address.startswith(f"{ASSETS}/") and address.endswith(".js"))


def carried_files(build: Build) -> Iterator[tuple[str, Path]]:
    """The files that records carry and those that the site makes: address and place on the disk."""
    for file in build.catalogue.content.files:
        yield holding_address(file), build.settings.content.parent / file.path
    yield from _made_documents(build)


def _made_documents(build: Build) -> Iterator[tuple[str, Path]]:
    """The documents that the site makes itself; what it made of other content is left no longer."""
    here, making = build.places[0], build.site.made
    if not isinstance(making, Making):
        return
    files = [file for document in build.catalogue.of(Document) for file in making(document, here).values()]
    making.clear(files)
    for file in files:
        yield holding_address(file), making.path(file)
