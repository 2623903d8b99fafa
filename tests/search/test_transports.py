"""One search: over http and from a double-clicked copy, in a worker and without one."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from playwright.sync_api import Browser

from generator.publish.index_format import SIGNATURE
from generator.publish.packs import packed_in
from tests.browser.reader import Reader
from tests.browsing import Open
from tests.built import LANGUAGES, served
from tests.search.asking import PAGES, Answer, Heard, answers, ask, questions, some

SOME = [(q.page, q.ask) for _, q in some()]
READ = """async (names) => Object.fromEntries(await Promise.all(names.map(async ([name, language]) => {
  const bytes = new Uint8Array(await rial.packs.read(name, language));
  return [`${language}/${name}`, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))];
})))"""


def index_of(site: Path) -> dict[tuple[str, str], bytes]:
    """What the engine of a language may ask for, by its name."""
    found = {}
    for language in LANGUAGES:
        index = packed_in(site, language)
        files = {name: data.encode() if isinstance(data, str) else data for name, data in index.files.items()}
        files |= {f"index/{language}_{hash}.pf_index": data for hash, data in index.chunks.items()}
        files |= {
            f"fragment/{language}_{h}.pf_fragment": SIGNATURE + index.text_of(h).encode() for h in index.hashes if h
        }
        found |= {(name, language): data for name, data in files.items()}
    return found


@pytest.mark.parametrize("reader", ["online", "offline"])
def test_the_site_and_a_double_clicked_copy_have_the_same_index_byte_for_byte(
    reader: str, real_site: Path, request: pytest.FixtureRequest
) -> None:
    """So the engine, which is the same, answers the same to any question."""
    asking: Reader = request.getfixturevalue(reader)
    ask(asking, "es", "teletrabajo")
    index = index_of(real_site)
    read = asking.evaluate(READ, [*index])
    assert {name.partition("/")[0] for name, _ in index} >= {"index", "fragment", "pagefind-entry.json"}
    for (name, language), data in index.items():
        assert b64decode(read[f"{language}/{name}"]) == data, name


def test_a_double_clicked_copy_gives_the_same_answers_as_the_site(
    hosted_answers: tuple[Answer, ...], offline: Reader
) -> None:
    """The same sentence with its count, and the same records in the same order with all that is said of them; by a
    worker, which a page by double click may have in one way alone."""
    for (n, asked), copy in zip(some(), answers(offline, SOME), strict=True):
        assert copy == hosted_answers[n], asked
    assert offline.workers
    assert offline.complaints == []
    assert offline.elsewhere == []


def test_the_questions_that_are_asked_in_every_way_are_of_all_kinds() -> None:
    assert {asked.group for _, asked in some()} == {asked.group for asked in questions()}
    assert {asked.page for _, asked in some()} == {"es", "en"}


def test_the_site_does_not_complain_while_it_answers(judged_once: Heard) -> None:
    assert len(judged_once.answers) == len(questions()) + len(some())
    assert judged_once.in_worker
    assert judged_once.complaints == []
    assert judged_once.elsewhere == []


@pytest.mark.parametrize("way", ["fetch", "import", "worker"])
def test_on_a_double_clicked_page_the_usual_ways_to_load_an_index_fail(
    way: str, open_site: Open, copy_address: str
) -> None:
    """Without this the tests of the copy would prove nothing: the browser could be one that allows them."""
    reader = open_site(copy_address)
    reader.go(PAGES["es"])
    assert reader.page.evaluate(WAYS[way]) == "refused"


WAYS = {
    "fetch": "fetch('../assets/load.js').then(() => 'loaded', () => 'refused')",
    "import": "import(new URL('../assets/load.js', location.href).href).then(() => 'loaded', () => 'refused')",
    "worker": "(() => { try { new Worker('../assets/load.js'); return 'loaded'; } catch { return 'refused'; } })()",
}

FEW = some()[::2]


@pytest.fixture(scope="module")
def served_copy(copy_address: str) -> Iterator[str]:
    """Where the unpacked copy is served, as people do who have no other host."""
    with served(Path(url2pathname(urlsplit(copy_address).path))) as served_at:
        yield served_at


@pytest.fixture(scope="module")
def site_by_double_click(real_site: Path) -> str:
    """The folder of the site itself, which nobody serves."""
    return real_site.as_uri() + "/"


PLACES = ("address", "copy_address", "served_copy", "site_by_double_click")
ASKED_BY_WORKER = ("address", "copy_address")
"""The places whose worker other tests ask these questions, and more."""


@pytest.mark.parametrize(
    ("allowed", "where"),
    [*((True, place) for place in PLACES if place not in ASKED_BY_WORKER), *((False, place) for place in PLACES)],
)
def test_it_works_in_a_worker_and_where_there_is_none(
    allowed: bool, where: str, hosted_answers: tuple[Answer, ...], browser: Browser, request: pytest.FixtureRequest
) -> None:
    reader = Reader.of(browser, request.getfixturevalue(where))
    if not allowed:
        reader.page.add_init_script("delete window.Worker")
    given = answers(reader, [(q.page, q.ask) for _, q in FEW])
    assert given == tuple(hosted_answers[n] for n, _ in FEW)
    assert bool(reader.workers) == allowed
    assert reader.complaints == []
    reader.close()
