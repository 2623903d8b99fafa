"""The whole content with what came after its first report, and its finished site.

What is expected is counted from the front matter as it is written, without the generator's own readers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pytest
import yaml

from tests.built import LANGUAGES, ROOT, Page, Project, read_page, text_of
from tests.grown import GROWN

Facts = Mapping[str, Any]
FOLDERS = {
    "programs": ("programas", "programs"),
    "workshops": ("talleres", "workshops"),
    "activities": ("cooperacion", "cooperation"),
    "studies": ("estudios", "studies"),
    "calls": ("convocatorias", "calls"),
    "institutions": ("instituciones", "institutions"),
    "library": ("biblioteca", "library"),
    "results": ("resultados", "results"),
}
"""The folder of each kind's pages, in Spanish and in English."""
TERMS = {"countries": ("paises", "countries"), "themes": ("temas", "themes"), "years": ("fechas", "years")}
PAGES = ("acerca", "about")
DATES = {"activities": "periods", "workshops": "start", "calls": "opened", "studies": "date", "library": "issued"}
REACH = {"es": "Fichas hasta {}.", "en": "Records to {}."}
each_language = pytest.mark.parametrize("language", LANGUAGES)
each_kind = pytest.mark.parametrize("kind", FOLDERS)


@dataclass(frozen=True)
class Grown:
    """The project and its finished site, with the facts of every record by its name."""

    project: Project

    @cached_property
    def facts(self) -> dict[str, Facts]:
        found = {}
        for file in sorted((self.project.folder / "content").glob("*/*.??.md")):
            data = yaml.load(file.read_text("utf-8").split("---\n")[1], Loader=yaml.CSafeLoader)
            if "sources" in data:
                found[f"{file.parent.name}/{file.name.removesuffix('.md').rpartition('.')[0]}"] = data
        return found

    def of(self, kind: str) -> dict[str, Facts]:
        return {n.partition("/")[2]: f for n, f in self.facts.items() if n.startswith(f"{kind}/")}

    @cached_property
    def old(self) -> frozenset[str]:
        """The names of the records that were there before."""
        new = {f"{f.parent.name}/{f.name.partition('.')[0]}" for f in (GROWN / "content").glob("*/*.md")}
        return frozenset(self.facts.keys() - new)

    def page(self, language: str, folders: tuple[str, str], name: str) -> Page:
        address = f"{language}/{folders[LANGUAGES.index(language)]}/{name}.html"
        return read_page(self.project.site / address, address)

    def home(self, language: str) -> Page:
        return read_page(self.project.site / language / "index.html", f"{language}/index.html")

    def closing(self, facts: Facts) -> list[str]:
        """Until when the documents tell on which a record stands."""
        cited = (self.facts[f"library/{source['document']}"] for source in facts["sources"])
        ends = (str(d.get("covers") or d.get("issued") or "").rpartition("/")[2] for d in cited)
        return [end for end in ends if end]

    def planned(self) -> Counter[str]:
        """How many activities are planned, by when their sources closed."""
        return Counter(max(self.closing(f)) for f in self.of("activities").values() if f["status"] == "planned")

    def reach(self, *kinds: str) -> str:
        """The last month of which the records of these kinds tell."""
        found = []
        for kind in kinds:
            for facts in self.of(kind).values():
                own = facts.get("end") if kind == "workshops" else facts.get(DATES.get(kind, ""))
                own = facts.get("periods", [""])[0] if kind == "activities" else own
                found += [*self.closing(facts), str(own or "").rpartition("/")[2]]
        return max(date[:7] for date in found)


def month(date: str, language: str) -> str:
    """`2015-04` as a page says it."""
    if len(date) == 4:
        return date
    words = yaml.load((ROOT / f"generator/words/{language}.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)["dates"]
    return str(words["month"].format(month=words["months"][int(date[5:]) - 1], year=date[:4]))


def rows(page: Page) -> list[str]:
    """The ids of the records in the first table of a page, in its order."""
    table = next(e for e in page.all("table") if "records" in (e.get("class") or "").split())
    return [next(tr.iter("a")).get("href", "").rpartition("/")[2].removesuffix(".html") for tr in body_of(table)]


def body_of(table: Any) -> Iterator[Any]:
    return (tr for body in table.iter("tbody") for tr in body.iter("tr"))


def main_of(page: Page) -> str:
    return text_of(page.one("main"))
