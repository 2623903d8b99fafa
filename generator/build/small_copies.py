"""Small copies: a ZIP of its own for each country and each theme, of at most a megabyte."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from generator.build.build import Build
from generator.build.copying import notes
from generator.build.small import About, SmallBuild
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.narrowed import records_around
from generator.export.copy import Published, inside
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.publish.archive import write_archive
from generator.publish.sums import sum_beside, sum_of
from generator.views.pages.every_language import ROOT
from generator.views.parts.frames import COPY, start_of_copy

_BASE = 50
"""So many records weigh what is in every small copy."""

OF_SMALL_COPIES = ("countries", "themes")
"""The vocabularies whose terms have small copies."""

LARGEST = 1_000_000
"""Bytes of a small copy."""


class SmallCopy(NamedTuple):
    """A small copy that was made."""

    about: About
    languages: tuple[Language, ...]
    file: Path
    records: int

    @property
    def published(self) -> Published:
        """As pages are told of it."""
        data = self.file.read_bytes()
        language = self.languages[0] if len(self.languages) == 1 else None
        return Published(self.file.name, len(data), sum_of(data), language)


def small_copies(build: Build) -> dict[str, list[Published]]:
    """Make those of each country and theme that records name, in the new site. Raises PublishError."""
    return {
        f"{scheme}/{id}": [copy.published for copy in copies_of(build, build.place.new, scheme, id)]
        for scheme, id in with_small_copies(build.catalogue)
    }


def with_small_copies(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The terms that have a small copy, each after its vocabulary."""
    for scheme in OF_SMALL_COPIES:
        for term in catalogue.terms(scheme):
            if catalogue.records_with(scheme, term.id):
                yield scheme, term.id


def copies_of(build: Build, site: Path, scheme: str, id: str) -> tuple[SmallCopy, ...]:
    """Make that of a term; one a language where its own records are too many for one. Raises PublishError."""
    languages = build.catalogue.languages
    made = _fitting(build, site, scheme, id, languages)
    if made.file.stat().st_size <= LARGEST or len(languages) == 1:
        return (made,)
    made.file.unlink()
    sum_beside(made.file).unlink()
    return tuple(_fitting(build, site, scheme, id, (language,)) for language in languages)


def _fitting(build: Build, site: Path, scheme: str, id: str, languages: tuple[Language, ...]) -> SmallCopy:
    """With all records of its own, and as many of those around them as there is room for."""
    own, near = records_around(build.catalogue, scheme, id)
    one = f"-{languages[0]}" if len(languages) < len(build.catalogue.languages) else ""
    edition = build.site.edition or build.site.version
    to = site / COPY / f"{build.places[0].key}-{edition}-{id.lower()}{one}.zip"
    room = len(near)
    while True:
        about = About(scheme, id, len(near) - room)
        size = _written(build, site, to, about, (*own, *near[:room]), languages)
        if size <= LARGEST or room == 0:
            return SmallCopy(about, languages, to, len(own) + room)
        a_record = size / (len(own) + room + _BASE)
        room = max(0, room - max(1, ceil((size - LARGEST) / a_record)))


def _written(
    build: Build,
    site: Path,
    to: Path,
    about: About,
    records: Sequence[AnyRecord],
    languages: tuple[Language, ...],
) -> int:
    with TemporaryDirectory() as folder:
        small = SmallBuild.of(build, Path(folder), records, about, languages)
        small.make(site)
        start = {start_of_copy(build.places[0]): (Path(folder) / ROOT).read_text("utf-8")}
        write_archive(Path(folder), to, notes(small.places), inside(small.places) | start)
    return to.stat().st_size
