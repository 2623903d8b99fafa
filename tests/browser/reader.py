"""Someone who reads the site in a browser."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    Route,
    ViewportSize,
    Worker,
    expect,
)

WAITING = 60_000
"""Milliseconds that something may take to be there: many, because on a busy machine all is slow."""
expect.set_options(timeout=WAITING)

WINDOW: ViewportSize = {"width": 1280, "height": 720}
MEDIA: dict[str, Any] = {"media": "null", "color_scheme": "light", "reduced_motion": "no-preference"}
"""What Playwright gives to whoever asks for nothing else."""

FORGOTTEN = """() => {
  for (const kept of [localStorage, sessionStorage]) kept.clear();
  const is = (query) => matchMedia(query).matches;
  return [
    "__pwClock" in window,
    is("print") ? "print" : "null",
    is("(prefers-color-scheme: dark)") ? "dark" : "light",
    is("(prefers-reduced-motion: reduce)") ? "reduce" : "no-preference",
  ];
}"""
"""Nothing is kept of a site. Says whether somebody moved the clock, and for which media the page is shown now."""

PAUSES = """() => {
  const { setTimeout } = window;
  const inPlaceOf = (wait) => (wait < 1000 ? wait / HASTE : wait * 12);
  window.setTimeout = (act, wait = 0, ...more) => setTimeout(act, inPlaceOf(wait), ...more);
}"""
"""Runs before the scripts of a page. What comes within seconds, or is given up as Pagefind gives up its worker, is only
late on a busy machine; pauses are shortened for what does not depend on how long they are."""


@dataclass
class Held:
    """Requests of a page that are kept back until a test lets them go, as on a slow line."""

    page: Page
    routes: list[Route] = field(default_factory=list)

    @property
    def first(self) -> Route:
        """The first of them, once it has come: that the page has asked does not mean that we have heard of it."""
        end = time.monotonic() + WAITING / 1000
        while not self.routes and time.monotonic() < end:
            self.page.evaluate("undefined")  # what has come is heard meanwhile
        assert self.routes, "nothing was asked for"
        return self.routes[0]

    def let_go(self) -> None:
        """Let all of them go on."""
        assert self.first
        for route in self.routes:
            route.continue_()


@dataclass
class Reader:
    """A browser with a page open, and what went on behind it."""

    at: str
    """The address of the site's root."""

    context: BrowserContext
    page: Page
    complaints: list[str] = field(default_factory=list)
    """Warnings and errors of the console, and scripts that failed."""

    requests: list[Request] = field(default_factory=list)

    workers: list[Worker] = field(default_factory=list)
    """Those that the page has started."""

    @classmethod
    def of(cls, browser: Browser, at: str, *, hasty: bool = False, **options: Any) -> Reader:
        """A reader with a browser that has never seen the site; a hasty one is not made to wait for pauses."""
        context = browser.new_context(**options)
        context.add_init_script(f"({PAUSES.replace('HASTE', '10' if hasty else '1')})()")
        context.set_default_timeout(WAITING)
        page = context.new_page()
        reader = cls(at, context, page)
        context.on("request", lambda request: reader.requests.append(request))
        context.on("requestfailed", lambda request: reader._missed(request))
        context.on("console", reader._heard)
        page.on("worker", lambda worker: reader.workers.append(worker))
        page.on("pageerror", lambda why: reader.complaints.append(str(why)))
        return reader

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text} ({self.page.url})")

    def _missed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # That is what becomes of a request when the reader goes on.
            self.complaints.append(f"failed: {request.url} ({request.failure})")

    def go(self, address: str) -> Page:
        """Open a page of the site."""
        self.page.goto(self.at + address)
        return self.page

    def hold(self, address: str, times: int | None = None) -> Held:
        """Keep back what is asked from now on of addresses like this one, or only so many times."""
        held = Held(self.page)
        self.page.route(address, lambda route: held.routes.append(route), times=times)
        return held

    def evaluate(self, function: str, argument: object = None) -> Any:
        """What a function of the page gives, when it is there."""
        return self.page.evaluate(function, argument)

    def idle(self) -> None:
        """Let what the page's scripts have begun come to its end."""
        self.page.evaluate("new Promise(done => setTimeout(() => setTimeout(done)))")

    @property
    def place(self) -> str:
        """Where the reader is, from the root of the site."""
        return self.page.url.removeprefix(self.at)

    def expect_place(self, address: str) -> None:
        """That the reader comes to an address of the site."""
        expect(self.page).to_have_url(self.at + address)

    @property
    def elsewhere(self) -> list[str]:
        """What was asked of other sites."""
        return [r.url for r in self.requests if not r.url.startswith((self.at, "data:", "blob:"))]

    @property
    def focused(self) -> Locator:
        """The element that has the keyboard."""
        return self.page.locator(":focus")

    def leave(self, options: Mapping[str, Any]) -> bool:
        """Go away and keep nothing, so that another test can have this reader, opened with these options, as if it were
        new: a window costs as much as five pages. Not after somebody moved its clock, which cannot be undone."""
        if self.context.pages != [self.page]:
            return False
        clock, *media = self.page.evaluate(FORGOTTEN)
        if clock:
            return False
        self.page.unroute_all()
        self.context.clear_cookies()
        self.page.mouse.move(0, 0)  # what the pointer rests on, a page may load
        self.page.goto("about:blank")
        if self.page.viewport_size != (viewport := options.get("viewport", WINDOW)):
            self.page.set_viewport_size(viewport)
        given = {name: options.get(name, usual) for name, usual in MEDIA.items()}
        if media != [*given.values()]:
            self.page.emulate_media(**given)
        self.complaints.clear()
        self.requests.clear()
        self.workers.clear()
        return True

    def close(self) -> None:
        self.context.close()
