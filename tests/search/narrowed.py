"""The answer of a search and its filters, as a reader has them, and as the records that were found say they must be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from playwright.sync_api import Locator, Page

from tests import by_hand
from tests.browser.reader import Reader
from tests.search.asking import ASK, PAGES

Selection = Mapping[str, frozenset[str]]

SEEN = """async (wanted) => {
  const boxes = (which) => [...document.querySelectorAll(`#facets input${which}`)];
  const named = (box) => `${box.name}=${box.value}`;
  const count = (box) => [named(box), Number(box.parentElement.querySelector(".count").textContent)];
  const sorted = (entries) => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  const seen = () => ({
    status: document.getElementById("search-status").textContent,
    hits: document.querySelectorAll("#hits > li").length,
    counts: sorted(boxes("").map(count)),
    checked: boxes(":checked").map(named).sort(),
    half: boxes(":indeterminate").map(named).sort(),
    disabled: boxes(":disabled").map(named).sort(),
    filters: document.querySelectorAll("#chips .filter").length,
    nothing: !document.getElementById("nothing").hidden,
  });
  const changed = () => new Promise((done) => {
    const end = () => done(watch.disconnect(), clearTimeout(wait));
    const watch = new MutationObserver(end);
    const wait = setTimeout(end, 50); // a mark on a box is no change of the document
    watch.observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
  });
  const same = JSON.stringify(wanted);
  const end = performance.now() + 30_000;
  while (JSON.stringify(seen()) !== same && performance.now() < end) await changed();
  await new Promise((done) => setTimeout(() => setTimeout(done, 20)));
  return seen();
}"""
"""What the page shows once all of it is what is wanted, and stays so; or after half a minute."""

COUNTS = """() => Object.fromEntries([...document.querySelectorAll("#facets input")].map((box) =>
  [`${box.name}=${box.value}`, Number(box.parentElement.querySelector(".count").textContent)]))"""

FORWARD = """(address) => {
  history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}"""

FOUND = """async () => {
  const form = document.getElementById("search");
  const isAnswered = () => window.rial?.search?.records().length && form.ariaBusy === "false";
  for (let n = 0; n < 6000 && !isAnswered(); n++) await new Promise((done) => setTimeout(done, 5));
  return rial.search.records();
}"""

SAID = {
    "es": ("{n} resultados para «{query}»", "1 resultado para «{query}»", "{n} de {total} resultados para «{query}»"),
    "en": ("{n} results for “{query}”", "1 result for “{query}”", "{n} of {total} results for “{query}”"),
}
PAGES_OF = {"inspección": 1, "empleo": 1}
"""How many pages of terms answer a question: filters, which are of records, leave them out."""

NAMED = {"inspección": {"themes=T6"}, "empleo": {"themes=E"}}
"""The boxes of what a question names: half chosen until they are chosen, and never switched off."""

FIRST = 10
"""How many hits are shown at first."""


@dataclass(frozen=True)
class Narrowed:
    """A search page on which something was asked."""

    reader: Reader
    table: by_hand.Table
    query: str
    language: str = "es"

    @property
    def page(self) -> Page:
        return self.reader.page

    def address(self, selection: Selection) -> str:
        pairs = [(name, value) for name, values in selection.items() for value in sorted(values)]
        return f"{PAGES[self.language]}?{urlencode([('q', self.query), *pairs])}"

    def ask(self) -> Page:
        """Ask, as someone who came without a question."""
        page = self.reader.go(PAGES[self.language])
        page.evaluate(ASK, self.query)
        return page

    def open(self, selection: Selection) -> Page:
        """Open the address of a selection, and wait for what it shows."""
        page = self.reader.go(self.address(selection))
        self.expect(selection)
        return page

    def turn(self, selection: Selection) -> Page:
        """The same in the search page that is open already, as one goes forward to it."""
        if self.reader.place.partition("?")[0] != PAGES[self.language]:
            return self.open(selection)
        self.reader.evaluate(FORWARD, self.reader.at + self.address(selection))
        self.expect(selection)
        return self.page

    def found(self) -> list[int]:
        """The numbers of the records that were found."""
        numbers: list[int] = self.page.evaluate(FOUND)
        return numbers

    def box(self, name: str, value: str) -> Locator:
        return self.page.locator(f"#facets input[name='{name}'][value='{value}']")

    def click(self, name: str, value: str) -> None:
        """Click a box, wherever it is."""
        self.box(name, value).evaluate("box => box.click()")

    def filters(self) -> list[str]:
        """The names of the buttons that remove a filter, as they are heard."""
        return [" ".join(text.split()) for text in self.page.locator("#chips .filter").all_text_contents()]

    def left(self, selection: Selection) -> list[int]:
        """The records that were found and that a selection leaves."""
        return [n for n in self.found() if by_hand.fits(self.table[n], selection)]

    def said(self, selection: Selection) -> str:
        """The sentence on a selection."""
        n, total = len(self.left(selection)), len(self.found())
        if not selection:
            n, total = (number + PAGES_OF.get(self.query, 0) for number in (n, total))
        other, one, some = SAID[self.language]
        return (some if n < total else one if n == 1 else other).format(n=n, total=total, query=self.query)

    def wanted(self, selection: Selection) -> dict[str, Any]:
        """What the page must show."""
        counts = by_hand.counts(self.table, selection, within=self.found())
        checked = {f"{name}={value}" for name, values in selection.items() for value in values}
        half = NAMED.get(self.query, set()) - checked
        n = len(self.left(selection))
        return {
            "status": self.said(selection),
            "hits": min(n, FIRST),
            "counts": dict(sorted((f"{f}={v}", n) for f, values in counts.items() for v, n in values.items())),
            "checked": sorted(checked),
            "half": sorted(half),
            "disabled": sorted(
                {f"{f}={v}" for f, vs in counts.items() for v, n in vs.items() if n == 0} - checked - half
            ),
            "filters": len(checked),
            "nothing": n == 0,
        }

    def expect(self, selection: Selection) -> None:
        """That hits, counts, boxes, sentence and address are those of a selection."""
        wanted = self.wanted(selection)
        assert self.page.evaluate(SEEN, wanted) == wanted
        said: dict[str, frozenset[str]] = {}
        for name, value in parse_qsl(urlsplit(self.page.url).query):
            said[name] = said.get(name, frozenset()) | {value}
        assert said.pop("q", None) in (None, {self.query})
        assert said == selection
