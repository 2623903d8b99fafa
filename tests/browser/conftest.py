from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.catalogue.catalogue import Catalogue
from generator.model.kind import Kind
from generator.views.plan import plan_of
from generator.views.site import Site
from tests.browser.reader import Reader
from tests.browser.shelf import Shelf
from tests.browsing import PHONE, Open
from tests.real import real_catalogue


@pytest.fixture(scope="session")
def phone(browser: Browser, address: str) -> Iterator[Reader]:
    """A reader with the narrowest phone, for tests that leave nothing behind."""
    reader = Reader.of(browser, address, viewport=PHONE)
    yield reader
    reader.close()


@pytest.fixture
def reader(open_site: Open) -> Reader:
    """A reader of the served site with a desktop."""
    return open_site(viewport={"width": 1280, "height": 800})


Pages = dict[tuple[str, str], dict[str, int]]
"""By template and language (none for a page in every language), the address and size of each page."""


@pytest.fixture(scope="session")
def pages(real_site: Path) -> Pages:
    found: Pages = defaultdict(dict)
    for planned in plan_of(real_catalogue(), Site()):
        size = (real_site / planned.address).stat().st_size
        found[planned.template, planned.folder][planned.address] = size
    return found


@pytest.fixture(scope="session")
def templates(pages: Pages) -> dict[str, list[str]]:
    """For each template, its longest page of each language; one page where it is in both."""
    return {template: [max(s, key=s.__getitem__) for s in sizes] for template, sizes in by_template(pages).items()}


@pytest.fixture(scope="session")
def examples(pages: Pages) -> dict[str, list[str]]:
    """The same, with a page of about 10 kB: one that has more only has more of the same."""
    return {
        t: [min(s, key=lambda a, s=s: abs(s[a] - 10_000)) for s in sizes] for t, sizes in by_template(pages).items()
    }


@pytest.fixture(scope="session")
def spanish(examples: dict[str, list[str]]) -> dict[str, str]:
    """For each template, its example in Spanish, which has the longer words."""
    return {template: max(addresses) for template, addresses in examples.items()}


def by_template(pages: Pages) -> dict[str, list[dict[str, int]]]:
    found: dict[str, list[dict[str, int]]] = defaultdict(list)
    for (template, _), sizes in sorted(pages.items()):
        found[template].append(sizes)
    return found


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue of the real site."""
    return real_catalogue()


@pytest.fixture(scope="session")
def places(address: str, copy_address: str) -> dict[str, str]:
    """Where the real site is: on a host, and as a double-clicked copy."""
    return {"http": address, "file": copy_address}


both_places = pytest.mark.parametrize("shelf", ["http", "file"], indirect=True)
"""Over http and from a double-clicked copy; without it, over http."""


@pytest.fixture
def shelf(
    request: pytest.FixtureRequest, catalogue: Catalogue, open_site: Open, places: dict[str, str]
) -> Iterator[Shelf]:
    """The list of activities in Spanish, for tests after which nothing has complained."""
    at = places[getattr(request, "param", "http")]
    shelf = Shelf(open_site(at, viewport={"width": 1280, "height": 800}), catalogue, Kind.ACTIVITIES)
    yield shelf
    assert shelf.reader.complaints == []
    assert shelf.reader.elsewhere == []
