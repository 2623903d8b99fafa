"""What becomes of an answer when something of the index is lost on its way: it may fail, but never say less."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Request, Route

from tests.browser.reader import Reader
from tests.browsing import Open
from tests.search.asking import PAGES, Answer, ask, questions

QUERY = "teletrabajo"
ASKED = [(q.page, q.ask) for q in questions()]
OF_THE_INDEX = [
    r"pagefind/engine\.js",
    r"packs/worker",
    r"packs/es\.js",
    r"packs/en\.js",
    r"packs/es-index",
    r"packs/en-index",
    r"packs/es-fragment",
    r"hashes-es",
]
LOST = {"http": OF_THE_INDEX, "file": ["packs/es-index", "packs/es-fragment"]}
"""The copy loads the same in fewer packs."""


@pytest.fixture
def right(hosted_answers: tuple[Answer, ...]) -> Answer:
    return hosted_answers[ASKED.index(("es", QUERY))]


@dataclass
class Losing:
    """A reader to whom each file whose address a pattern fits is lost, so many times."""

    reader: Reader
    times: int = 0
    lost: Counter[str] = field(default_factory=Counter)

    def __call__(self, route: Route, request: Request) -> None:
        address = request.url.partition("?")[0]
        self.lost[address] += 1
        if self.lost[address] <= self.times:
            route.abort()
        else:
            route.continue_()


@pytest.fixture(params=[(place, what) for place, names in LOST.items() for what in names], ids=" ".join)
def losing(request: pytest.FixtureRequest, open_site: Open, address: str, copy_address: str) -> Losing:
    place, what = request.param
    losing = Losing(open_site(address if place == "http" else copy_address))
    losing.reader.page.route(re.compile(what), losing)
    return losing


def test_what_is_lost_once_is_asked_for_again(losing: Losing, right: Answer) -> None:
    losing.times = 1
    assert ask(losing.reader, "es", QUERY) == right
    assert losing.lost, "something was lost, else this shows nothing"


def test_what_is_lost_for_long_is_said_and_the_next_question_tries_again(losing: Losing, right: Answer) -> None:
    losing.times = 100
    failed = ask(losing.reader, "es", QUERY)
    assert failed.status.startswith("La búsqueda no pudo cargarse.")
    assert failed.hits == ()
    losing.times = 0
    assert ask(losing.reader, "es", QUERY) == right


def test_what_the_host_no_longer_has_is_not_taken_for_empty(right: Answer, open_site: Open) -> None:
    reader = open_site()
    page = reader.go(PAGES["es"])
    page.route(re.compile(r"packs/es-index"), lambda route: route.fulfill(status=404, body="no"))
    assert ask(reader, "es", QUERY).status.startswith("La búsqueda no pudo cargarse.")


def test_a_pack_of_another_edition_is_not_taken_for_empty(open_site: Open) -> None:
    reader = open_site()
    page = reader.go(PAGES["es"])

    def other(route: Route, request: Request) -> None:
        name = request.url.partition("pagefind/packs/")[2].removesuffix(".js")
        body = f'rial.arrived("pagefind/packs/{name}",{{"0000000":""}})'
        route.fulfill(content_type="text/javascript", body=body)

    page.route(re.compile(r"packs/es-fragment"), other)
    failed = ask(reader, "es", QUERY)
    assert failed.status == "La búsqueda no pudo cargarse. Vuelva a cargar la página o recorra las listas."
    assert failed.hits == ()
