"""A browser, and the places where the site may be, for tests that look at it as a reader does."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.publish.archive import write_archive
from tests.browser.reader import Reader
from tests.built import by_one_worker, served
from tests.callers import tell_playwright_at_less_cost

PHONE = {"width": 320, "height": 640}

UNHURRIED = "--js-flags=--liftoff-only --no-turbofan --no-maglev --min-semi-space-size=64"
"""A page of a test is gone before it pays to make its programs faster, which takes more than they do themselves, or to
look, every megabyte or so, for what it no longer needs."""

Open = Callable[..., Reader]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or shutil.which("chromium")
    assert path, "These tests need Chromium: install it, or name it in the environment variable CHROMIUM."
    tell_playwright_at_less_cost()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", UNHURRIED])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """Where the real site is served: in a folder of its host."""
    with served(real_site.parent, f"{real_site.name}/") as address:
        yield address


@pytest.fixture(scope="session")
def host_address(real_site: Path) -> Iterator[str]:
    """Where the real site has a host of its own."""
    with served(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def copy_address(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the offline copy is: unpacked into a folder with a space and an ñ."""
    with by_one_worker(tmp_path_factory, "copy") as shared:
        folder = shared / "Español ñ"
        if not folder.exists():
            write_archive(real_site, shared / "rial.zip", {})
            with zipfile.ZipFile(shared / "rial.zip") as opened:
                opened.extractall(folder)
    return folder.as_uri() + "/"


@dataclass
class Readers:
    """Readers whom one test after the other has: each with a window that was opened with the same options."""

    browser: Browser
    resting: dict[tuple[str, str], Reader] = field(default_factory=dict)
    at_work: list[tuple[Reader, dict[str, Any]]] = field(default_factory=list)

    def come(self, at: str, **options: Any) -> Reader:
        """One who is at a site; options are those of `Reader.of`."""
        reader = self.resting.pop(self._place(at, options), None) or Reader.of(self.browser, at, **options)
        self.at_work.append((reader, options))
        return reader

    def leave(self) -> None:
        """All that have come go; one of each sort stays for the next test."""
        while self.at_work:
            reader, options = self.at_work.pop()
            place = self._place(reader.at, options)
            if place not in self.resting and reader.leave(options):
                self.resting[place] = reader
            else:
                reader.close()

    @staticmethod
    def _place(at: str, options: dict[str, Any]) -> tuple[str, str]:
        return at, repr(sorted(options.items()))


@pytest.fixture(scope="session")
def readers(browser: Browser) -> Readers:
    """Those of this process."""
    return Readers(browser)


@pytest.fixture
def open_site(readers: Readers, address: str) -> Iterator[Open]:
    """Opens a reader of the served site; options are those of `Reader.of`."""

    def opened(at: str = address, **options: Any) -> Reader:
        return readers.come(at, **options)

    yield opened
    readers.leave()
