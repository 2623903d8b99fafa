from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader
from tests.search.asking import Answer, answers, names_by_address, questions


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
def hosted_answers(online: Reader) -> tuple[Answer, ...]:
    """The answers of the hosted site to the judged questions."""
    return tuple(answers(online, [(q.page, q.ask) for q in questions()]))


@pytest.fixture(scope="session")
def names(real_site: Path) -> dict[str, str]:
    return names_by_address(real_site)
