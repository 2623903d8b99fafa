"""Small copies: a country or a theme with what belongs to it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest
from playwright.sync_api import expect

from generator.build import small_copies as small_module
from generator.build.build import Build
from generator.build.small_copies import LARGEST, copies_of, small_copies, with_small_copies
from generator.catalogue.catalogue import Catalogue
from generator.export.copy import DATA, Published, published
from generator.publish.names import LONGEST
from generator.shells import making
from tests.browsing import Open
from tests.built import Project, read_page, served, tree_of, unpacked
from tests.firefox import started
from tests.search.asking import answers

START = "ABRIR - OPEN.html"
SMALL_COPIES = {"countries/AR": "es/paises/ar.html", "themes/T6": "es/temas/t6.html"}


@dataclass(frozen=True)
class WithCopies:
    """A project that was built with its copies, and by which build."""

    project: Project
    build: Build
    terms: frozenset[str]
    """All that would have small copies; those of a few were made."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> WithCopies:
    """The small site with its ZIP and a small copy of each kind, whose address is known."""
    project = Project.in_folder(tmp_path_factory.mktemp("project"), url="https://rial.example.org/")
    builds, terms = [], []

    def some(catalogue: Catalogue) -> list[tuple[str, str]]:
        terms.extend(with_small_copies(catalogue))
        return [term for term in terms if "/".join(term) in SMALL_COPIES]

    def kept(build: Build) -> dict[str, list[Published]]:
        builds.append(build)
        return small_copies(build)

    with patch.object(small_module, "with_small_copies", some), patch.object(making, "small_copies", kept):
        done = project.build("--copies", SOURCE_DATE_EPOCH="1763683200")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "site_url" not in done.stdout
    return WithCopies(project, builds[0], frozenset("/".join(term) for term in terms))


@pytest.fixture(scope="module")
def project(made: WithCopies) -> Project:
    """That project."""
    return made.project


def small_of(project: Project, term: str) -> Path:
    told = (project.site / "copy" / "copy.js").read_text("utf-8")
    ((made,),) = [json.loads(told.partition(",")[2].removesuffix(");\n"))["small"][term]]
    zip = project.site / "copy" / made["name"]
    assert hashlib.sha256(zip.read_bytes()).hexdigest() == made["sha256"]
    assert zip.stat().st_size == made["bytes"] <= LARGEST
    return zip


@pytest.fixture(scope="module")
def small(project: Project, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One small copy of each kind, unpacked."""
    folder = tmp_path_factory.mktemp("small")
    return {term: unpacked(small_of(project, term), folder / term.replace("/", "-")) for term in SMALL_COPIES}


def test_every_link_of_a_small_copy_leads_to_a_file_in_it_or_to_the_published_site(
    project: Project, small: dict[str, Path]
) -> None:
    for term, folder in small.items():
        names = set(tree_of(folder))
        assert {SMALL_COPIES[term], START, "es/index.html", "en/index.html"} <= names
        assert not any("/" in name and len(name) > LONGEST for name in names)
        away = 0
        for name in sorted(n for n in names if n.endswith(".html")):
            page = read_page(folder / name, name)
            for link in page.links:
                to = link.get("href", "")
                if to.startswith("https://rial.example.org/"):
                    away += 1
                    there = re.split("[#?]", to.removeprefix("https://rial.example.org/"))[0]
                    assert (project.site / there).exists(), to
                elif ":" not in to.partition("/")[0]:
                    assert page.target(to.partition("?")[0])[0] in names, (name, to)
        assert away


def test_a_small_copy_has_the_records_of_its_term_and_its_lists_count_these(
    project: Project, small: dict[str, Path]
) -> None:
    there = tree_of(small["countries/AR"])
    assert "es/programas/ar-seclo.html" in there
    assert "es/programas/index.html" in there
    assert "es/resultados/c3-do-unit.html" in there or "es/elsewhere.html" in there
    seclo = "es/programas/ar-seclo.html"
    assert len(there[seclo]) - len((project.site / seclo).read_bytes()) < 5_000  # but for its links it is the page
    assert "Argentina" in there["es/index.html"].decode()


def test_each_country_and_theme_that_records_name_has_a_small_copy(made: WithCopies) -> None:
    data = [json.loads(file.read_bytes()) for file in (made.project.site / "data").glob("*.json")]
    named = json.dumps([record for records in data if isinstance(records, list) for record in records])
    ids = {term.partition("/")[2] for term in made.terms}
    assert {term.partition("/")[0] for term in made.terms} == {"countries", "themes"}
    assert all(f'"{id}"' in named for id in ids)
    assert SMALL_COPIES.keys() < made.terms


def test_small_copies_are_the_same_bytes_again(made: WithCopies, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(made.project.site, site)
    for term in SMALL_COPIES:
        (again,) = copies_of(made.build, site, *term.split("/"))
        assert again.about.left == 0
        assert again.file.read_bytes() == small_of(made.project, term).read_bytes()


def test_a_small_copy_says_how_many_related_records_it_has_no_room_for(
    made: WithCopies, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = small_of(made.project, "countries/AR")
    monkeypatch.setattr(small_module, "LARGEST", whole.stat().st_size - 1)
    site = tmp_path / "site"
    shutil.copytree(made.project.site, site)
    (less,) = copies_of(made.build, site, "countries", "AR")
    left = less.about.left
    assert 0 < left < less.records
    with zipfile.ZipFile(less.file) as opened, zipfile.ZipFile(whole) as all_:
        gone = set(all_.namelist()) - set(opened.namelist())
        pages = {name for name in gone if name.startswith("es/") and name.endswith(".html")}
        assert (
            len({name for name in pages if not name.endswith("/index.html")}) == left
        )  # a list that is empty goes too
        for home, said in {
            "es": r"(\d+) fichas? relacionadas? no",
            "en": r"(\d+) related records? (?:is|are) not",
        }.items():
            (notice,) = re.findall(said, opened.read(f"{home}/index.html").decode())
            assert int(notice) == left
            assert not re.search(said, all_.read(f"{home}/index.html").decode())


def test_of_copies_in_one_language_each_pages_are_told_the_language(made: WithCopies, tmp_path: Path) -> None:
    file = tmp_path / "ar.zip"
    file.touch()
    (both,) = copies_of(made.build, made.project.site, "countries", "AR")
    each = [both._replace(languages=(language,), file=file).published for language in both.languages]
    told = published(both.published, made.build.places, {"countries/AR": each})[f"{DATA}.js"]
    said = json.loads(told.partition(",")[2].removesuffix(");\n"))
    assert [one["language"] for one in said["small"]["countries/AR"]] == ["es", "en"]
    assert "language" not in said, "this one has pages in both"


def test_small_copies_open_by_double_click_in_both_browsers(small: dict[str, Path], open_site: Open) -> None:
    firefox = os.environ.get("FIREFOX", shutil.which("firefox-esr") or shutil.which("firefox"))
    seen = {}
    for folder in small.values():
        reader = open_site(f"{folder.as_uri()}/")
        page = reader.go(START)
        page.get_by_role("link", name="Español").first.click()
        expect(page.locator(".notice").first).to_contain_text("Copia reducida")
        (answer,) = answers(reader, [("es", "conciliación")])
        assert all((folder / address.partition("#")[0]).is_file() for address in answer.addresses)
        assert answer.addresses
        assert reader.complaints == []
        seen[f"{folder.as_uri()}/"] = answer
    if firefox:
        with started(firefox) as other:
            for other.at, answer in seen.items():
                assert answers(other, [("es", "conciliación")]) == (answer,)
                assert other.complaints() == []


def test_the_page_of_a_country_offers_its_small_copy_only_where_one_was_made(
    project: Project, open_site: Open, tmp_path: Path
) -> None:
    with served(project.site) as address:
        page = open_site(address).go(SMALL_COPIES["countries/AR"])
        expect(page.get_by_role("link", name=small_of(project, "countries/AR").name)).to_be_visible()
    (zip,) = (project.folder / "dist").glob("*.zip")
    page = open_site(f"{unpacked(zip, tmp_path / 'copy').as_uri()}/").go(SMALL_COPIES["countries/AR"])
    expect(page.locator("[data-small]")).to_be_hidden()
