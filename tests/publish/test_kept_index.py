"""The index that is kept beside a site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.export.packed import packed
from generator.publish.kept_index import keep_index, kept_index, place_of_index

ENTRY = '{"languages": {"es": {"hash": "es_abc"}}}'
FILES = {"pagefind-entry.json": ENTRY.encode(), "index/es_1.pf_index": b"\x1f\x8b\n,", "wasm.es.pagefind": b""}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "pagefind/packs").mkdir(parents=True)
    start = {"packs": {}, "files": {"pagefind-entry.json": ENTRY}}
    (folder / "pagefind/packs/es.js").write_text(packed("pagefind/packs/es", start), "utf-8")
    keep_index(place_of_index(folder), FILES)
    return folder


def test_it_stands_beside_the_site_and_is_read_back(site: Path) -> None:
    assert place_of_index(site) == site.with_name(".site.index")
    assert kept_index(place_of_index(site), site) == FILES


@pytest.mark.parametrize("damage", ["gone", "short", "long", "other", "no-head", "no-pack"])
def test_what_is_not_whole_or_of_another_site_is_none(damage: str, site: Path) -> None:
    place = place_of_index(site)
    data = place.read_bytes()
    start = site / "pagefind/packs/es.js"
    match damage:
        case "gone":
            place.unlink()
        case "short":
            place.write_bytes(data[:-1])
        case "long":
            place.write_bytes(data + b"x")
        case "no-head":
            place.write_bytes(b"{}\n" + data)
        case "no-pack":
            start.unlink()
        case "other":
            start.write_text(start.read_text("utf-8").replace("es_abc", "es_abd"), "utf-8")
    assert kept_index(place, site) is None


def test_the_head_is_a_line(site: Path) -> None:
    head, _, _ = place_of_index(site).read_bytes().partition(b"\n")
    assert json.loads(head) == [[name, len(data)] for name, data in FILES.items()]
