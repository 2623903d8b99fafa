"""Asking the search page, and what it answers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import yaml

PAGES = {"es": "es/buscar.html", "en": "en/search.html"}
QUERIES = Path(__file__).parent / "queries.yml"


@dataclass(frozen=True)
class Question:
    """What is asked on the search page of a language, and the records that must come first."""

    group: str
    page: str
    ask: str
    find: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """What the page says and shows."""

    status: str
    hits: tuple[tuple[str, str], ...]
    """Address, from the root of the site, and all the text of each."""

    @property
    def addresses(self) -> tuple[str, ...]:
        return tuple(address for address, _ in self.hits)


def questions() -> tuple[Question, ...]:
    """The judged questions."""
    groups = yaml.safe_load(QUERIES.read_text("utf-8"))
    return tuple(Question(g, q["page"], q["ask"], tuple(q["find"])) for g, qs in groups.items() for q in qs)


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


def answers(reader: Asks, asked: Iterable[tuple[str, str]]) -> Iterator[Answer]:
    """The answers of a reader's site to what is asked on the page of a language."""
    for page, ask in asked:
        if reader.place.partition("?")[0] != PAGES[page]:
            reader.go(PAGES[page])
        found = reader.evaluate(ASK, ask)
        yield Answer(found["status"], tuple((href.removeprefix(reader.at), text) for href, text in found["hits"]))


ASK = """(ask) => new Promise(done => {
  const form = document.getElementById("search");
  form.addEventListener("rial:answer", () => done({
    status: document.getElementById("search-status").textContent,
    hits: [...document.querySelectorAll("#hits > li")].map(li => [li.querySelector("a").href, li.innerText]),
  }), {once: true});
  document.getElementById("query").value = ask;
  form.requestSubmit();
})"""


def names_by_address(site: Path) -> dict[str, str]:
    """`<kind>/<id>` of each record by the address of each of its pages."""
    records: list[dict[str, Any]] = [r for f in site.glob("data/*.json") for r in json.loads(f.read_text("utf-8"))]
    return {url: f"{r['kind']}/{r['id']}" for r in records for url in r["url"].values()}


@dataclass(frozen=True)
class Judged:
    """How well questions were answered."""

    recall: float
    """Of all records that must be among the first five, those that are."""

    reciprocal_rank: float
    """The mean of one divided by the place of the first of them."""

    missed: tuple[str, ...]


def judged(asked: Sequence[Question], given: Sequence[Answer], names: dict[str, str]) -> Judged:
    """Compare answers with what must be in them."""
    wanted = found = 0
    ranks, missed = [], []
    for question, answer in zip(asked, given, strict=True):
        records = [names[address] for address in answer.addresses]
        there = [name for name in question.find if name in records[:5]]
        wanted, found = wanted + len(question.find), found + len(there)
        ranks.append(max((1 / (records.index(n) + 1) for n in question.find if n in records), default=0.0))
        missed += [f"{question.page}: {question.ask}: {n}" for n in question.find if n not in there]
    return Judged(found / wanted, sum(ranks) / len(ranks), tuple(missed))
