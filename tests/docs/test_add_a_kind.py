"""The recipe “Add a kind” makes all that there is of a kind; whatever is left out of it is a problem that names it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from pypdf import PdfReader

from generator.model.language import Language
from tests.build.test_data import commit
from tests.built import Built, Page, Project, by_one_worker, read_page, rial_apart, text_of
from tests.docs.guide import Block
from tests.docs.house import copied, followed, recipe, words_in
from tests.sites_support import SMALL

RECIPE = recipe("Add a kind")
WORDS = {language: next(b for b in RECIPE if b.path == f"+generator/words/{language}.yml") for language in Language}
URL = "https://agreed.example.org/"
NEWEST_FIRST = ["2019-ar-do", "2016-ar-bb", "2012-do-tt"]


DOSSIER = """---
title: La red en un documento
summary: Todo lo que hizo la red, para imprimirlo.
document_class: report
languages: [es, en]
availability: attached
made: dossier
sources:
  - document: report
---
"""
"""A library record of a document that the site makes of all others."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small site with the kind of the recipe; it knows its address and when its files changed."""
    with by_one_worker(tmp_path_factory, "add-a-kind") as folder:
        project = folder / "project"
        if not project.exists():
            followed(RECIPE, copied(project, SMALL))
            (project / "content/library/dossier.es.md").write_text(DOSSIER, "utf-8")
            settings = project / "mkdocs.yml"
            settings.write_text(settings.read_text("utf-8").replace("site_url: ''", f"site_url: {URL}"), "utf-8")
            commit(Project(project), "2025-02-01")
            for command in ("schema", "build"):
                done = rial_apart(command, cwd=project)
                assert done.returncode == 0, done.stdout + done.stderr
    return Built(project / "site")


@dataclass(frozen=True)
class Table:
    """The addresses of the records in a part of a page, be it a table or, of few, a list."""

    page: Page
    id: str

    @property
    def records(self) -> list[str]:
        part = next(e for e in self.page.tree.iter() if e.get("id") == self.id)
        return [Path(a.get("href") or "").stem for a in part.iter("a")]


def test_its_list_has_every_record_the_newest_first_and_the_filters(site: Built) -> None:
    page = site.pages["en/agreements/index.html"]
    rows = [th for th in page.all("th") if th.get("scope") == "row"]
    assert [Path(next(row.iter("a")).get("href") or "").stem for row in rows] == NEWEST_FIRST
    assert {"Countries that signed it", "Year of signature"} <= {text_of(e) for e in page.all("legend")}
    postings = (site.folder / "facets/labour-agreements/postings.js").read_text("utf-8")
    assert all(code in postings for code in ("parties", '"AR"', "signed", '"2019"'))


def test_each_record_has_its_page_in_every_language_with_its_facts(site: Built) -> None:
    for folder in ("es/convenios", "en/agreements"):
        assert {f"{folder}/{id}.html" for id in NEWEST_FIRST} <= site.files
    said = text_of(site.pages["en/agreements/2019-ar-do.html"].one("main"))
    assert "Countries that signed it Argentina Dominican Republic Signed 14 March 2019" in " ".join(said.split())


def test_records_with_the_same_title_are_told_apart(site: Built) -> None:
    titles = [text_of(site.pages[f"es/convenios/{id}.html"].one("title")) for id in ("2019-ar-do", "2012-do-tt")]
    assert titles == [
        "Convenio de cooperación laboral (Argentina, República Dominicana, 2019) · Convenio · RIAL",
        "Convenio de cooperación laboral (República Dominicana, Trinidad y Tabago, 2012) · Convenio · RIAL",
    ]


@pytest.mark.parametrize(
    ("address", "id", "records"),
    [
        ("en/countries/ar.html", "labour-agreements-parties", ["2019-ar-do", "2016-ar-bb"]),
        ("en/years/2019.html", "labour-agreements-signed", ["2019-ar-do"]),
        ("en/agreements/2019-ar-do.html", "labour-agreements-related", ["2016-ar-bb"]),
    ],
)
def test_the_page_of_what_it_names_has_a_table_of_its_records(
    site: Built, address: str, id: str, records: list[str]
) -> None:
    assert Table(site.pages[address], id).records == records


def test_the_home_page_leads_to_its_list_and_names_its_newest_record(site: Built) -> None:
    home = site.pages["en/index.html"]
    latest = next(e for e in home.all("section") if e.get("aria-labelledby") == "latest")
    assert text_of(next(latest.iter("dl"))).startswith("Agreement on labour cooperation14 March 2019")
    assert "en/agreements/index.html" in {home.target(a.get("href", ""))[0] for a in home.one("main").iter("a")}


def test_the_header_of_every_page_leads_to_its_list(site: Built) -> None:
    for language, address in (("es", "es/convenios/index.html"), ("en", "en/agreements/index.html")):
        pages = {p: (site.folder / p).read_text("utf-8") for p in site.pages if p.startswith(f"{language}/")}
        headers = {p: text.partition('<nav class="sections"')[2].partition("</nav>")[0] for p, text in pages.items()}
        assert {p for p, header in headers.items() if f'{address}"' not in header} == set()


def test_a_hit_shows_its_countries_and_its_date(site: Built) -> None:
    hits = "".join(p.read_text("utf-8") for p in sorted((site.folder / "facets" / "all").glob("hits-en-*.js")))
    (hit,) = re.findall(r'\{[^{}]*"address":"en/agreements/2019-ar-do.html"[^{}]*\}', hits)
    assert json.loads(hit) | {"country": "Argentina, Dominican Republic", "date": "14 March 2019"} == json.loads(hit)
    told = {e.get("data-pagefind-meta"): text_of(e) for e in site.pages["en/agreements/2019-ar-do.html"].all("span")}
    assert (told["country"], told["date"]) == ("Argentina, Dominican Republic", "14 March 2019")


def test_it_is_cited(site: Built) -> None:
    page = site.pages["en/agreements/2019-ar-do.html"]
    bibtex = unquote(next(a.get("href") or "" for a in page.links if "x-bibtex" in (a.get("href") or "")))
    assert "@misc{rial-labour-agreements-2019-ar-do-en," in bibtex
    assert "title = {{Agreement on labour cooperation}}" in bibtex
    assert '"@type": "Legislation"' in page.text
    assert '{"@type": "Country", "name": "Dominican Republic"}' in page.text


def test_its_data_and_its_schema_are_there(site: Built) -> None:
    data = json.loads((site.folder / "data" / "labour-agreements.json").read_text("utf-8"))
    assert {r["id"]: r["parties"] for r in data} == {
        "2012-do-tt": ["DO", "TT"], "2016-ar-bb": ["AR", "BB"], "2019-ar-do": ["AR", "DO"],
    }  # fmt: skip
    schema = json.loads((site.folder.parent / "docs" / "schemas" / "labour-agreements.json").read_text("utf-8"))
    assert {"parties", "signed"} <= schema["properties"].keys()


def test_it_has_a_form_that_asks_for_its_fields_and_the_files_of_its_records(site: Built) -> None:
    form = site.pages["en/propose/agreements.html"]
    assert {"Countries that signed it", "Signed"} <= {
        text_of(e).removesuffix(" (required)") for e in form.all("label", "legend")
    }
    assert "forms/choices-en" in form.text
    records = (site.folder / "forms" / "records-labour-agreements.js").read_text("utf-8")
    assert all(f'"{id}"' in records for id in NEWEST_FIRST)
    its_list = site.pages["en/agreements/index.html"]
    assert form.address in {its_list.target(a.get("href", ""))[0] for a in its_list.links}


def test_each_record_has_a_short_address_that_leads_to_it_in_every_language(site: Built) -> None:
    for id in NEWEST_FIRST:
        page = read_page(site.folder / f"r/{id}.html", f"r/{id}.html")
        assert [page.target(a.get("href", ""))[0] for a in page.links][:2] == [
            f"es/convenios/{id}.html",
            f"en/agreements/{id}.html",
        ]


def test_its_links_show_a_card_of_its_own(site: Built) -> None:
    for id, address in (("/2019-ar-do", "en/agreements/2019-ar-do.html"), ("", "en/agreements/index.html")):
        assert f'content="{URL}cards/en/labour-agreements{id}.png"' in site.pages[address].text
    told = "Agreement · Argentina, Dominican Republic · 14 March 2019 · Agreement on labour cooperation"
    assert f' · {told}">' in site.pages["en/agreements/2019-ar-do.html"].text


def test_it_has_a_feed_and_tables(site: Built) -> None:
    feed = (site.folder / "feeds/en/labour-agreements.xml").read_text("utf-8")
    assert feed.count("</entry>") == len(NEWEST_FIRST)
    assert "Agreement on labour cooperation" in feed
    head, *rows = (site.folder / "data/labour-agreements.en.csv").read_text("utf-8-sig").splitlines()
    assert {"parties", "signed"} <= set(head.split(","))
    assert len(rows) == len(NEWEST_FIRST)
    assert (site.folder / "data/labour-agreements.es.xlsx").read_bytes().startswith(b"PK")


def test_the_dossier_tells_of_its_records_in_a_chapter(site: Built) -> None:
    (file,) = site.folder.glob("attachments/dossier/*en.pdf")
    told = [entry.title for entry in flattened(PdfReader(file).outline)]
    at = told.index("Agreements")
    assert told[at + 1 : at + 4] == [
        "Agreement on labour cooperation",
        "Agreement on the exchange of statistics",
        "Convenio de cooperación laboral",  # which nobody has translated
    ]


def flattened(outline: list[Any]) -> Iterator[Any]:
    """The bookmarks of a document, those within others too."""
    for entry in outline:
        yield from flattened(entry) if isinstance(entry, list) else (entry,)


def checked(folder: Path, without: Callable[[Block], bool] = lambda block: False) -> list[str]:
    """What `rial check` says in the small site where the recipe was followed, but for some of its blocks."""
    followed(RECIPE, copied(folder, SMALL), without)
    return problems(folder)


def problems(folder: Path) -> list[str]:
    done = rial_apart("check", "--language", "en", cwd=folder)
    assert "Traceback" not in done.stderr
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("generator/model/kind.py", "generator/model/kind.py:1:1: labour-agreements: this kind is missing"),
        (
            "generator/model/kinds/labour_agreements.py",
            "generator/model/kinds/labour_agreements.py:1:1: labour-agreements: no class of facts is of this kind",
        ),
        (
            "content/library/register-of-agreements.es.md",
            ": sources.1.document: there is no record “register-of-agreements” in content/library",
        ),
    ],
)
def test_a_step_that_is_left_out_is_named(tmp_path: Path, path: str, named: str) -> None:
    assert any(named in line for line in checked(tmp_path / "project", lambda block: block.path == path))


@pytest.mark.parametrize("language", Language)
def test_each_word_of_a_language_that_is_left_out_is_named_in_its_file(tmp_path: Path, language: Language) -> None:
    words = WORDS[language]
    found = checked(tmp_path / "project", lambda block: block is words)
    named = [line.split(": ")[1] for line in found if line.startswith(f"generator/words/{language}.yml:")]
    optional = {"facets_of.labour-agreements.signed"}
    assert sorted(named) == sorted(set(words_in(words)) - optional)


@pytest.mark.parametrize(
    ("trait", "named"),
    [
        ('        date="signed",\n', "labour-agreements.traits.date"),
        ('        countries=(Plays("parties"),),\n', "labour-agreements.traits.countries"),
        ('        cited=Cited(nature=Nature.LAW, where="parties"),\n', "labour-agreements.traits.cited"),
        ("        header=8,\n", "labour-agreements.traits.header"),
        ('        told_by=("parties", "year"),\n', "kinds.labour-agreements.document_title"),
    ],
)
def test_a_trait_that_is_left_out_is_named(tmp_path: Path, trait: str, named: str) -> None:
    project = followed(RECIPE, copied(tmp_path / "project", SMALL))
    models = project / "generator" / "model" / "kinds" / "labour_agreements.py"
    before, kind, after = models.read_text("utf-8").partition("class Agreement(Facts)")
    models.write_text(before + kind + after.replace(trait, "", 1), "utf-8")
    assert any(f": {named}: " in line for line in problems(project))


def test_the_words_of_a_kind_that_was_taken_out_are_left_over(tmp_path: Path) -> None:
    found = checked(tmp_path / "project", lambda block: block.path.startswith(("generator/", "content/")))
    for language in Language:
        left = [line for line in found if line.startswith(f"generator/words/{language}.yml:")]
        assert sorted(line.split(": ")[1] for line in left) == sorted(words_in(WORDS[language]))
        assert all("nothing asks for this word" in line for line in left)
