"""One search: over http and from a double-clicked copy, in a worker and without one."""

from __future__ import annotations

import pytest

from tests.browser.reader import Reader
from tests.browsing import Open
from tests.search.asking import PAGES, Answer, answers, questions

ASKED = [(q.page, q.ask) for q in questions()]


def test_a_double_clicked_copy_gives_the_same_answers_as_the_site(
    hosted_answers: tuple[Answer, ...], offline: Reader
) -> None:
    """The same sentence with its count, and the same records in the same order with all that is said of them."""
    for asked, hosted, copy in zip(ASKED, hosted_answers, answers(offline, ASKED), strict=True):
        assert copy == hosted, asked
    assert offline.complaints == []
    assert offline.elsewhere == []


def test_the_site_does_not_complain_while_it_answers(hosted_answers: tuple[Answer, ...], online: Reader) -> None:
    assert len(hosted_answers) == len(ASKED)
    assert online.complaints == []
    assert online.elsewhere == []


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

SOME = ASKED[::9]


@pytest.mark.parametrize("where", ["hosted", "copy"])
@pytest.mark.parametrize("allowed", [True, False])
def test_it_works_in_a_worker_and_where_there_is_none(
    where: str, allowed: bool, hosted_answers: tuple[Answer, ...], open_site: Open, address: str, copy_address: str
) -> None:
    reader = open_site(address if where == "hosted" else copy_address)
    workers: list[object] = []
    reader.page.on("worker", lambda worker: workers.append(worker))
    if not allowed:
        reader.page.add_init_script("delete window.Worker")
    assert list(answers(reader, SOME)) == list(hosted_answers[::9])
    assert bool(workers) == allowed
    assert reader.complaints == []
