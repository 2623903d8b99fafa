"""The data files of the real site, each read back by a reader that is not ours, and equal to the records."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from frictionless import validate
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from rdflib import Graph, Namespace
from rdflib.namespace import RDF, SKOS

from generator.export.csv_table import HELD_BACK
from generator.export.sqlite import sqlite_of
from generator.model.kind import Kind
from generator.model.language import DEFAULT
from generator.views.data.published import VERSION
from generator.views.localised import Localised
from generator.views.site import Site
from tests.built import LANGUAGES
from tests.real import real_catalogue

each_kind = pytest.mark.parametrize("kind", list(Kind))
Records = list[dict[str, Any]]
DCAT = Namespace("http://www.w3.org/ns/dcat#")


@pytest.fixture(scope="module")
def folder(real_site: Path) -> Path:
    return real_site / "data"


@pytest.fixture(scope="module")
def records(folder: Path) -> dict[str, Records]:
    return {kind: json.loads((folder / f"{kind}.json").read_text("utf-8")) for kind in Kind}


def rows_of(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(file.read_text("utf-8-sig"), newline="")))


@each_kind
def test_json_lines_are_the_records_one_a_line(kind: Kind, folder: Path, records: dict[str, Records]) -> None:
    lines = (folder / f"{kind}.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == records[kind]


@each_kind
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_csv_has_a_row_a_record_with_its_texts_and_its_codes(
    kind: Kind, language: str, folder: Path, records: dict[str, Records]
) -> None:
    rows = rows_of(folder / f"{kind}.{language}.csv")
    assert [row["id"] for row in rows] == [record["id"] for record in records[kind]]
    for row, record in zip(rows, records[kind], strict=True):
        for name in ("title", "summary", "body"):
            assert row[name].removeprefix(HELD_BACK) == (record[name][language] or "").removeprefix(HELD_BACK)
        assert row["url"].endswith(record["url"][language])
        assert row["themes"] == "; ".join(record["themes"])
        assert bool(row["themes_label"]) == bool(record["themes"])
        assert json.loads(row["sources"]) == record["sources"]


@each_kind
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cell_of_a_csv_starts_a_formula_and_excel_reads_it_as_utf_8(kind: Kind, language: str, folder: Path) -> None:
    file = folder / f"{kind}.{language}.csv"
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert not [cell for row in rows_of(file) for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t"))]


@each_kind
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workbook_has_the_rows_of_the_csv_and_its_dictionary(kind: Kind, language: str, folder: Path) -> None:
    about, table, dictionary = load_workbook(folder / f"{kind}.{language}.xlsx", read_only=True).worksheets
    assert about.cell(1, 1).value
    head, *rows = table.iter_rows(values_only=True)
    names = [row[0] for row in dictionary.iter_rows(min_row=2, values_only=True)]
    labels = [row[1] for row in dictionary.iter_rows(min_row=2, values_only=True)]
    assert labels == list(head)
    expected = rows_of(folder / f"{kind}.{language}.csv")
    assert len(rows) == len(expected)
    for row, cells in zip(rows, expected, strict=True):
        for name, value in zip(names, row, strict=True):
            shown = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
            assert shown.replace("\r\n", "\n") == cells[name].removeprefix(HELD_BACK), name


def test_the_package_of_tables_is_valid_row_by_row(folder: Path) -> None:
    report = validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])[:5]
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert package["version"] == VERSION
    assert [task.stats["rows"] for task in report.tasks] == [resource["rows"] for resource in package["resources"]]
    for resource in package["resources"]:
        data = (folder / resource["path"]).read_bytes()
        assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{sha256(data).hexdigest()}")


def test_the_published_schema_is_a_schema(folder: Path) -> None:
    Draft202012Validator.check_schema(json.loads((folder / "schema.json").read_text("utf-8")))


@each_kind
def test_each_json_file_is_what_the_published_schema_says(
    kind: Kind, folder: Path, records: dict[str, Records]
) -> None:
    schema = json.loads((folder / "schema.json").read_text("utf-8"))
    own = Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": schema["$defs"]})
    assert not [f"{error.json_path}: {error.message}" for error in own.iter_errors(records[kind])][:5]
    assert not own.is_valid([{**records[kind][0], "unheard_of": 1}])


def test_both_forms_of_the_vocabularies_say_the_same_and_all_terms(folder: Path) -> None:
    base = "https://example.org/data/"
    turtle = Graph().parse(folder / "vocabularies.ttl", format="turtle", publicID=base)
    linked = Graph().parse(folder / "vocabularies.jsonld", format="json-ld", publicID=base)
    assert set(turtle) == set(linked)
    schemes = real_catalogue().schemes
    assert len(set(turtle.subjects(RDF.type, SKOS.Concept))) == sum(len(s.terms) for s in schemes.values())
    labels = {(str(o), o.language) for o in turtle.objects(predicate=SKOS.prefLabel)}  # type: ignore[attr-defined]
    for scheme in schemes.values():
        for term in scheme.terms:
            assert {(term.labels.text(language), language.value) for language in term.labels.given} <= labels
    for narrower, broader in turtle.subject_objects(SKOS.broader):
        assert (broader, SKOS.narrower, narrower) in turtle


def test_every_page_that_the_vocabularies_name_is_there(folder: Path) -> None:
    graph = Graph().parse(folder / "vocabularies.ttl", format="turtle", publicID=folder.as_uri() + "/")
    foaf_page = "http://xmlns.com/foaf/0.1/page"
    pages = [Path(str(o).removeprefix("file://")) for _, p, o in graph if str(p) == foaf_page]
    assert len(pages) > 300
    assert all(page.is_file() for page in pages)


def test_the_catalogue_describes_every_other_data_file(folder: Path) -> None:
    graph = Graph().parse(folder / "dcat.jsonld", format="json-ld", publicID=folder.as_uri() + "/")
    sizes = {}
    for distribution in graph.subjects(RDF.type, DCAT["Distribution"]):
        address = str(graph.value(distribution, DCAT["downloadURL"]))
        sizes[address.rpartition("/")[2]] = int(str(graph.value(distribution, DCAT["byteSize"])))
    own = {"dcat.jsonld", "datapackage.json"}
    assert sizes == {p.name: p.stat().st_size for p in folder.iterdir() if p.name not in own}


def test_the_database_answers_what_the_records_say(folder: Path, records: dict[str, Records]) -> None:
    with closing(sqlite3.connect(f"file:{folder / 'all.sqlite'}?mode=ro", uri=True)) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        for kind in Kind:
            assert base.execute(f'SELECT count(*) FROM "{kind}"').fetchone() == (len(records[kind]),)
        counted = base.execute(
            "SELECT t.label_en, count(DISTINCT a.id) FROM activities a JOIN activities_themes x ON x.id = a.id"
            " JOIN terms t ON t.scheme = 'themes' AND t.id = x.value WHERE a.status = 'completed' GROUP BY t.id"
        ).fetchall()
        by_theme: dict[str, int] = {}
        for record in records["activities"]:
            for theme in record["themes"] if record["status"] == "completed" else ():
                by_theme[theme] = by_theme.get(theme, 0) + 1
        assert sorted(n for _, n in counted) == sorted(by_theme.values())
        cited = base.execute("SELECT count(*) FROM activities_sources WHERE at_row IS NOT NULL").fetchone()
        rows = [s for r in records["activities"] for s in r["sources"] if "row" in s.get("at", {})]
        assert cited == (len(rows),)


def test_the_database_is_the_same_bytes_whatever_wrote_it() -> None:
    here = Localised(real_catalogue(), DEFAULT, Site())
    first = sqlite_of(here)
    assert first == sqlite_of(here)
    assert first[96:100] == bytes(4)


def test_every_relation_leads_from_a_record_to_a_record_or_a_term(folder: Path, records: dict[str, Records]) -> None:
    names = {f"{kind}/{record['id']}" for kind in Kind for record in records[kind]}
    terms = {f"{scheme}/{t.id}" for scheme, vocabulary in real_catalogue().schemes.items() for t in vocabulary.terms}
    edges = rows_of(folder / "relations.csv")
    assert {edge["from"] for edge in edges} == names
    assert {edge["to"] for edge in edges if edge["to_is"] == "record"} <= names
    assert {edge["to"] for edge in edges if edge["to_is"] == "term"} <= terms
    themes = {(e["from"], e["to"]) for e in edges if e["field"] == "themes"}
    assert themes == {
        (f"{kind}/{r['id']}", f"themes/{theme}") for kind in Kind for r in records[kind] for theme in r["themes"]
    }
