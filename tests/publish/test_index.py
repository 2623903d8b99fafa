"""Pagefind's index of the finished pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.publish.errors import PublishError
from generator.publish.fragments import Fragment, fragments_in
from generator.publish.index import write_index
from generator.publish.index_files import is_used
from generator.publish.kept_index import kept_index
from generator.publish.packs import packed_in
from generator.publish.suggestions import by_frequency, counts_in
from tests.built import tree_of

PAGE = """<!doctype html><html lang="{lang}"><head><title>{title}</title></head><body>
<nav>Menú común</nav><main><article data-pagefind-body><h1>{title}</h1>
<span hidden data-pagefind-meta="kind">{kind}</span><p>{text}</p></article></main></body></html>"""


RECORDS = {"es": ["es/uno.html", "es/dos.html"], "en": ["en/one.html", "en/two.html"]}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for lang in ("es", "en"):
        (tmp_path / lang).mkdir()
    write(tmp_path, "es/uno.html", lang="es", title="Conciliación", kind="Actividad", text="Acuerdo entre partes")
    write(tmp_path, "en/one.html", lang="en", title="Conciliation", kind="Activity", text="An agreement of parties")
    for name in ("es/dos.html", "en/two.html", "es/lista.html"):
        (tmp_path / name).write_text('<html lang="es"><body><main>Lista</main></body></html>', "utf-8")
    return tmp_path


def write(folder: Path, name: str, **values: str) -> None:
    (folder / name).write_text(PAGE.format(**values), "utf-8")


def indexed(site: Path, language: str = "es") -> dict[str, dict[str, Any]]:
    """What a language's index keeps of each page."""
    index = packed_in(site, language)
    return {said["url"]: said for hash in index.hashes if hash for said in [json.loads(index.text_of(hash))]}


def kept(site: Path) -> dict[str, Fragment]:
    """What the kept index says of each page."""
    files = kept_index(site / "kept", site)
    assert files
    return {fragment.address: fragment for fragment in fragments_in(files)}


def handed_over(site: Path, name: str) -> Any:
    """The value in a data script."""
    text = (site / f"{name}.js").read_text("utf-8")
    start = f'rial.arrived("{name}",'
    assert text.startswith(start)
    assert text.endswith(");\n")
    return json.loads(text[len(start) : -3])


def test_pages_with_a_body_for_search_are_in_the_index_and_no_others(site: Path) -> None:
    write_index(site, RECORDS)
    assert [*indexed(site), *indexed(site, "en")] == ["/es/uno.html", "/en/one.html"]


def test_what_stands_around_the_body_is_not_searched(site: Path) -> None:
    write_index(site, RECORDS)
    assert "Menú" not in indexed(site)["/es/uno.html"]["content"]


def test_the_kept_index_knows_what_the_page_says_of_the_record(site: Path) -> None:
    write_index(site, RECORDS, site / "kept")
    assert {"title", "kind"} <= {*kept(site)["es/uno.html"].fields}


def test_each_language_has_its_own_index(site: Path) -> None:
    write_index(site, RECORDS)
    entry = json.loads(packed_in(site, "es").files["pagefind-entry.json"])
    assert {name: language["page_count"] for name, language in entry["languages"].items()} == {"en": 1, "es": 1}


def test_the_interfaces_that_pagefind_brings_are_not_kept(site: Path) -> None:
    write_index(site, RECORDS)
    files = {p.relative_to(site / "pagefind").as_posix() for p in (site / "pagefind").rglob("*.*")}
    assert {name for name in files if "-index-" not in name} == {
        "engine.js",
        "words-es.js",
        "words-en.js",
        "packs/worker.js",
        *(f"packs/{language}{of}.js" for language in ("es", "en") for of in ("", "-fragment-0")),
    }


def test_a_program_for_unknown_languages_is_not_kept_where_all_are_known(site: Path) -> None:
    write_index(site, RECORDS)
    for language in ("es", "en"):
        programs = [name for name in packed_in(site, language).files if name.startswith("wasm.")]
        assert programs == [f"wasm.{language}.pagefind"]


def test_a_record_is_known_by_the_hash_of_its_page(site: Path) -> None:
    write_index(site, RECORDS, site / "kept")
    assert handed_over(site, "facets/all/hashes-es") == [kept(site)["es/uno.html"].hash, ""]
    assert handed_over(site, "facets/all/hashes-en") == [kept(site)["en/one.html"].hash, ""]


def test_the_words_of_the_pages_are_kept_for_suggestions(site: Path) -> None:
    write_index(site, RECORDS)
    assert handed_over(site, "pagefind/words-es").split() == [
        "actividad",
        "acuerdo",
        "conciliación",
        "entre",
        "partes",
    ]


def test_what_the_pages_say_most_often_comes_first() -> None:
    assert by_frequency(counts_in(["Taller, taller y temas", "temas y Taller 2007 de la RIAL"])) == "taller temas rial"


def test_indexing_twice_gives_the_same_bytes(site: Path) -> None:
    write_index(site, RECORDS)
    first = tree_of(site / "pagefind")
    write_index(site, RECORDS)
    assert tree_of(site / "pagefind") == first


def test_a_language_that_pagefind_has_no_program_for_uses_that_for_unknown_ones() -> None:
    entry = {"version": "1.5.2", "languages": {"es": {"wasm": "es"}, "en": {"wasm": None}}}
    files = ("wasm.es.pagefind", "wasm.unknown.pagefind", "wasm.en.pagefind", "pagefind-ui.js", "index/es_1.pf_index")
    used = [name for name in files if is_used(name, entry)]
    assert used == ["wasm.es.pagefind", "wasm.unknown.pagefind", "index/es_1.pf_index"]


def test_the_index_is_the_same_in_whatever_order_the_pages_were_written(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    for language in reversed(RECORDS):
        (other / language).mkdir(parents=True)
        for address in reversed(RECORDS[language]):
            (other / address).write_bytes((site / address).read_bytes())
    write_index(site, RECORDS)
    write_index(other, RECORDS)
    assert tree_of(other / "pagefind") == tree_of(site / "pagefind")


def test_a_site_that_cannot_be_indexed_is_an_error_that_names_pagefind(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"^pagefind: "):
        write_index(tmp_path / "missing", RECORDS)
