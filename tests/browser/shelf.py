"""A list with its filters, as a reader has it, and as the catalogue says that it must be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from playwright.sync_api import Locator, Page, expect

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.postings import Postings, numbers, postings_of
from generator.model.kind import Kind
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.pages.lists import list_views
from generator.views.site import Site
from tests.browser.reader import Reader

Selection = Mapping[str, frozenset[str]]

SEEN = """async (wanted) => {
    const count = document.getElementById("shown-count");
    const soon = (done) => setTimeout(done, 5);
    for (let n = 0; n < 6000 && count.textContent !== wanted; n++) await new Promise(soon);
    await new Promise((done) => setTimeout(() => setTimeout(done)));
    return {
    count: count.textContent,
    rows: [...document.querySelectorAll("table[data-narrowed] tbody tr")].map((row) => Number(row.dataset.n)),
    counts: Object.fromEntries([...document.querySelectorAll("#facets input")].map((box) =>
        [`${box.name}=${box.value}`, Number(box.parentElement.querySelector(".count").textContent)])),
    checked: [...document.querySelectorAll("#facets input:checked")].map((box) => `${box.name}=${box.value}`),
    disabled: [...document.querySelectorAll("#facets input:disabled")].map((box) => `${box.name}=${box.value}`),
    filters: document.querySelectorAll("#chips .filter").length,
    nothing: !document.getElementById("nothing").hidden,
    table: !document.querySelector("table[data-narrowed]").hidden,
    address: location.href,
}}"""
"""What the page shows once it says the number wanted, or after half a minute."""

CLICK = "([name, value]) => document.querySelector(`#facets input[name='${name}'][value='${value}']`).click()"


def query(selection: Selection, **more: str) -> str:
    """A selection as addresses say it."""
    pairs = [(name, value) for name, values in selection.items() for value in sorted(values)]
    return "?" + urlencode([*pairs, *more.items()])


@dataclass(frozen=True)
class Shelf:
    """The list of a kind in a language."""

    reader: Reader
    catalogue: Catalogue
    kind: Kind
    language: Language = Language.ES

    @property
    def page(self) -> Page:
        return self.reader.page

    @cached_property
    def here(self) -> Localised:
        return Localised(self.catalogue, self.language, Site())

    @cached_property
    def postings(self) -> Postings:
        return postings_of(self.catalogue, self.kind)

    @cached_property
    def facets(self) -> frozenset[str]:
        """The facets that the list shows."""
        return frozenset(view.name for view in list_views(self.kind, self.here)[0].facets)

    def counts(self, selection: Selection) -> dict[str, Mapping[str, int]]:
        """How many each value of these leaves, beside a selection."""
        counts = self.postings.counts(selection)
        return {name: values for name, values in counts.items() if name in self.facets}

    @property
    def address(self) -> str:
        return self.here.list_address(self.kind)

    def open(self, selection: Selection | None = None, **more: str) -> Page:
        """Open the list at the address of a selection, and wait for what it says."""
        chosen = selection or {}
        page = self.reader.go(self.address + (query(chosen, **more) if chosen or more else ""))
        self.expect_count(chosen)
        return page

    def click(self, name: str, value: str) -> None:
        """Click a box, wherever it is."""
        self.page.evaluate(CLICK, [name, value])

    def box(self, name: str, value: str) -> Locator:
        return self.page.locator(f"#facets input[name='{name}'][value='{value}']")

    def filters(self) -> list[str]:
        """The names of the buttons that remove a filter, as they are heard."""
        return [" ".join(text.split()) for text in self.page.locator("#chips .filter").all_text_contents()]

    def said(self, selection: Selection) -> str:
        """The number of a selection in words."""
        total = self.here.words.count(self.kind, self.postings.total)
        if not any(selection.values()):
            return total
        n = self.postings.members(selection).bit_count()
        return self.here.words.say("list_page.of_total", n=n, total=total)

    def expect_count(self, selection: Selection) -> None:
        expect(self.page.locator("#shown-count")).to_have_text(self.said(selection))

    def rows(self, selection: Selection) -> list[int]:
        """The records of a selection in the reading order of the language."""
        members = set(numbers(self.postings.members(selection)))
        listed = [self.catalogue.number(r) for r in self.catalogue.listed(self.kind, self.language)]
        return [n for n in listed if n in members]

    def wanted(self, selection: Selection) -> dict[str, Any]:
        """What the page must show."""
        counts = self.counts(selection)
        rows = self.rows(selection)
        offered = {f"{f}={v}" for f, values in counts.items() for v in values}
        checked = {f"{f}={v}" for f, values in selection.items() for v in values}
        return {
            "count": self.said(selection),
            "rows": rows,
            "counts": {f"{f}={v}": n for f, values in counts.items() for v, n in values.items()},
            "checked": checked & offered,
            "disabled": {f"{f}={v}" for f, vs in counts.items() for v, n in vs.items() if n == 0} - checked,
            "filters": len(checked),
            "nothing": not rows,
            "table": bool(rows),
            "address": selection,
        }

    def seen(self, count: str) -> dict[str, Any]:
        """What the page shows once it says a number."""
        found = self.page.evaluate(SEEN, count)
        said: dict[str, frozenset[str]] = {}
        for name, value in parse_qsl(urlsplit(found["address"]).query):
            said[name] = said.get(name, frozenset()) | {value}
        return found | {"checked": set(found["checked"]), "disabled": set(found["disabled"]), "address": said}

    def expect(self, selection: Selection) -> None:
        """That list, counts, boxes, number and address are those of a selection."""
        wanted = self.wanted(selection)
        assert self.seen(wanted["count"]) == wanted
