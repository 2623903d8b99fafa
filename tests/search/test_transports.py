"""One search: over http and from a double-clicked copy, in a worker and without one."""

from __future__ import annotations

import gzip
import re
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader
from tests.browsing import Open
from tests.built import LANGUAGES, served
from tests.search.asking import PAGES, Answer, Heard, answers, ask, questions, some

SOME = [(q.page, q.ask) for _, q in some()]
READ = """async (names) => Object.fromEntries(await Promise.all(names.map(async ([name, language]) => {
  const bytes = new Uint8Array(await rial.packs.read(name, language));
  return [name, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))];
})))"""


def index_of(site: Path) -> dict[str, bytes]:
    """What the engine may ask for, by its name, when it is no longer compressed twice."""
    folder = site / "pagefind"
    patterns = ("pagefind-entry.json", "*.pf_meta", "wasm.??.pagefind", "index/*", "fragment/*")
    files = sorted(file for pattern in patterns for file in folder.glob(pattern))
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def language_of(name: str) -> str:
    found = re.search(r"(?:^|[./])([a-z]{2})[_.]", name)
    return found[1] if found else LANGUAGES[0]


def test_a_double_clicked_copy_has_the_index_of_the_site_byte_for_byte(real_site: Path, offline: Reader) -> None:
    """So the engine, which is the same, answers the same to any question; fragments are packed without compression."""
    ask(offline, "es", "teletrabajo")
    index = index_of(real_site)
    read = offline.evaluate(READ, [[name, language_of(name)] for name in index])
    assert {name.partition("/")[0] for name in index} >= {"index", "fragment", "pagefind-entry.json"}
    assert {language_of(name) for name in index} == set(LANGUAGES)
    for name, data in index.items():
        plain = gzip.decompress(data) if name.startswith("fragment/") else data
        assert b64decode(read[name]) == plain, name


def test_a_double_clicked_copy_gives_the_same_answers_as_the_site(
    hosted_answers: tuple[Answer, ...], offline: Reader
) -> None:
    """The same sentence with its count, and the same records in the same order with all that is said of them."""
    for (n, asked), copy in zip(some(), answers(offline, SOME), strict=True):
        assert copy == hosted_answers[n], asked
    assert offline.complaints == []
    assert offline.elsewhere == []


def test_the_questions_that_are_asked_in_every_way_are_of_all_kinds() -> None:
    assert {asked.group for _, asked in some()} == {asked.group for asked in questions()}
    assert {asked.page for _, asked in some()} == {"es", "en"}


def test_the_site_does_not_complain_while_it_answers(judged_once: Heard) -> None:
    assert len(judged_once.answers) == len(questions()) + len(some())
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


def test_a_host_that_does_not_know_the_endings_of_the_index_gives_the_same_answers(
    hosted_answers: tuple[Answer, ...], open_site: Open, address: str
) -> None:
    reader = open_site(address)
    reader.page.route(re.compile(r"\.(pf_\w+|pagefind)(\?|$)"), lambda route: route.fulfill(status=404))
    assert answers(reader, [(q.page, q.ask) for _, q in FEW]) == tuple(hosted_answers[n] for n, _ in FEW)


@pytest.mark.parametrize("where", ["address", "copy_address", "served_copy", "site_by_double_click"])
@pytest.mark.parametrize("allowed", [True, False])
def test_it_works_in_a_worker_and_where_there_is_none(
    where: str, allowed: bool, hosted_answers: tuple[Answer, ...], browser: Browser, request: pytest.FixtureRequest
) -> None:
    reader = Reader.of(browser, request.getfixturevalue(where))
    workers: list[object] = []
    reader.page.on("worker", lambda worker: workers.append(worker))
    if not allowed:
        reader.page.add_init_script("delete window.Worker")
    given = answers(reader, [(q.page, q.ask) for _, q in FEW])
    assert given == tuple(hosted_answers[n] for n, _ in FEW)
    assert bool(workers) == allowed
    assert reader.complaints == []
    reader.close()
