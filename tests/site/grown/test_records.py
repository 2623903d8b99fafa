"""The new records: sound, with pages, files and data of their own."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import yaml

from tests.built import LANGUAGES, ROOT, Project, rial, text_of
from tests.grown import GROWN, PDF, grow
from tests.site.grown.site import FOLDERS, Grown, each_language, main_of, month

ADDED = {"activities": 5, "calls": 1, "workshops": 1, "programs": 1, "studies": 1, "institutions": 1, "library": 2}


def test_the_content_has_no_problems_in_the_languages_in_which_it_is_written(tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path, ROOT / "content")
    grow(project.folder / "content")
    for language in LANGUAGES:
        done = rial("check", "--language", language, cwd=project.folder)
        assert (done.returncode, len(done.stdout.splitlines())) == (0, 1), done.stdout


def test_what_is_new_is_of_the_kinds_that_a_network_adds(grown: Grown) -> None:
    new = Counter(name.partition("/")[0] for name in grown.facts.keys() - grown.old)
    assert new == ADDED


@each_language
def test_every_new_record_has_its_page_with_its_own_text(language: str, grown: Grown) -> None:
    for file in (GROWN / "content").glob(f"*/*.{language}.md"):
        page = grown.page(language, FOLDERS[file.parent.name], file.name.partition(".")[0])
        title = yaml.load(file.read_text("utf-8").split("---\n")[1], Loader=yaml.CSafeLoader)["title"]
        assert text_of(page.one("h1")) == title


@each_language
def test_what_is_planned_says_when_it_was(language: str, grown: Grown) -> None:
    said = {"es": "en planeación en {}", "en": "planned as of {}"}[language]
    page = main_of(grown.page(language, FOLDERS["activities"], "97-5")).casefold()
    assert page.count(said.format(month("2016-11", language)).casefold()) >= 2
    listed = main_of(grown.page(language, FOLDERS["activities"], "index")).casefold()
    for closing, n in grown.planned().items():
        assert listed.count(said.format(month(closing, language)).casefold()) >= n


@each_language
def test_the_record_of_a_call_has_what_its_source_prints_and_what_is_counted(language: str, grown: Grown) -> None:
    nine = {str(k): v for k, v in grown.of("calls")["97"].items()}
    assert "completed" not in nine
    labels = {"es": ("Realizadas", "En planeación"), "en": ("Completed", "Planned")}[language]
    facts = [
        text_of(e) for e in grown.page(language, FOLDERS["calls"], "97").all("div") if "fact " in (e.get("class") or "")
    ]
    assert [f"{labels[0]} 4", f"{labels[1]} 1"] == [f for f in facts if f.startswith(labels)]


@each_language
def test_the_document_leads_to_its_file(language: str, grown: Grown) -> None:
    page = grown.page(language, FOLDERS["library"], "follow-up-2016")
    (file,) = {page.target(a.get("href", ""))[0] for a in page.links if a.get("href", "").endswith(".pdf")}
    assert (grown.project.site / file).read_bytes() == (grown.project.folder / "content" / PDF).read_bytes()
    assert (grown.project.site / file).read_bytes().startswith(b"%PDF-1.4")


def test_the_data_files_hold_every_record_in_every_language(grown: Grown) -> None:
    for kind in FOLDERS:
        data = json.loads((grown.project.site / "data" / f"{kind}.json").read_text("utf-8"))
        assert [r["id"] for r in data] == sorted(grown.of(kind))
        assert [r["id"] for r in data if set(r["url"]) != {*LANGUAGES, "pt"}] == []
