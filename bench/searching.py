"""How well and how fast the search answers, over http and from an unpacked copy, and what it weighs."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import statistics
import tempfile
import time
import zipfile
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from bench.generated import generated_site
from generator.publish.archive import write_archive
from tests.browser.reader import Reader
from tests.built import served
from tests.search.asking import PAGES, answers, ask, judged, named, names_by_address, on_the_other_page, questions

RUNS = 5
RECORDS = 5_000
ASKED = {
    "rare word": "teletrabajo",
    "common word": "trabajo",
    "two words": "inspección laboral",
    "longest judged question": max((q.ask for q in questions() if q.page == "es" and q.find), key=len),
}


def search_figures(site: Path) -> None:
    """Print the figures of the real content, then those of many generated records."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        _quality(playwright, site)
        _costs(playwright, site)
        _measured(playwright, site, Path(folder) / "real", "real content")
        start = time.monotonic()
        generated = Path(folder) / "generated"
        generated_site(site, generated, RECORDS)
        print(f"{RECORDS} generated records a language, made and indexed: {time.monotonic() - start:.1f} s")
        _measured(playwright, generated, Path(folder) / "many", f"{RECORDS} generated records a language")


def _quality(playwright: Playwright, site: Path) -> None:
    """Print how well the judged questions are answered, where they are judged and on the page of the other language."""
    names = names_by_address(site)
    browser = _browser(playwright)
    with served(site) as address:
        reader = Reader.of(browser, address)
        for where, asked in (
            ("judged questions", questions()),
            ("the same on the page of the other language", on_the_other_page(questions())),
        ):
            found = judged(asked, named(answers(reader, [(q.page, q.ask) for q in asked]), names))
            print(
                f"search, {where} ({len(asked)}): recall@5 {found.recall:.3f}, MRR {found.reciprocal_rank:.3f}",
                *(f"  missed: {missed}" for missed in found.missed),
                sep="\n",
            )
    browser.close()


def _costs(playwright: Playwright, site: Path) -> None:
    """Print what the answer to each judged question costs a browser that has never seen the site."""
    costs = []
    browser = _browser(playwright)
    with served(site) as address:
        for question in questions():
            reader = Reader.of(browser, address)
            reader.go(PAGES[question.page])
            before = len(reader.requests)
            ask(reader, question.page, question.ask)
            reader.idle()
            costs.append((_weight(site, _names(reader, before)), question.ask))
            reader.close()
    browser.close()
    median = statistics.median(cost for cost, _ in costs)
    most, longest = max(costs)
    print(
        f"first answer in both languages, {len(costs)} judged questions, each in a fresh browser: "
        f"{median / 1000:.0f} kB compressed (median), {most / 1000:.0f} kB at most ({longest})"
    )


def _measured(playwright: Playwright, site: Path, folder: Path, name: str) -> None:
    folder.mkdir()
    archive = folder / "copy.zip"
    write_archive(site, archive, {})
    copy = folder / "copia ñ"
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(copy)
        packs = [e.file_size for e in opened.infolist() if e.filename.startswith("pagefind/")]
    index = [p.stat().st_size for p in (site / "pagefind").rglob("*") if p.is_file()]
    print(
        f"{name}: index {len(index)} files, {sum(index) / 1e6:.2f} MB hosted; {len(packs)} files, "
        f"{sum(packs) / 1e6:.2f} MB in the copy; ZIP {archive.stat().st_size / 1e6:.2f} MB"
    )
    with served(site) as address:
        for label, ask in ASKED.items():
            _timed(playwright, address, f"{name}, http, {label}", ask, site)
            _timed(playwright, f"{copy.as_uri()}/", f"{name}, file, {label}", ask, copy)


def _timed(playwright: Playwright, address: str, name: str, ask: str, site: Path) -> None:
    """Print how long the first hits take in a browser that has never seen the site, and what is loaded for them."""
    times = []
    first: set[str] = set()
    loaded: set[str] = set()
    for _ in range(RUNS):
        browser = _browser(playwright)
        reader = Reader.of(browser, address)
        page = reader.go(PAGES["es"])
        before = len(reader.requests)
        times.append(page.evaluate(FIRST_HIT, ask))
        first = _names(reader, before)
        expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d"), timeout=30_000)
        reader.idle()
        loaded = _names(reader, before)
        browser.close()
    cost, whole = (_weight(site, names) for names in (first, loaded))
    print(
        f"{name}: first hits after {statistics.median(times):.0f} ms (median of {RUNS}), "
        f"{cost / 1000:.0f} kB compressed until then, {whole / 1000:.0f} kB in {len(loaded)} files with both languages"
    )


def _names(reader: Reader, before: int) -> set[str]:
    names = {r.url.removeprefix(reader.at).partition("?")[0] for r in reader.requests[before:]}
    return {name for name in names if not name.startswith(("blob:", "data:"))}


FIRST_HIT = """(ask) => new Promise(done => {
  const start = performance.now();
  const shown = new MutationObserver(() => done(performance.now() - start));
  shown.observe(document.getElementById("hits"), {childList: true});
  document.getElementById("query").value = ask;
  document.getElementById("search").requestSubmit();
})"""


def _weight(site: Path, names: Iterable[str]) -> int:
    """What files weigh on their way; Pagefind's own are compressed already."""
    texts = ((site / name).read_bytes() for name in names)
    return sum(min(len(text), len(gzip.compress(text, 9))) for text in texts)


def _browser(playwright: Playwright) -> Browser:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    return playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
