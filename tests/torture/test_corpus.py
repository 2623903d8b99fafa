"""What hostile hands could write is refused where it stands, or shown as it is written; what people write is shown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from playwright.sync_api import Browser, Page

from generator.markdown.outline import sections_of
from generator.markdown.render import html_of
from generator.words import words_of
from tests.built import Project, served
from tests.sites_support import SmallSite
from tests.torture.corpus import ACCEPTED, BENIGN, DATA, REFUSED, Case, gathered

EVENTS = """(spared) => {
  const passed = [];
  const at = document.baseURI === "about:blank" ? "https://example.org/" : document.baseURI;
  const isPlain = (to) => /^(https?|mailto|tel|file|data):$/.test(new URL(to, at).protocol);
  for (const e of document.querySelectorAll("*")) {
    for (const name of e.getAttributeNames()) if (name.startsWith("on") || name === "srcdoc") passed.push(name);
    for (const name of ["href", "src", "action", "formaction", "data", "xlink:href"]) {
      const to = e.getAttribute(name);
      if (to && URL.canParse(to, at) && !isPlain(to)) passed.push(to);
    }
    if (spared && e.matches(spared)) continue;
    for (const name of ["click", "mouseover", "focus", "error", "load", "toggle", "input", "animationstart", "begin"])
      e.dispatchEvent(new Event(name, { bubbles: name !== "load" && name !== "error", cancelable: true }));
  }
  const said = document.body.textContent.replace(/\\s+/g, " ");
  return { run: [...window.run], passed, said };
}"""
BOX = "header [role=search], header [role=search] *"
"""The box of every page: what happens to it loads the whole search, so on the pages of records it is left alone."""

LISTENING = "window.run = []; for (const name of ['hit', 'alert', 'prompt']) window[name] = () => window.run.push(name)"

HOSTILE = ("%3Csvg%20onload=hit()%3E", "%22%3E%3Cimg%20src=x%20onerror=hit()%3E", "javascript:hit()", "%00%FF__proto__")
"""What stands behind an address that somebody hands out."""


def test_there_are_enough_of_them() -> None:
    assert len(REFUSED) + len(DATA) + len(ACCEPTED) >= 400
    assert len(BENIGN) >= 60
    assert not [case.name for case in BENIGN if case.code]


def test_all_that_is_refused_is_a_problem_of_its_file(small: SmallSite) -> None:
    for case in REFUSED:
        case.lay(small)
    codes: dict[str, set[str]] = {}
    for problem in small.found():
        codes.setdefault(problem.path, set()).add(problem.code)
        for language in ("es", "en", "pt"):
            assert words_of(language).problem(problem).isprintable()
    said = {case.name: {code for path in case.paths for code in codes.get(path, ())} for case in REFUSED}
    assert {name: codes for name, codes in said.items() if not codes} == {}
    assert {case.name: said[case.name] for case in REFUSED if case.code not in said[case.name]} == {}


@pytest.mark.parametrize("case", DATA, ids=lambda case: case.name)
def test_what_is_wrong_with_the_data_of_a_site_is_said_in_its_file(small: SmallSite, case: Case) -> None:
    case.lay(small)
    assert [p.code for p in small.found() if p.path == f"content/{case.path}"][:1] == ([case.code] if case.code else [])


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, dict[str, list[Case]]]:
    """The site of all that is accepted."""
    project = Project.in_folder(tmp_path_factory.mktemp("corpus"))
    records = gathered(project)
    assert project.problems() == []
    done = project.build()
    assert done.returncode == 0, done.stdout + done.stderr
    return project, records


def test_data_of_what_is_accepted_can_be_read_and_hold_it(project: tuple[Project, dict[str, list[Case]]]) -> None:
    site, records = project[0].site, project[1]
    for file in site.rglob("*.json"):
        json.loads(file.read_text("utf-8"))
    for file in site.rglob("*.xml"):
        fromstring(file.read_text("utf-8"))
    held = {record["id"] for record in json.loads((site / "data/programs.json").read_text("utf-8"))}
    assert records.keys() <= held


def visits(records: dict[str, list[Case]]) -> Iterator[tuple[str, list[Case], str]]:
    """The pages to look at, with the cases that each has to show and what of it is left alone."""
    for id, cases in records.items():
        yield f"es/programas/{id}.html", cases, BOX
    titled = [case for case in ACCEPTED if str(case.given.get("front", "")).startswith("title")]
    yield "es/programas/index.html", titled, ""
    yield "en/programs/index.html", titled, ""
    for asked in HOSTILE:
        yield f"es/programas/index.html?pais={asked}#{asked}", [], ""
    for name in ("index", "paises/ar", "temas/t6", "buscar", "programas/tipo-service", "datos", "traducciones"):
        yield f"es/{name}.html", [], ""


@pytest.mark.browser
def test_nothing_runs_and_every_word_is_shown(project: tuple[Project, dict[str, list[Case]]], browser: Browser) -> None:
    """Over http and as files, with the policy and without it; of the records, half with it and half without."""
    site, records = project[0].site, project[1]
    halves = [dict(list(records.items())[n::2]) for n in (0, 1)]
    with served(site) as host:
        ways = [(host, False, 0), (host, True, 1), (f"{site.as_uri()}/", False, 1), (f"{site.as_uri()}/", True, 0)]
        wrong = [
            (address, without_policy, found)
            for address, without_policy, half in ways
            for found in seen_at(address, halves[half], browser, bypass_csp=without_policy)
        ]
    assert wrong == []


def seen_at(address: str, records: dict[str, list[Case]], browser: Browser, **options: Any) -> Iterator[object]:
    """What runs, leads to where it should not, or is missing."""
    context = browser.new_context(**options)
    context.add_init_script(LISTENING)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path, cases, spared in visits(records):
        yield from amiss(page, address + path, cases, spared)
    if not any(url.endswith("/search/panel.js") for url in asked):
        yield address, "the box in the header was woken on no page"
    yield from (url for url in asked if not url.startswith((address, "data:", "blob:")))
    context.close()


def amiss(page: Page, address: str, cases: list[Case], spared: str) -> Iterator[object]:
    page.goto(address, wait_until="domcontentloaded")
    seen = page.evaluate(EVENTS, spared)
    if seen["run"] or seen["passed"]:
        yield address, seen
    yield from ((case.name, case.shown) for case in cases if words(case.shown) not in words(seen["said"]))


def words(text: str) -> str:
    """A text without its white space."""
    return re.sub(r"\s+", "", text)


def test_what_is_refused_runs_nothing_where_it_is_rendered_all_the_same(browser: Browser) -> None:
    """The second wall, behind the check: what is rendered is sanitised."""
    bodies = [(case.name, str(case.given["body"])) for case in REFUSED if "body" in case.given]
    page = browser.new_page()
    page.add_init_script(LISTENING)
    page.goto("about:blank")
    made = "".join(f"<div id='{name}'>{html_of(sections_of(body), (), str)}</div>" for name, body in bodies)
    page.set_content(made, wait_until="domcontentloaded")
    seen = page.evaluate(EVENTS)
    assert (seen["run"], seen["passed"]) == ([], [])
    assert page.evaluate("document.querySelectorAll('body > div').length") == len(bodies)
    page.close()
