"""The index as data scripts."""

from __future__ import annotations

import base64
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from generator.publish import packs
from generator.publish.errors import PublishError
from generator.publish.packs import packs_of

ENTRY = {"version": "1.5.2", "languages": {"es": {"hash": "es_abc", "wasm": "es", "page_count": 3}}}
PAGES = {"0aa1111": "uno", "0bb2222": "dos", "f003333": "tres"}


@pytest.fixture
def index(tmp_path: Path) -> Path:
    for folder in ("index", "fragment"):
        (tmp_path / folder).mkdir()
    (tmp_path / "pagefind-entry.json").write_text(json.dumps(ENTRY), "utf-8")
    (tmp_path / "pagefind.es_abc.pf_meta").write_bytes(b"\x1f\x8bmeta")
    (tmp_path / "wasm.es.pagefind").write_bytes(b"\x1f\x8bwasm")
    (tmp_path / "pagefind-worker.js").write_text("self.x = 1;", "utf-8")
    (tmp_path / "index" / "es_1234567.pf_index").write_bytes(b"\x1f\x8bindex")
    for hash, title in PAGES.items():
        fragment(tmp_path, hash, {"url": f"/es/{title}.html", "content": "«texto» \u2028", "meta": {"title": title}})
    return tmp_path


def fragment(index: Path, hash: str, data: dict[str, Any], signature: bytes = b"pagefind_dcd") -> None:
    text = json.dumps(data, ensure_ascii=False).encode()
    (index / "fragment" / f"es_{hash}.pf_fragment").write_bytes(gzip.compress(signature + text))


def unpacked(index: Path) -> dict[str, Any]:
    """The value of each pack by its name."""
    found = {}
    for address, text in packs_of(index):
        start = f'rial.arrived("{address.removesuffix(".js")}",'
        assert text.startswith(start)
        found[address.removeprefix("pagefind/packs/").removesuffix(".js")] = json.loads(text[len(start) : -3])
    return found


def test_one_pack_has_what_a_language_starts_with(index: Path) -> None:
    start = unpacked(index)["es"]
    assert start["packs"] == {"fragment": 1, "index": 1}
    assert json.loads(start["files"].pop("pagefind-entry.json")) == ENTRY
    assert {name: base64.b64decode(data) for name, data in start["files"].items()} == {
        "pagefind.es_abc.pf_meta": b"\x1f\x8bmeta",
        "wasm.es.pagefind": b"\x1f\x8bwasm",
    }


def test_fragments_are_texts_by_their_hash(index: Path) -> None:
    found = unpacked(index)
    assert set(found["es-fragment-0"]) == set(PAGES)
    assert json.loads(found["es-fragment-0"]["f003333"]) == {
        "url": "/es/tres.html",
        "content": "«texto» \u2028",
        "meta": {"title": "tres"},
    }


def test_chunks_of_a_language_are_its_own_by_their_hash(index: Path) -> None:
    (index / "index" / "es_1bbbbbb.pf_index").write_bytes(b"\x1f\x8bmore")
    (index / "index" / "en_1cccccc.pf_index").write_bytes(b"\x1f\x8bother")
    assert {name: base64.b64decode(data) for name, data in unpacked(index)["es-index-0"].items()} == {
        "1234567": b"\x1f\x8bindex",
        "1bbbbbb": b"\x1f\x8bmore",
    }


def test_many_fragments_are_in_as_many_packs_as_they_fill(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "_FULL", 80)
    found = unpacked(index)
    count = found["es"]["packs"]["fragment"]
    there = {n: set(found[f"es-fragment-{n}"]) for n in range(count)}
    assert count == 3
    assert there == {n: {hash for hash in PAGES if int(hash, 16) % 3 == n} for n in range(3)}


def test_the_worker_has_a_pack(index: Path) -> None:
    assert unpacked(index)["worker"] == "self.x = 1;"


def test_the_same_index_gives_the_same_packs(index: Path) -> None:
    assert list(packs_of(index)) == list(packs_of(index))


def test_a_fragment_that_does_not_begin_as_pagefind_s_do_is_an_error(index: Path) -> None:
    fragment(index, "aaa4444", {}, signature=b"pagefind_new")
    with pytest.raises(PublishError, match=r"es_aaa4444"):
        list(packs_of(index))
