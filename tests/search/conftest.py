from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.reader import Reader
from tests.built import by_one_worker
from tests.search.asking import Answer, Heard, names_by_address, questions, some_on_the_other_page
from tests.search.box import DESKTOP, Desk, Keep


@pytest.fixture(scope="session")
def online(browser: Browser, address: str) -> Iterator[Reader]:
    """A reader of the hosted site, who asks one question after the other."""
    reader = Reader.of(browser, address)
    yield reader
    reader.close()


@pytest.fixture(scope="session")
def offline(browser: Browser, copy_address: str) -> Iterator[Reader]:
    """A reader of the copy that was unpacked and double-clicked."""
    reader = Reader.of(browser, copy_address)
    yield reader
    reader.close()


@pytest.fixture(scope="session")
def kept_desk(browser: Browser, address: str) -> Iterator[Desk]:
    reader = Reader.of(browser, address, hasty=True, viewport=DESKTOP)
    yield Desk(reader)
    reader.close()


@pytest.fixture
def desk(kept_desk: Desk) -> Iterator[Desk]:
    """The window at the hosted site in which one test after the other types; nothing complains in any of them."""
    yield kept_desk
    assert kept_desk.reader.complaints == []
    assert kept_desk.reader.elsewhere == []


@pytest.fixture(scope="module")
def keep(browser: Browser, address: str, copy_address: str) -> Iterator[Keep]:
    """Windows that stay open for one test of a file after the other."""
    kept: dict[tuple[str, int, bool], Reader] = {}

    def window(place: str, size: ViewportSize, *, hasty: bool = False) -> Reader:
        key = place, size["width"], hasty
        if key not in kept:
            at = copy_address if place == "file" else address
            kept[key] = Reader.of(browser, at, hasty=hasty, viewport=size)
        return kept[key]

    yield window
    for reader in kept.values():
        reader.close()


@pytest.fixture(scope="session")
def judged_once(browser: Browser, address: str, tmp_path_factory: pytest.TempPathFactory) -> Heard:
    """What the hosted site answers to the judged questions, and to some on the page of the other language. They are
    asked once: other workers are told."""
    with by_one_worker(tmp_path_factory, "judged") as folder:
        told = folder / "heard.json"
        if not told.exists():
            reader = Reader.of(browser, address)
            heard = Heard.by(reader, [(q.page, q.ask) for q in (*questions(), *some_on_the_other_page())])
            reader.close()
            told.write_text(heard.as_json(), "utf-8")
        return Heard.of_json(told.read_text("utf-8"))


@pytest.fixture(scope="session")
def hosted_answers(judged_once: Heard) -> tuple[Answer, ...]:
    """The answers of the hosted site to the judged questions."""
    return judged_once.answers[: len(questions())]


@pytest.fixture(scope="session")
def names(real_site: Path) -> dict[str, str]:
    return names_by_address(real_site)
