"""The build of a small copy: of the finished pages, and of lists over its records alone.

Pages of records, of the term and of the guides are those of the site. What is over many records is made by the same
build, of a narrowed catalogue: home page, lists, facets, search. A link that leaves a small copy leads to the published
site, or to nothing where its address is not known.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple, cast

from jinja2 import Environment, FileSystemLoader

from generator.build.build import Build
from generator.build.files import text_files
from generator.build.leading_out import lead_out
from generator.build.past import Past
from generator.build.rendering import context_of, set_up
from generator.build.script_data import script_data
from generator.catalogue.narrowed import Narrowed
from generator.export.hits import hit_files
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.publish.index import write_index
from generator.publish.names import names_of_files
from generator.views.localised import Localised
from generator.views.pages.every_language import ROOT
from generator.views.parts.frames import GUIDE_TO_ASK, GUIDE_TO_COPY
from generator.views.plan import PlannedPage

GUIDES = (GUIDE_TO_COPY, GUIDE_TO_ASK, "how-to-cite")
"""The pages about the site itself that are in each."""

_SPARED = ("assets/explorer/", "assets/kit/", "assets/partners/", "assets/touch-icon.png", "kit/", "robots.txt")


class About(NamedTuple):
    """What a small copy is about."""

    scheme: str
    id: str
    left: int
    """Records that the term's own name, or are named by, and for which there was no room."""


_NOTHING = About("", "", 0)


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
        set_up(env, self.settings.look, self.scripts)
        for address, text in text_files(self):
            if not address.startswith(_SPARED):
                self.new.write(address, text)
        for address, data in (file for group in script_data(self, env) for file in group.make().items()):
            if not address.startswith(_SPARED):
                self.new.write_bytes(address, data)
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
        lead_out(folder, self.site.url, self._elsewhere)
        self._say_elsewhere(env)

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

    def _say_elsewhere(self, env: Environment) -> None:
        """The page of each language that says that something is not in the copy."""
        for here in self.places:
            self.new.write(self._elsewhere(here.language), self._said_elsewhere(here, env))

    def _elsewhere(self, language: str) -> str:
        """The page that says that something is not in the copy."""
        languages = {str(here.language) for here in self.places}
        return f"{language if language in languages else self.places[0].language}/elsewhere.html"

    def _said_elsewhere(self, here: Localised, env: Environment) -> str:
        told = {"language": here.language, "root": "../", "words": here.words.tree, "home": here.home}
        return env.get_template("elsewhere.html").render(
            {**told, "hosted": self.site.url and self.site.url + here.home}
        )
