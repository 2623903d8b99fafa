"""The index as data scripts."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import cbor2
import pytest

from generator.export.packed import packed, unpacked
from generator.publish import packs
from generator.publish.errors import PublishError
from generator.publish.fragments import fragments_in
from generator.publish.packs import Pack, Packed, kept_packs, packed_in, packed_index, packs_for_copy, worker_pack

ENTRY = {"version": "1.5.2", "languages": {"es": {"hash": "es_abc", "wasm": "es", "page_count": 3}}}
PAGES = {"0aa1111": "uno", "0bb2222": "dos", "f003333": "tres"}
CHUNKS = ("es_1234567", "es_1bbbbbb")
ORDER = ["f003333", "", "0aa1111", "0bb2222"]
"""The hashes of the records' pages; the second record has none."""


def held(value: Any) -> bytes:
    return gzip.compress(b"pagefind_dcd" + cbor2.dumps(value))


@pytest.fixture
def files() -> dict[str, bytes]:
    made = {
        "pagefind-entry.json": json.dumps(ENTRY).encode(),
        "pagefind.es_abc.pf_meta": held(["1.5.2", [], [["a", "b", CHUNKS[0]], ["c", "d", CHUNKS[1]]], [], [], []]),
        "wasm.es.pagefind": b"\x1f\x8bwasm",
        "pagefind-worker.js": b"self.x = 1;",
        **{f"index/{name}.pf_index": b"\x1f\x8b" + name.encode() for name in CHUNKS},
    }
    for hash, title in PAGES.items():
        said = {"url": f"/es/{title}.html", "content": "«texto» \u2028", "meta": {"title": title, "words": "w"}}
        made |= fragment(hash, said)
    return made


def fragment(hash: str, data: dict[str, Any], signature: bytes = b"pagefind_dcd") -> dict[str, bytes]:
    text = json.dumps(data, ensure_ascii=False).encode()
    return {f"fragment/es_{hash}.pf_fragment": gzip.compress(signature + text)}


@pytest.fixture
def index(files: dict[str, bytes]) -> Packed:
    (found,) = packed_index(files, fragments_in(files), {"es": ORDER})
    return found


def values(made: Iterable[Pack]) -> dict[str, Any]:
    """The value of each pack by its name."""
    return {pack.name: unpacked(pack.text) for pack in made}


def test_a_pack_hands_over_its_value_under_its_address() -> None:
    pack = Pack("es-index-1", lambda: {"1": b"\x1f"})
    assert pack.address == "pagefind/packs/es-index-1.js"
    assert pack.text == 'rial.arrived("pagefind/packs/es-index-1",{"1":"Hw=="});\n'


def test_one_pack_has_what_a_language_starts_with(index: Packed, files: dict[str, bytes]) -> None:
    start = values(index.for_site())["es"]
    assert start["packs"] == {"fragment": 1, "index": 0}
    assert json.loads(start["files"].pop("pagefind-entry.json")) == ENTRY
    names = ("pagefind.es_abc.pf_meta", "wasm.es.pagefind")
    assert {name: base64.b64decode(data) for name, data in start["files"].items()} == {n: files[n] for n in names}


def test_in_a_site_each_chunk_is_a_pack(index: Packed, files: dict[str, bytes]) -> None:
    found = values(index.for_site())
    for name in CHUNKS:
        hash = name.removeprefix("es_")
        assert base64.b64decode(found[f"es-index-{hash}"][hash]) == files[f"index/{name}.pf_index"]


def test_pages_say_what_a_hit_quotes_and_not_what_data_files_say_of_them(index: Packed) -> None:
    found = {
        hash: text for name, of in values(index.for_site()).items() if "fragment" in name for hash, text in of.items()
    }
    assert found.keys() == PAGES.keys()
    assert json.loads(found["f003333"]) == {"url": "/es/tres.html", "content": "«texto» \u2028", "meta": {}}


@pytest.mark.parametrize(("many", "most", "there"), [(2, 10, [1, 2]), (1, 3, [2, 1]), (4, 10, [1, 1, 1])])
def test_neighbours_are_together_in_as_few_packs_as_there_may_be(
    many: int, most: int, there: list[int], index: Packed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pack for nothing, such as that of the second record alone, is not written."""
    monkeypatch.setattr(packs, "_MANY", many)
    monkeypatch.setattr(packs, "_MOST", most)
    found = values(index.for_site())
    size = found["es"]["packs"]["fragment"]
    groups = {name: of for name, of in found.items() if "fragment" in name}
    assert [len(of) for of in groups.values()] == there
    for name, of in groups.items():
        assert {ORDER.index(hash) // size for hash in of} == {int(name.rpartition("-")[2])}


def test_a_copy_has_the_same_in_larger_packs(index: Packed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "_FULL", 100)
    found = values(index.for_copy())
    count, size = (found["es"]["packs"][name] for name in ("index", "fragment"))
    chunks = {h: n for n in range(count) for h in found[f"es-index-{n}"]}
    assert chunks == {hash: int(hash, 16) % count for hash in ("1234567", "1bbbbbb")}
    pages = {h: n for n in range(4) for h in found.get(f"es-fragment-{n}", ())}
    assert pages == {hash: ORDER.index(hash) // size for hash in PAGES}


@pytest.fixture
def site(index: Packed, tmp_path: Path) -> Path:
    """A site with the index."""
    (tmp_path / "pagefind/packs").mkdir(parents=True)
    for pack in (*index.for_site(), worker_pack("self.x = 1;")):
        (tmp_path / pack.address).write_text(pack.text, "utf-8")
    (tmp_path / "facets/all").mkdir(parents=True)
    (tmp_path / "facets/all/hashes-es.js").write_text(packed("facets/all/hashes-es", ORDER), "utf-8")
    return tmp_path


def test_the_packs_of_a_site_are_read_back(index: Packed, site: Path) -> None:
    read = packed_in(site, "es")
    assert replace(read, text_of=index.text_of) == index
    assert {hash: read.text_of(hash) for hash in PAGES} == {hash: index.text_of(hash) for hash in PAGES}


def test_a_copy_is_made_of_the_packs_of_a_site(index: Packed, site: Path) -> None:
    made = values(packs_for_copy(site))
    assert made.pop("worker") == "self.x = 1;"
    assert made == values(index.for_copy())


def test_a_pack_is_kept_where_chunk_and_pages_are_the_same(
    index: Packed, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packs, "_MANY", 2)
    other = Packed("es", {}, {"1234567": b"", "1cccccc": b""}, [*ORDER[:3], "0bb2229"], index.text_of)
    assert kept_packs(site, other) == {"es-index-1234567", "es-fragment-0"}
    assert kept_packs(site, Packed("es", {}, {}, ORDER[:2], index.text_of)) == set()


def test_a_fragment_that_does_not_begin_as_pagefind_s_do_is_an_error(files: dict[str, bytes]) -> None:
    with pytest.raises(PublishError, match=r"es_aaa4444"):
        list(fragments_in(files | fragment("aaa4444", {}, signature=b"pagefind_new")))
