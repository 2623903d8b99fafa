"""What becomes of an answer when something of the index is lost on its way: it may fail, but never say less."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Request, Route

from tests.browsing import Open
from tests.search.asking import PAGES, Answer, ask, questions

QUERY = "teletrabajo"
ASKED = [(q.page, q.ask) for q in questions()]
LOST = {
    "http": [
        r"pagefind/engine\.js",
        r"pagefind/pagefind-worker\.js",
        r"pagefind-entry\.json",
        r"pagefind\.es_\w+\.pf_meta",
        r"wasm\.es\.",
        r"wasm\.en\.",
        r"index/es_",
        r"index/en_",
        r"fragment/es_",
        r"hashes-es",
    ],
    "file": [
        r"packs/worker",
        r"packs/es\.js",
        r"packs/en\.js",
        r"packs/es-index",
        r"packs/en-index",
        r"packs/es-fragment",
    ],
}
EACH = [(place, what) for place, names in LOST.items() for what in names]


@pytest.fixture
def right(hosted_answers: tuple[Answer, ...]) -> Answer:
    return hosted_answers[ASKED.index(("es", QUERY))]


class Losing:
    """Loses each file whose address a pattern fits, so many times."""

    def __init__(self, times: int) -> None:
        self.times = times
        self.lost: dict[str, int] = {}

    def __call__(self, route: Route, request: Request) -> None:
        address = request.url.partition("?")[0]
        self.lost[address] = self.lost.get(address, 0) + 1
        if self.lost[address] <= self.times:
            route.abort()
        else:
            route.continue_()


@pytest.mark.parametrize(("place", "what"), EACH)
def test_what_is_lost_once_is_asked_for_again(
    place: str, what: str, right: Answer, open_site: Open, address: str, copy_address: str
) -> None:
    reader = open_site(address if place == "http" else copy_address)
    losing = Losing(1)
    reader.page.route(re.compile(what), losing)
    assert ask(reader, "es", QUERY) == right
    assert losing.lost, "something was lost, else this shows nothing"


@pytest.mark.parametrize(("place", "what"), EACH)
def test_what_is_lost_for_long_is_said_and_the_next_question_tries_again(
    place: str, what: str, right: Answer, open_site: Open, address: str, copy_address: str
) -> None:
    reader = open_site(address if place == "http" else copy_address)
    losing = Losing(100)
    reader.page.route(re.compile(what), losing)
    failed = ask(reader, "es", QUERY)
    assert failed.status.startswith("La búsqueda no pudo cargarse.")
    assert failed.hits == ()
    losing.times = 0
    assert ask(reader, "es", QUERY) == right


def test_what_the_host_no_longer_has_is_not_taken_for_empty(right: Answer, open_site: Open) -> None:
    reader = open_site()
    page = reader.go(PAGES["es"])
    page.route(re.compile(r"index/es_"), lambda route: route.fulfill(status=404, body="no"))
    assert ask(reader, "es", QUERY).status.startswith("La búsqueda no pudo cargarse.")
