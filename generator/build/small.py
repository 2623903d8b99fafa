"""Small copies: a ZIP of its own for a country or a theme, of the finished pages and of lists over its records alone.

Pages of records, of the term and of the guides are those of the site. What is over many records is made by the same
build, of a narrowed catalogue: home page, lists, facets, search. A link that leaves a small copy leads to the published
site, or to nothing where its address is not known.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from math import ceil
from pathlib import Path
from posixpath import dirname, join, normpath
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any, NamedTuple, cast

from jinja2 import Environment, FileSystemLoader
from markupsafe import escape

from generator.build.build import Build
from generator.build.copying import notes
from generator.build.files import text_files
from generator.build.past import Past
from generator.build.rendering import chunk_files, context_of, set_up
from generator.build.scripts import Scripts
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.narrowed import Narrowed, records_around
from generator.export.copy import Published, inside
from generator.export.hits import hit_files
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.publish.archive import write_archive
from generator.publish.index import write_index
from generator.publish.names import names_of_files
from generator.publish.sums import sum_beside, sum_of
from generator.views.localised import Localised
from generator.views.pages.every_language import ROOT
from generator.views.parts.frames import COPY, GUIDE_TO_ASK, GUIDE_TO_COPY, start_of_copy
from generator.views.plan import PlannedPage

GUIDES = (GUIDE_TO_COPY, GUIDE_TO_ASK, "how-to-cite")
"""The pages about the site itself that are in each."""

_BASE = 50
"""So many records weigh what is in every small copy."""

OF_SMALL_COPIES = ("countries", "themes")
"""The vocabularies whose terms have small copies."""

LARGEST = 1_000_000
"""Bytes of a small copy."""

_SPARED = ("assets/explorer/", "assets/kit/", "assets/partners/", "assets/touch-icon.png")
_DATA_LEFT_OUT = ("kit/", "robots.txt")
_HREF = re.compile(r' (href|action)="([^"#?]*\.(?:html|csv|xlsx|json|pdf|svg|xml|ics|txt|zip)[^"]*)"')
_TOLD = re.compile(r'"address":"([^"#]+\.html)')


class About(NamedTuple):
    """What a small copy is about."""

    scheme: str
    id: str
    left: int
    """Records that the term's own name, or are named by, and for which there was no room."""


_NOTHING = About("", "", 0)


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
        return Published(self.file.name, len(data), sum_of(data))


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


@dataclass(frozen=True)
class SmallBuild(Build):
    """The build of a small copy in a folder."""

    about: About = _NOTHING

    @classmethod
    def of(  # type: ignore[override]
        cls,
        build: Build,
        folder: Path,
        records: Sequence[AnyRecord],
        about: About,
        languages: tuple[Language, ...],
    ) -> SmallBuild:
        """Of the records of a build, with the guides that whoever has no more needs."""
        guides = [page for id in GUIDES if (page := build.places[0].page(id))]
        kept = frozenset(record.name for record in (*records, *guides))
        return cls(
            build.settings,
            Narrowed(build.catalogue.content, kept, languages),
            (),
            replace(build.site, before=None),
            cast("Any", SimpleNamespace(new=folder)),
            past=Past(),
            made=build.made,
            about=about,
        )

    @cached_property
    def plan(self) -> tuple[PlannedPage, ...]:
        """The pages over many records."""
        here = {p.home for p in self.places} | {p.search for p in self.places} | {ROOT}
        lists = {p.list_address(kind) for p in self.places for kind, found in self.catalogue.by_kind.items() if found}
        return tuple(page for page in Build.plan.func(self) if page.address in here | lists)  # type: ignore[attr-defined]

    def make(self, site: Path) -> None:
        """Write all of it, of the pages that stand in the site."""
        folder = self.place.new
        env = Environment(loader=FileSystemLoader(self.settings.theme))
        set_up(env, self.settings.look, Scripts.of(self.settings.theme))
        for address, text in (*text_files(self), *chunk_files(self, env)):
            if not address.startswith(_DATA_LEFT_OUT):
                self.new.write(address, text)
        for page in self.plan:
            view = page.view
            context = context_of(view, self.words[view.frame.language]) | {"small": self._named(view.frame.language)}
            self.new.write(page.address, env.get_template(page.template).render(context))
        for address in self._taken_over(site):
            if not (folder / address).exists():
                (folder / address).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(site / address, folder / address)
        for language, addresses in self.records.items():
            hits = [hit for a in addresses if (hit := self.made[a].hit)]
            for address, text in hit_files(hits, language):  # type: ignore[arg-type]
                self.new.write(address, text)
        write_index(folder, self.records)
        self._lead_out(env)

    def _named(self, language: Language) -> str:
        """What the copy is about, in a language, and how much of it is not in it: its home page says it."""
        here = next(place for place in self.places if place.language == language)
        scheme, id, left = self.about
        said = here.words.say("small_copy.about", term=here.label(scheme, id))
        return f"{said} {here.words.count('left_out', left)}" if left else said

    def _taken_over(self, site: Path) -> Iterator[str]:
        for name in names_of_files(site / "assets"):
            if not f"assets/{name}".startswith(_SPARED):
                yield f"assets/{name}"
        for addresses in self.records.values():
            yield from addresses
        yield from (address for here in self.places if (address := here.term_address(self.about.scheme, self.about.id)))

    def _lead_out(self, env: Environment) -> None:
        """Links that leave the copy lead to the published site; what scripts lead to says that it is not here."""
        folder = self.place.new
        there = set(names_of_files(folder))
        for name in sorted(there):
            if name.endswith(".html"):
                file = folder / name
                file.write_text(_led_out(name, file.read_text("utf-8"), there, self.site.url), "utf-8", newline="")
        for name in sorted(n for n in there if n.startswith("facets/")):
            file = folder / name
            file.write_text(_TOLD.sub(partial(self._told, there), file.read_text("utf-8")), "utf-8", newline="")
        for here in self.places:
            self.new.write(self._elsewhere(here.language), self._said_elsewhere(here, env))

    def _told(self, there: set[str], found: re.Match[str]) -> str:
        """Where a script leads from now on."""
        language = found[1].partition("/")[0]
        return found[0] if found[1] in there else f'"address":"{self._elsewhere(language)}'

    def _elsewhere(self, language: str) -> str:
        """The page that says that something is not in the copy."""
        languages = {str(here.language) for here in self.places}
        return f"{language if language in languages else self.places[0].language}/elsewhere.html"

    def _said_elsewhere(self, here: Localised, env: Environment) -> str:
        told = {"language": here.language, "root": "../", "words": here.words.tree, "home": here.home}
        return env.get_template("elsewhere.html").render(
            {**told, "hosted": self.site.url and self.site.url + here.home}
        )


def _led_out(page: str, html: str, there: set[str], url: str) -> str:
    def to(found: re.Match[str]) -> str:
        attribute, link = found.groups()
        target, mark, rest = re.match(r"([^#?]*)([#?]?)(.*)", link).groups()  # type: ignore[union-attr]
        if ":" in target.partition("/")[0] or (file := normpath(join(dirname(page), target))) in there:
            return found[0]
        return f' {attribute}="{escape(url)}{file}{mark}{rest}"' if url else " data-away"

    return _HREF.sub(to, html)
