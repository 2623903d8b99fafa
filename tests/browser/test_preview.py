"""The loop of writing, as a writer sees it: edit, see, break, see the problem, mend, see."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader
from tests.built import Project
from tests.preview.conftest import Serve
from tests.preview.conftest import project as project
from tests.preview.conftest import serve as serve

PAGE = "es/programas/ar-seclo.html"
FILE = "programs/ar-seclo.es.md"


def reading(browser: Browser, at: str) -> Reader:
    reader = Reader.of(browser, at)
    reader.context.set_default_timeout(60_000)
    return reader


def titled(project: Project, title: str) -> None:
    lines = project.read(FILE).splitlines(keepends=True)
    project.write(FILE, "".join(f"title: {title}\n" if line.startswith("title: ") else line for line in lines))


def test_an_edit_is_seen_a_problem_stands_on_top_and_goes_when_it_is_mended(
    project: Project, serve: Serve, browser: Browser
) -> None:
    running = serve()
    running.line("Primera compilación: ")
    reader = reading(browser, running.address)
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


def test_a_page_that_was_scrolled_stays_where_it_was(project: Project, serve: Serve, browser: Browser) -> None:
    running = serve()
    running.line("Primera compilación: ")
    reader = reading(browser, running.address)
    reader.page.set_viewport_size({"width": 320, "height": 300})
    page = reader.go(PAGE)
    reader.evaluate("scrollTo(0, 400)")
    title = page.locator("h1").inner_text()  # one of another length would move what follows
    titled(project, title.swapcase())
    expect(page.locator("h1")).to_have_text(title.swapcase(), timeout=60_000)
    page.wait_for_function("() => scrollY === 400")
    reader.close()


def test_more_tabs_than_a_browser_has_connections_are_all_answered(
    project: Project, serve: Serve, browser: Browser
) -> None:
    running = serve()
    running.line("Primera compilación: ")
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
