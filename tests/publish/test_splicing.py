"""An index into which pages are spliced is that of all pages, byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.publish import index, packs
from generator.publish.index import Last, write_index
from generator.publish.kept_index import kept_index
from generator.publish.splicing import splice
from tests.built import differing, tree_of

PAGE = """<!doctype html><html lang="{lang}"><head><title>t</title></head><body><main data-pagefind-body>
<h1>{title}</h1><span hidden data-pagefind-meta="kind">{kind}</span>{more}<p>{text}</p></main></body></html>"""

WORDS = "acción acciones accion niña niñas niño nino taller talleres técnico técnica Tecnico de la que OIT 2010 año"
COUNT = 9

texts = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=12).map(" ".join)
pages = st.fixed_dictionaries({"title": texts, "kind": texts, "text": texts})


def written(site: Path, page: Mapping[str, str], n: int, more: str = "") -> None:
    lang = ("es", "en")[n % 2]
    (site / lang).mkdir(parents=True, exist_ok=True)
    (site / lang / f"{n}.html").write_text(PAGE.format(lang=lang, more=more, **page), "utf-8")


def records(order: list[int]) -> dict[str, list[str]]:
    return {lang: [f"{lang}/{n}.html" for n in order if ("es", "en")[n % 2] == lang] for lang in ("es", "en")}


@given(
    st.lists(pages, min_size=COUNT, max_size=COUNT),
    st.dictionaries(st.integers(0, COUNT - 1), pages, max_size=2),
    st.permutations(range(COUNT)),
)
@settings(max_examples=max(8, settings.default.max_examples // 20))
def test_it_is_that_of_all_pages(
    said: list[dict[str, str]], edits: dict[int, dict[str, str]], order: list[int]
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        last, site, whole = (Path(folder, name) for name in ("last", "site", "whole"))
        for n, page in enumerate(said):
            written(last, page, n)
            written(site, edits.get(n, page), n)
            written(whole, edits.get(n, page), n)
        kept, kept_whole = Path(folder, "kept"), Path(folder, "kept-whole")
        write_index(last, records([*range(COUNT)]), kept)
        write_index(whole, records(order), kept_whole)
        patch.setattr(index, "_indexed", lambda *_: pytest.fail("all pages were indexed"))
        write_index(site, records(order), kept, Last(last, {f"{('es', 'en')[n % 2]}/{n}.html" for n in edits}))
        assert differing(tree_of(site), tree_of(whole)) == []
        spliced = kept_index(kept, site)
        assert spliced
        assert spliced == kept_index(kept_whole, whole)


@pytest.fixture
def last(tmp_path: Path) -> Path:
    site = tmp_path / "last"
    for n in range(COUNT):
        written(site, {"title": f"Taller {n}", "kind": "taller", "text": "acción"}, n)
    write_index(site, records([*range(COUNT)]), tmp_path / "kept")
    return site


FALLBACKS: dict[str, tuple[str, list[int]]] = {
    "a field that no page had": ('<span data-pagefind-meta="date">2010</span>', [*range(COUNT)]),
    "a page less": ("", [*range(COUNT - 1)]),
}


@pytest.mark.parametrize(("more", "order"), FALLBACKS.values(), ids=FALLBACKS)
def test_what_it_cannot_know_is_left_to_an_index_of_all_pages(
    more: str, order: list[int], last: Path, tmp_path: Path
) -> None:
    site, whole = tmp_path / "site", tmp_path / "whole"
    for n in order:
        page = {"title": f"Taller {n}", "kind": "taller", "text": "acción" if n else "técnica"}
        for folder in (site, whole):
            written(folder, page, n, more if n == 0 else "")
    write_index(whole, records(order))
    write_index(site, records(order), tmp_path / "kept", Last(last, {"es/0.html"}))
    assert differing(tree_of(site), tree_of(whole)) == []


def test_an_index_that_is_not_whole_is_none(last: Path, tmp_path: Path) -> None:
    files = kept_index(tmp_path / "kept", last)
    assert files
    del files[next(name for name in files if name.endswith(".pf_index"))]
    part = '<html lang="es"><main data-pagefind-body>{}</main></html>'
    assert splice(files, *({"es/0.html": part.format(word)} for word in ("uno", "dos")), ["es/0.html"]) is None


def test_an_edit_writes_what_it_changes_and_keeps_the_rest(
    last: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packs, "_MANY", 3)
    write_index(last, records([*range(COUNT)]), tmp_path / "kept")
    for n in range(COUNT):
        written(tmp_path / "site", {"title": f"Taller {n}", "kind": "taller", "text": "niña" * (n == 4) or "acción"}, n)
    write_index(tmp_path / "site", records([*range(COUNT)]), tmp_path / "kept", Last(last, {"es/4.html"}))
    there = [*(tmp_path / "site/pagefind/packs").iterdir()]
    anew = {file.name for file in there if file.stat().st_nlink == 1}
    assert {name for name in anew if "-index-" not in name} == {"worker.js", "es.js", "en.js", "es-fragment-1.js"}
    assert not [name for name in anew if name.startswith("en-index")]


def test_the_last_site_stays_as_it_was(last: Path, tmp_path: Path) -> None:
    before = tree_of(last)
    for n in range(COUNT):
        written(tmp_path / "site", {"title": "x" * (n == 0) or f"Taller {n}", "kind": "taller", "text": "acción"}, n)
    write_index(tmp_path / "site", records([*range(COUNT)]), tmp_path / "kept", Last(last, {"es/0.html"}))
    assert tree_of(last) == before
