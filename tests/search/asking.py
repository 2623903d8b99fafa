"""Asking the search page, and what it answers."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Protocol

import yaml
from playwright.sync_api import Locator, Page

from generator.model.kind import Kind
from generator.model.vocabulary import VOCABULARIES
from tests.browser.reader import Reader

PAGES = {"es": "es/buscar.html", "en": "en/search.html"}
LACKING = re.compile("^(Sin «|Without “)", re.MULTILINE)
"""How a hit says that it lacks something that was asked."""

FIVE = 5
QUERIES = Path(__file__).parent / "queries.yml"


@dataclass(frozen=True)
class Question:
    """What is asked on the search page of a language, and the records that must come first; none if there is none."""

    group: str
    page: str
    ask: str
    find: tuple[tuple[str, ...], ...]
    """Of each group, one record must: those of a group are as good as each other."""

    def missed(self, names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """The groups of which none is among the first five."""
        return tuple(group for group in self.find if set(group).isdisjoint(names[:FIVE]))


@dataclass(frozen=True)
class Answer:
    """What the page says and shows."""

    status: str
    hits: tuple[tuple[str, str], ...]
    """Address, from the root of the site, and all the text of each."""

    @property
    def addresses(self) -> tuple[str, ...]:
        return tuple(address for address, _ in self.hits)


@dataclass(frozen=True)
class Heard:
    """The answers to questions that were asked one after the other, and what went on behind them."""

    answers: tuple[Answer, ...]
    complaints: list[str]
    elsewhere: list[str]
    in_worker: bool
    """Whether the page has asked a worker."""

    @classmethod
    def by(cls, reader: Reader, asked: Iterable[tuple[str, str]]) -> Heard:
        """What a reader hears who asks."""
        return cls(answers(reader, asked), reader.complaints, reader.elsewhere, bool(reader.workers))

    def as_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def of_json(cls, text: str) -> Heard:
        told = json.loads(text)
        given = (Answer(a["status"], tuple((href, of) for href, of in a["hits"])) for a in told.pop("answers"))
        return cls(tuple(given), **told)


@cache
def questions() -> tuple[Question, ...]:
    """The judged questions."""
    groups = yaml.load(QUERIES.read_text("utf-8"), yaml.CSafeLoader)
    return tuple(Question(g, q["page"], q["ask"], wanted(q["find"])) for g, qs in groups.items() for q in qs)


def some() -> tuple[tuple[int, Question], ...]:
    """One in four of the judged questions with its number: some of each group."""
    return tuple(enumerate(questions()))[::4]


def on_the_other_page(asked: Iterable[Question]) -> tuple[Question, ...]:
    """Questions as somebody asks them on the page of the other language, with the same judgement."""
    other = {"es": "en", "en": "es"}
    return tuple(replace(question, page=other[question.page]) for question in asked)


def some_on_the_other_page() -> tuple[Question, ...]:
    """The one in four that are asked there in a browser as well."""
    return on_the_other_page(question for _, question in some())


def wanted(find: Iterable[str | list[str]]) -> tuple[tuple[str, ...], ...]:
    """Groups of records, as the judged questions write them: `a, [b, c]`."""
    return tuple((one,) if isinstance(one, str) else tuple(one) for one in find)


class Asks(Protocol):
    """Who has a browser, whichever it is."""

    at: str

    @property
    def place(self) -> str:
        """Where the page is, from the root of the site."""
        ...

    def go(self, address: str) -> object:
        """Open a page of the site."""
        ...

    def evaluate(self, function: str, argument: object = None) -> Any:
        """What a function of the page gives, when it is there."""
        ...


def answers(reader: Asks, asked: Iterable[tuple[str, str]]) -> tuple[Answer, ...]:
    """The answers of a reader's site to what is asked on the page of a language, in this order.

    All is asked on one page and then on the other: a page that is opened starts its engine anew, which takes as long as
    ten questions.
    """
    questions = tuple(asked)
    given = {n: _answer(reader, *questions[n]) for n in sorted(range(len(questions)), key=lambda n: questions[n][0])}
    return tuple(given[n] for n in range(len(questions)))


def _answer(reader: Asks, page: str, ask: str) -> Answer:
    if reader.place.partition("?")[0] != PAGES[page]:
        reader.go(PAGES[page])
    found = reader.evaluate(ASK, ask)
    return Answer(found["status"], tuple((href.removeprefix(reader.at), text) for href, text in found["hits"]))


ASK = """(ask) => new Promise(done => {
  const form = document.getElementById("search");
  form.addEventListener("rial:answer", () => done({
    status: document.getElementById("search-status").textContent,
    hits: [...document.querySelectorAll("#hits > li")].map(li => [li.querySelector("a").href, li.innerText]),
  }), {once: true});
  document.getElementById("query").value = ask;
  form.requestSubmit();
})"""


def type_slowly(page: Page, box: Locator, query: str) -> None:
    """Type into a box so slowly that each letter is asked, and what it finds in the reader's own language is shown; but
    not as slowly as what is asked of the others. The clock of the page stands still meanwhile, and goes on then."""
    box.focus()
    for letter in query:
        page.keyboard.insert_text(letter)
        page.clock.run_for(260)
        page.evaluate(ASKED)
    page.clock.resume()


ASKED = """async () => {
  const soon = () => new Promise((done) => { const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(port1.close()); port2.postMessage(0); });
  const box = document.activeElement;
  while (!window.rial?.answers || (box.closest("header") && !box.hasAttribute("aria-controls"))) await soon();
  const asked = box.value.replace(/(^|\\s)\\p{L}{1,2}$/u, "").trim();
  if (asked.length >= 3) await rial.answers.find([document.documentElement.lang], asked);
  for (let n = 0; n < 5; n++) await soon();
}"""
"""Until the page has what it asks of the text in the box: the engine answers one question after the other. A page whose
clock stands still has messages, but no timers."""


def names_by_address(site: Path) -> dict[str, str]:
    """`<kind>/<id>` of each record, and `<vocabulary>/<id>` of each term, by the address of each of its pages."""
    files = [site / "data" / f"{kind}.json" for kind in Kind]
    records: list[dict[str, Any]] = [r for file in files for r in json.loads(file.read_text("utf-8"))]
    by_address = {url: f"{r['kind']}/{r['id']}" for r in records for url in r["url"].values()}
    return by_address | {entry["address"]: entry["name"] for entry in entries(site) if "address" in entry}


def entries(site: Path) -> list[dict[str, Any]]:
    """All that the site can be asked for by name."""
    files = sorted(file for told in ("terms", "entries") for file in site.glob(f"facets/all/{told}-*.js"))
    texts = [file.read_text("utf-8") for file in files]
    return [entry for text in texts for entry in json.loads(text.partition(",")[2].removesuffix(");\n"))]


@dataclass(frozen=True)
class Judged:
    """How well questions were answered."""

    recall: float
    """Of all that must be among the first five, what is."""

    reciprocal_rank: float
    """The mean of one divided by the place of the first of them, over the questions that have an answer."""

    missed: tuple[str, ...]
    """What is not."""


def named(given: Iterable[Answer], names: dict[str, str]) -> list[list[str]]:
    """The names of what each answer shows."""
    return [[names[address] for address in answer.addresses] for answer in given]


def judged(asked: Sequence[Question], found: Sequence[Sequence[str]]) -> Judged:
    """Compare the names of what was found with what must be. The questions were judged among records: the pages of
    terms that stand before one take its place among the first five, but are no wrong answers."""
    ranks = [1 / place if (place := _place(q, names)) else 0.0 for q, names in zip(asked, found, strict=True) if q.find]
    missed = [
        f"{q.page}: {q.ask}: {' or '.join(g)}" for q, names in zip(asked, found, strict=True) for g in q.missed(names)
    ]
    wanted = sum(len(question.find) for question in asked)
    return Judged(1 - len(missed) / wanted, sum(ranks) / len(ranks), tuple(missed))


_PAGES = (*VOCABULARIES, "kinds", "figures", "disagreements", "acronyms", "forms")


def _place(question: Question, names: Sequence[str]) -> int:
    """The place among records of the first right answer; 0 where there is none."""
    right = set(chain(*question.find))
    among = [name for name in names if name in right or name.partition("/")[0] not in _PAGES]
    return next((n for n, name in enumerate(among, 1) if name in right), 0)


def ask(reader: Asks, page: str, query: str) -> Answer:
    """The answer to one question, from a page."""
    (answer,) = answers(reader, [(page, query)])
    return answer


def asked_of_files(site: Path, asked: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The names of what answers each question, best first, as the scripts and the engine find it without a browser."""
    command = [Path(sys.executable).with_name("node"), Path(__file__).with_name("ask.js"), site]
    done = subprocess.run(command, input=json.dumps(list(asked)), capture_output=True, encoding="utf-8", check=True)
    given: list[list[str]] = json.loads(done.stdout)
    return given
