"""A browser, and the places where the site may be, for tests that look at it as a reader does."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.publish.archive import write_archive
from tests.browser.reader import Reader
from tests.built import LANGUAGES, by_one_worker, served

PHONE = {"width": 320, "height": 640}

Open = Callable[..., Reader]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or shutil.which("chromium")
    assert path, "These tests need Chromium: install it, or name it in the environment variable CHROMIUM."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
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


def told_in_copy(site: Path) -> dict[str, str]:
    """What the copy's scripts are told in place of what those of a site are: that the index is in packs alone."""
    files = {f"assets/search/{language}.js": (site / f"assets/search/{language}.js") for language in LANGUAGES}
    texts = {name: file.read_text("utf-8") for name, file in files.items()}
    assert all('"packed":false' in text for text in texts.values())
    return {name: text.replace('"packed":false', '"packed":true') for name, text in texts.items()}


@pytest.fixture(scope="session")
def copy_address(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the offline copy is: unpacked into a folder with a space and an ñ."""
    with by_one_worker(tmp_path_factory, "copy") as shared:
        folder = shared / "Español ñ"
        if not folder.exists():
            write_archive(real_site, shared / "rial.zip", {}, told_in_copy(real_site))
            with zipfile.ZipFile(shared / "rial.zip") as opened:
                opened.extractall(folder)
    return folder.as_uri() + "/"


@pytest.fixture
def open_site(browser: Browser, address: str) -> Iterator[Open]:
    """Opens a reader of the served site; options are those of `Reader.of`."""
    readers: list[Reader] = []

    def opened(at: str = address, **options: object) -> Reader:
        readers.append(Reader.of(browser, at, **options))
        return readers[-1]

    yield opened
    for reader in readers:
        reader.close()
