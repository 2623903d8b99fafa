"""The word index, cut anew."""

from __future__ import annotations

import gzip
import json
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish import chunks, index_format
from generator.publish.chunks import cut_anew, index_chunks, ranges_of
from generator.publish.errors import PublishError
from generator.publish.index_format import Word
from tests.built import ROOT

SIGNATURE = b"pagefind_dcd"
PAGES = [["es_aaa", 120], ["es_bbb", 80]]
FIELDS = ["title", "words"]


def word(stem: str, size: int = 0) -> list[Any]:
    """A word of the index on one page, at so many places."""
    return [stem, [[0, [-26, *range(size)], []]], []]


WORDS = [
    word(stem, 200) for stem in ("a", "conciliacion", "conciliar", "congreso", "taller", "trabaj", "trabajo", "ñu")
]


def packed(value: Any) -> bytes:
    return gzip.compress(SIGNATURE + cbor2.dumps(value))


def read(data: bytes) -> Any:
    return cbor2.loads(gzip.decompress(data).removeprefix(SIGNATURE))


def entry(*languages: str) -> bytes:
    said = {language: {"hash": f"{language}_old", "wasm": language} for language in languages}
    return json.dumps({"version": "1.5.2", "languages": said}).encode()


@pytest.fixture
def index() -> dict[str, bytes]:
    """An index as Pagefind writes it: the chunks end wherever they are full."""
    named = [["a", "congreso", "es_one"], ["taller", "ñu", "es_two"]]
    return {
        "pagefind-entry.json": entry("es"),
        "pagefind.es_old.pf_meta": packed(["1.5.2", PAGES, named, [], [], FIELDS]),
        "index/es_one.pf_index": packed([WORDS[:4]]),
        "index/es_two.pf_index": packed([WORDS[4:]]),
    }


@pytest.mark.parametrize("order", [("es", "en"), ("en", "es")])
def test_the_languages_of_the_index_are_written_in_one_order(order: tuple[str, str], index: dict[str, bytes]) -> None:
    index["pagefind-entry.json"] = entry(*order)
    index["pagefind.en_old.pf_meta"] = packed(["1.5.2", PAGES, [["a", "ñu", "en_one"]], [], [], FIELDS])
    index["index/en_one.pf_index"] = packed([WORDS])
    cut_anew(index)
    assert list(json.loads(index["pagefind-entry.json"])["languages"]) == ["en", "es"]


def meta_of(index: dict[str, bytes]) -> list[Any]:
    (file,) = (name for name in index if name.endswith(".pf_meta"))
    assert file == f"pagefind.{json.loads(index['pagefind-entry.json'])['languages']['es']['hash']}.pf_meta"
    return read(index[file])


def chunks_in(index: dict[str, bytes]) -> dict[str, list[Any]]:
    names = [name for name in index if name.startswith("index/")]
    return {name.removeprefix("index/").removesuffix(".pf_index"): read(index[name])[0] for name in names}


def stems_in(index: dict[str, bytes]) -> dict[str, list[str]]:
    return {name: [stem for stem, *_ in words] for name, words in chunks_in(index).items()}


def test_words_that_begin_alike_stay_together_and_none_is_lost(
    index: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chunks, "FULL", 600)
    cut_anew(index)
    assert sorted(stems_in(index).values()) == [
        ["a"],
        ["conciliacion", "conciliar", "congreso"],
        ["taller"],
        ["trabaj", "trabajo"],
        ["ñu"],
    ]
    assert sorted((w for words in chunks_in(index).values() for w in words), key=lambda w: w[0]) == WORDS


def test_more_words_are_in_larger_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [Word(f"{n:03}", b"x" * 100) for n in range(100)]
    monkeypatch.setattr(chunks, "FULL", 200)
    assert len(list(index_chunks(words))) == 50
    monkeypatch.setattr(chunks, "MOST_CHUNKS", 20)
    assert len(list(index_chunks(words))) == 17, "of 600 bytes, because in chunks of 400 they would be more than 20"


def test_the_metadata_names_the_new_chunks_and_says_all_else_as_before(index: dict[str, bytes]) -> None:
    cut_anew(index)
    version, pages, named, *rest = meta_of(index)
    assert (version, pages, rest) == ("1.5.2", PAGES, [[], [], FIELDS])
    assert {name for _, _, name in named} == set(stems_in(index))


def test_cutting_what_is_cut_changes_nothing(index: dict[str, bytes]) -> None:
    cut_anew(index)
    before = dict(index)
    cut_anew(index)
    assert index == before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pagefind.es_old.pf_meta", ["1.6.0", PAGES, [], [], []]),
        ("index/es_one.pf_index", [WORDS, "more"]),
    ],
)
def test_another_shape_is_an_error_that_names_the_file(name: str, value: Any, index: dict[str, bytes]) -> None:
    index[name] = packed(value)
    with pytest.raises(PublishError, match=name):
        cut_anew(index)


def test_a_file_that_does_not_begin_as_pagefind_s_do_is_an_error(index: dict[str, bytes]) -> None:
    index["index/es_one.pf_index"] = gzip.compress(b"pagefind_new" + cbor2.dumps([WORDS]))
    with pytest.raises(PublishError, match=r"es_one\.pf_index"):
        cut_anew(index)


stems = st.lists(st.text("abñ", min_size=1, max_size=6), min_size=1, unique=True).map(sorted)


def loaded(beginning: str, cut: list[list[Any]]) -> set[str]:
    """The words that the engine has when it looks for a beginning: those of the chunks in a range of which it is; where
    there is none, of those whose range it comes into when all are cut to its length."""
    named = list(zip(cut, ranges_of(cut), strict=True))
    strict = [c for c, ranges in named if any(start <= beginning <= end for start, end in ranges)]
    n = len(beginning)
    loose = [c for c, ranges in named if any(a[:n] <= beginning[: len(a)] and beginning <= b[:n] for a, b in ranges)]
    return {stem for chunk in strict or loose for stem, *_ in chunk}


@given(stems, st.integers(1, 60), st.integers(20, 120))
def test_whatever_goes_on_after_a_beginning_is_in_the_chunks_that_are_loaded_for_it(
    words: list[str], full: int, most: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunks, "FULL", full)
        patch.setattr(chunks, "MOST", most)
        patch.setattr(chunks, "MOST_CHUNKS", 10_000)
        cut = list(index_chunks([Word(stem, cbor2.dumps(word(stem))) for stem in words]))
    assert [w[0] for chunk in cut for w in chunk] == words
    for beginning in {stem[:n] for stem in words for n in range(1, len(stem) + 1)}:
        assert {stem for stem in words if stem.startswith(beginning)} <= loaded(beginning, cut)


@given(stems)
def test_for_a_word_with_which_no_other_goes_on_one_chunk_is_loaded(words: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunks, "FULL", 1)
        patch.setattr(chunks, "MOST_CHUNKS", 10_000)
        cut = list(index_chunks([Word(stem, cbor2.dumps(word(stem))) for stem in words]))
    of = {stem: {other for other, *_ in chunk} for chunk in cut for stem, *_ in chunk}
    for alone in words:
        if not any(other != alone and other.startswith(alone) for other in words):
            assert loaded(alone, cut) == of[alone]


def test_the_header_of_what_is_packed_does_not_depend_on_python() -> None:
    packed = index_format.gzipped(b"x" * 500)
    assert packed[:10] == bytes.fromhex("1f8b0800000000000003")
    assert gzip.decompress(packed) == b"x" * 500


def test_nothing_else_writes_gzip() -> None:
    writers = [p.name for p in (ROOT / "generator").rglob("*.py") if "gzip.compress" in p.read_text("utf-8")]
    assert writers == []
