"""The loop of writing, as a writer sees it: edit, see, break, see the problem, mend, see."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.model.language import Language
from generator.preview.address import ListeningAddress
from generator.preview.board import Board, BoardState
from generator.preview.folders import number_of
from generator.preview.server import Server
from generator.publish.index_files import is_of_index
from generator.words import words_of
from tests.browser.reader import Reader
from tests.built import Project
from tests.preview.conftest import FOLDER, Running, Serve, serving
from tests.preview.conftest import project as project
from tests.preview.conftest import serve as serve

PAGE = "es/programas/ar-seclo.html"
FILE = "programs/ar-seclo.es.md"


def reading(browser: Browser, at: str) -> Reader:
    reader = Reader.of(browser, at)
    reader.context.set_default_timeout(60_000)
    return reader


@dataclass
class Previewed:
    """A project whose preview runs for one test after the other."""

    project: Project
    serve: Serve
    last: Running | None = None

    def running(self) -> Running:
        """The preview, which is started again where a test has ended it."""
        if self.last is None or self.last.process.poll() is not None:
            self.last = self.serve()
            self.last.line("Primera compilación: ")
        return self.last


@pytest.fixture(scope="module")
def previewed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Previewed]:
    """For tests to which it is no matter what a record was called before."""
    project = Project.in_folder(tmp_path_factory.mktemp("previewed") / FOLDER)
    with serving(project) as serve:
        yield Previewed(project, serve)


def titled(project: Project, title: str) -> None:
    lines = project.read(FILE).splitlines(keepends=True)
    project.write(FILE, "".join(f"title: {title}\n" if line.startswith("title: ") else line for line in lines))


def test_an_edit_is_seen_a_problem_stands_on_top_and_goes_when_it_is_mended(
    previewed: Previewed, browser: Browser
) -> None:
    project = previewed.project
    reader = reading(browser, previewed.running().address)
    page = reader.go(PAGE)
    wait = 60_000

    titled(project, "Un título nuevo")
    expect(page.locator("h1")).to_have_text("Un título nuevo", timeout=wait)

    good = project.read(FILE)
    project.write(FILE, good.replace("title: ", "titel: "))
    bar = page.locator(".rial-preview")
    expect(bar).to_contain_text(f"content/{FILE}:2:1", timeout=wait)
    expect(page.locator("h1")).to_have_text("Un título nuevo")
    page.goto(reader.at + "en/index.html")
    expect(bar).to_contain_text(f"content/{FILE}:2:1")

    page.goto(reader.at + PAGE)
    project.write(FILE, good.replace("Un título nuevo", "Otro título"))
    expect(page.locator("h1")).to_have_text("Otro título", timeout=wait)
    expect(bar).to_be_empty()
    assert reader.complaints == []
    reader.close()


def test_a_page_that_was_scrolled_stays_where_it_was(previewed: Previewed, browser: Browser) -> None:
    reader = reading(browser, previewed.running().address)
    reader.page.set_viewport_size({"width": 320, "height": 300})
    page = reader.go(PAGE)
    reader.evaluate("scrollTo(0, 400)")
    title = page.locator("h1").inner_text()  # one of another length would move what follows
    titled(previewed.project, title.swapcase())
    expect(page.locator("h1")).to_have_text(title.swapcase(), timeout=60_000)
    page.wait_for_function("() => scrollY === 400")
    reader.close()


def test_more_tabs_than_a_browser_has_connections_are_all_answered(previewed: Previewed, browser: Browser) -> None:
    running = previewed.running()
    reader = reading(browser, running.address)
    hide = "Object.defineProperty(Document.prototype, 'hidden', { get: () => true })"
    for _ in range(8):  # a headless browser takes all its tabs for seen, so we say which are not
        tab = reader.context.new_page()
        tab.add_init_script(hide)
        tab.goto(reader.at + PAGE)
    assert reader.go(PAGE).locator("h1").count() == 1
    assert running.end() == 0
    reader.close()


def test_a_preview_that_was_started_again_is_found_by_the_open_page(
    project: Project, serve: Serve, browser: Browser
) -> None:
    running = serve()
    running.line("Primera compilación: ")
    address = running.address.removeprefix("http://").rstrip("/")
    reader = reading(browser, running.address)
    page = reader.go(PAGE)
    assert running.end() == 0
    titled(project, "Un título nuevo")
    serve(address)
    expect(page.locator("h1")).to_have_text("Un título nuevo", timeout=60_000)
    reader.close()


def without_index(real_site: Path, to: Path) -> Path:
    """The real site as it is before its index is made."""

    def indexed(folder: str, names: list[str]) -> list[str]:
        below = Path(folder).relative_to(real_site)
        return [name for name in names if is_of_index(f"{(below / name).as_posix()}{'' if '.' in name else '/'}")]

    shutil.copytree(real_site, to, ignore=indexed)
    return to


def test_a_question_before_there_is_an_index_is_answered_once_there_is_one(
    real_site: Path, browser: Browser, tmp_path: Path
) -> None:
    new = without_index(real_site, tmp_path / "new")
    board = Board(BoardState(new, "1", number=number_of(new), becomes=tmp_path / "site"))
    with Server(ListeningAddress("127.0.0.1", 0), board, words_of(Language.ES)) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        reader = reading(browser, server.url)
        page = reader.go("en/search.html")
        note, hits = page.locator(".rial-preview-index"), page.locator("#hits > li")
        expect(note).to_have_text("The search index is being made: answers come as soon as it is ready.")
        expect(note).to_be_visible()
        page.get_by_role("main").get_by_role("searchbox").fill("labour conciliation")
        expect(page.locator("#search-status")).to_have_text("Searching…")
        expect(hits).to_have_count(0)

        page.evaluate("document.body.dataset.same = 'page'")
        board.show(replace(board.shown, site=real_site, becomes=None))
        expect(hits.first).to_be_visible()
        expect(note).to_be_hidden()
        assert page.evaluate("document.body.dataset.same") == "page", "it was not loaded again"
        assert reader.complaints == []
        reader.close()
        board.close()
        server.shutdown()
