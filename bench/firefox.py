"""Whether Firefox finds what Chromium finds, over http and from an unpacked copy: `python -m bench.firefox`."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.building import cold_build
from generator.publish.archive import write_archive
from tests.browser.reader import Reader
from tests.built import served
from tests.firefox import Firefox, firefox
from tests.search.asking import PAGES, Answer, answers, questions

WAYS = {
    "fetch": "() => fetch('../assets/load.js').then(() => 'loaded', () => 'refused')",
    "import": "() => import(new URL('../assets/facets/postings.js', location.href).href)"
    ".then(() => 'loaded', () => 'refused')",
}
LIST = "es/cooperacion/index.html"
NARROW = """async () => {
  const count = document.getElementById("shown-count");
  const before = count.textContent;
  document.querySelector("#facets input[name='provider'][value='AR']").click();
  for (let n = 0; n < 1000 && count.textContent === before; n++) await new Promise((done) => setTimeout(done, 5));
  const counts = [...document.querySelectorAll("#facets input")].map((box) => box.parentElement.lastElementChild);
  return [count.textContent, location.search, counts.map((place) => place.textContent).join(" ")];
}"""
"""Narrows a list, and gives its sentence, its address and the count of each value."""


def main() -> int:
    """Print what was compared; 1 if something differs, or if the copy could read more than it may."""
    with cold_build() as site, tempfile.TemporaryDirectory() as folder:
        return compared(site, Path(folder))


def compared(site: Path, folder: Path) -> int:
    """Ask the judged questions of a site in both browsers and both ways."""
    write_archive(site, folder / "rial.zip", {})
    with zipfile.ZipFile(folder / "rial.zip") as opened:
        opened.extractall(folder / "Español ñ")
    copy = f"{(folder / 'Español ñ').as_uri()}/"
    asked = [(q.page, q.ask) for q in questions()]
    with served(site) as address:
        wanted, counts = _chromium(address, asked)
        with firefox() as browser:
            print(f"Firefox {browser.version}, {len(asked)} judged questions, against Chromium over http")
            results = [_in(browser, at, asked, wanted, counts) for at in (address, copy)]
    return 0 if all(results) else 1


def _chromium(address: str, asked: list[tuple[str, str]]) -> tuple[list[Answer], object]:
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        reader = Reader.of(playwright.chromium.launch(executable_path=path, args=["--no-sandbox"]), address)
        found = list(answers(reader, asked))
        reader.go(LIST)
        return found, reader.evaluate(NARROW)


def _in(browser: Firefox, at: str, asked: list[tuple[str, str]], wanted: list[Answer], counts: object) -> bool:
    browser.at = at
    start = time.perf_counter()
    found = list(answers(browser, asked))
    seconds = time.perf_counter() - start
    same = {
        "counts": sum(one.status == other.status for one, other in zip(found, wanted, strict=True)),
        "records in order": sum(one.addresses == other.addresses for one, other in zip(found, wanted, strict=True)),
    }
    browser.go(LIST)
    narrowed = browser.evaluate(NARROW) == counts
    browser.go(PAGES["es"])
    ways = {name: browser.evaluate(way) for name, way in WAYS.items()}
    place = at.partition(":")[0]
    print(f"{place}: {seconds:.1f} s; " + "; ".join(f"the same {what} {n} of {len(asked)}" for what, n in same.items()))
    print(f"{place}: the filters of a list {'agree' if narrowed else 'DIFFER'}; {ways}")
    closed = set(ways.values()) == {"refused" if place == "file" else "loaded"}
    return narrowed and closed and set(same.values()) == {len(asked)}


if __name__ == "__main__":
    sys.exit(main())
