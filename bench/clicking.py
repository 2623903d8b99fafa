"""How fast a long list answers in Chromium: script time after clicks, the first rows of a sorted list."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, Request, sync_playwright

from bench.weights import compressed
from generator.catalogue.postings import Postings
from generator.model.language import Language

CLICKS = 40
TOGETHER = 5
"""So many values are chosen before all are cleared."""

SCRIPT_TIME = 16
SORTS = 3
"""The times that a sort is measured, each in a browser that has seen nothing."""

UNFOLD = "() => { for (const group of document.querySelectorAll('#facets details')) group.open = true }"
COUNTS = """() => [...document.querySelectorAll("#facets input")].map((box) =>
  [box.name, box.value, box.checked, Number(box.parentElement.lastElementChild.textContent)])"""
DECODING = """async (name) => {
  await rial.load(name);
  const begun = performance.now();
  await rial.facets.postings(name.split("/")[1]);
  return performance.now() - begun;
}"""
WATCH_ROWS = """() => {
  addEventListener("click", () => { window.begun = performance.now() }, { capture: true });
  const body = document.querySelector("table[data-narrowed]").tBodies[0];
  new MutationObserver(() => { if (body.rows.length === 50) window.ended = performance.now() })
    .observe(body, { childList: true });
}"""
TIME = "() => window.ended && window.ended - window.begun"


def answers(site: Path, pages: Mapping[Language, str], postings: Postings) -> None:
    """Print how fast the list of a site answers, over http and from `file://`."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright, _served(site) as address:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for root in (address, f"{site.as_uri()}/"):
            _narrowing(browser, root, pages[Language.ES], postings)
            for language, column in ((a, b) for a in pages for b in ("title", "country")):
                _sorting(browser, root, site, pages[language], column)
        browser.close()


def _narrowing(browser: Browser, root: str, address: str, postings: Postings) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(root + address)
    decoding = page.evaluate(DECODING, "facets/programs/postings")
    page.evaluate(UNFOLD)
    chance = Random(CLICKS)
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    for n in range(CLICKS):
        _click(page, n, chance, postings)
    times = _script_times(json.loads(browser.stop_tracing()))
    page.context.close()
    scheme = urlsplit(root).scheme
    print(f"{scheme}: postings decoded at first use in {decoding:.1f} ms")
    print(
        f"{scheme}: a click, until all counts are right and rows that are there are shown (script time in the "
        f"browser's trace), {len(times)} clicks: median {statistics.median(times):.1f} ms, worst {max(times):.1f} ms "
        f"(target ≤ {SCRIPT_TIME} ms)"
    )


def _click(page: Page, n: int, chance: Random, postings: Postings) -> None:
    """Choose one more value with the mouse, or give one up, and compare all counts with the catalogue's."""
    if n and n % TOGETHER == 0:
        page.click("#chips .clear")
    values = [(name, value) for name, value, checked, count in page.evaluate(COUNTS) if checked or count]
    name, value = chance.choice(values)
    page.click(f'#facets input[name="{name}"][value="{value}"]')
    shown = page.evaluate(COUNTS)
    selection: dict[str, frozenset[str]] = {}
    for name, value, checked, _ in shown:
        if checked:
            selection[name] = selection.get(name, frozenset()) | {value}
    right = postings.counts(selection)
    if any(count != right[name][value] for name, value, _, count in shown):
        raise SystemExit(f"counts differ from the catalogue's: {selection}")


def _script_times(trace: Any) -> list[float]:
    """Milliseconds that the page's thread computed for each change of a box: listeners and what they had promised.

    The thread's own clock, so that what else the machine does is left out.
    """
    changes = (
        event
        for event in trace["traceEvents"]
        if event["name"] == "EventDispatch" and event["args"]["data"]["type"] == "change"
    )
    return [event["tdur"] / 1000 for event in changes]


def _note(asked: list[str], root: str, request: Request) -> None:
    asked.append(unquote(request.url.removeprefix(root)))


def _sorting(browser: Browser, root: str, site: Path, address: str, column: str) -> None:
    times = []
    for _ in range(SORTS):
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(root + address, wait_until="load")
        asked: list[str] = []
        page.on("request", partial(_note, asked, root))
        page.evaluate(WATCH_ROWS)
        page.click(f'th[data-column="{column}"] button')
        times.append(page.wait_for_function(TIME).json_value())
        page.context.close()
    data = [name for name in asked if name.startswith("facets/")]
    size = sum(compressed(site / name) for name in data) / 1000
    print(
        f"{urlsplit(root).scheme}: first 50 rows of {address} by {column}, {len(data)} files with {size:.0f} kB "
        f"compressed: {statistics.median(times):.0f} ms"
    )


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
