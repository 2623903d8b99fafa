"""The box of a page, and what it shows under it as one types."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.reader import Reader

DESKTOP: ViewportSize = {"width": 1280, "height": 800}

Keep = Callable[..., Reader]
"""Given a place and the size of a window, and whether nobody is made to wait for pauses: the window that is kept."""


@dataclass(frozen=True)
class Box:
    """The box of the page that a reader has open."""

    reader: Reader

    @property
    def page(self) -> Page:
        return self.reader.page

    @property
    def form(self) -> Locator:
        return self.page.get_by_role("search")

    @property
    def input(self) -> Locator:
        return self.form.get_by_role("searchbox")

    @property
    def panel(self) -> Locator:
        return self.form.locator(".panel")

    @property
    def status(self) -> Locator:
        return self.form.get_by_role("status")

    @property
    def hits(self) -> Locator:
        return self.form.get_by_role("listitem")

    @property
    def titles(self) -> Locator:
        """The links to what was found."""
        return self.hits.get_by_role("link")

    @property
    def way(self) -> Locator:
        """The link after the hits, to all of them or to the lists."""
        return self.panel.get_by_role("link").last

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where the hits lead to, from the root of the site."""
        found: list[str] = self.titles.evaluate_all("links => links.map(link => link.href)")
        return tuple(address.removeprefix(self.reader.at) for address in found)

    def type(self, query: str) -> None:
        """Write where the keyboard is in the box, all at once, and wait for the whole answer."""
        self.input.focus()
        self.page.keyboard.insert_text(query)
        self.wait()

    def wait(self) -> None:
        """Until what is said is of the question that stands in the box: it has these words in quotation marks."""
        expect(self.status).to_have_text(re.compile(f"[«“]{re.escape(self.input.input_value())}[»”]"))

    def expect_closed(self) -> None:
        """Nothing is shown under the box, nor said: before anyone types there is nothing that could be."""
        expect(self.panel.get_by_role("link")).to_have_count(0)
        expect(self.status.filter(has_text=re.compile(r"\S"))).to_have_count(0)

    def empty(self) -> None:
        """As it is before anyone types, at the top of a page that is as wide as a desktop."""
        self.page.set_viewport_size(DESKTOP)
        self.input.fill("")
        self.page.evaluate("scrollTo(0, 0)")
        self.expect_closed()


@dataclass(frozen=True)
class Desk:
    """A window that stays open for one test after the other, for those in which it is no matter how a page began."""

    reader: Reader

    def box(self, page: str) -> Box:
        """The empty box of a page, which is opened where another one is open."""
        if self.reader.place != page:
            self.reader.go(page)
        box = Box(self.reader)
        box.empty()
        return box
