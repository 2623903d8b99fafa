"""What a build costs as the content grows: seeded programmes in two languages, and one edit between two builds."""

from __future__ import annotations

import platform
import random
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import log
from os import cpu_count
from pathlib import Path

import yaml

from bench.building import run_build

SEED = 20_061_231
SIZES = (250, 2_500)
RESULTS = Path(__file__).with_name("results.md")
TYPES = ("programme", "service", "system", "model", "regulation", "method")
SOURCE = "rial-report-2006-2015"
HEAD = """---
title: {title}
summary: {summary}
{facts}---

"""
FACTS = """type: {type}
country: {country}
status: described
themes: [{themes}]
populations: [{population}]
related: [{related}]
sources:
  - document: rial-report-2006-2015
"""


@dataclass(frozen=True)
class Measured:
    """A build: what was done before it, and what it cost."""

    records: int
    what: str
    wall: float
    cpu: float
    memory: float
    pages: int
    others: int

    @property
    def row(self) -> str:
        """A row of the table."""
        return (
            f"| {self.records:,} | {self.what} | {self.wall:.2f} | {self.cpu:.2f} | {self.memory:.0f} "
            f"| {self.pages:,} | {self.others:,} | {self.pages / self.wall:.0f} |"
        )


def corpus(project: Path, to: Path, count: int) -> None:
    """A project with `count` programmes in Spanish and English, made of the words of the real content."""
    for name in ("theme", "content/vocabularies"):
        shutil.copytree(project / name, to / name)
    shutil.copy(project / "mkdocs.yml", to / "mkdocs.yml")
    (to / "content/library").mkdir()
    for document in _documents(to / "content/vocabularies"):
        for language in ("es", "en"):
            (to / f"content/library/{document}.{language}.md").write_text(_document(document, language), "utf-8")
    folder = to / "content" / "programs"
    folder.mkdir()
    words = {language: _words(project / "content", language) for language in ("es", "en")}
    terms = {name: _ids(to / f"content/vocabularies/{name}.yml") for name in ("themes", "countries", "populations")}
    for n in range(count):
        chance = random.Random(SEED + n)
        facts = FACTS.format(
            type=chance.choice(TYPES),
            country=chance.choice(terms["countries"]),
            themes=", ".join(sorted(chance.sample(terms["themes"], 2))),
            population=chance.choice(terms["populations"]),
            related=", ".join(f"programs/{other}" for other in _others(n, count)),
        )
        for language, head in (("es", facts), ("en", "")):
            (folder / f"{_name(n)}.{language}.md").write_text(_text(n, count, language, words[language], head), "utf-8")


def _documents(vocabularies: Path) -> list[str]:
    """The documents that the vocabularies name as their sources."""
    named = (re.findall(r"document: ([\w-]+)", file.read_text("utf-8")) for file in sorted(vocabularies.iterdir()))
    return sorted({SOURCE, *(document for found in named for document in found)})


def _document(name: str, language: str) -> str:
    title = f"{name} ({language})"
    facts = (
        "document_class: report\nissued: 2015\navailability: not-held\nsources:\n  - document: rial-report-2006-2015\n"
        if language == "es"
        else ""
    )
    return HEAD.format(title=title, summary=f"{title}, a document of the corpus that its records name.", facts=facts)


def _name(n: int) -> str:
    return f"r{n:05}"


def _others(n: int, count: int) -> list[str]:
    """Three other records: those before it, the first ones those at the end."""
    return [_name((n - step) % count) for step in (1, 7, 30)]


def _ids(vocabulary: Path) -> list[str]:
    return [str(term["id"]) for term in yaml.safe_load(vocabulary.read_text("utf-8"))["terms"]]


def _words(content: Path, language: str) -> list[str]:
    files = sorted(content.glob(f"workshops/*.{language}.md"))
    return [word for file in files for word in re.findall(r"[^\W\d_]+", file.read_text("utf-8").split("---\n")[2])]


def _text(n: int, count: int, language: str, words: list[str], facts: str) -> str:
    chance = random.Random(f"{SEED}-{n}-{language}")

    def run(length: int) -> str:
        at = chance.randrange(len(words) - length)
        return " ".join(words[at : at + length]).capitalize()

    rows = "".join(f"| {run(3)} | {chance.randrange(100)} |\n" for _ in range(4))
    links = "".join(f"- [{run(4)}]({other}.{language}.md)\n" for other in _others(n, count)[:2])
    body = (
        f"{run(70)}.\n\n## {run(2)}\n\n{run(60)}.\n\n- {run(7)}\n- {run(7)}\n- {run(7)}\n\n"
        f"## {run(3)}\n\n{run(50)}. **{run(3)}** {run(30)}.\n\n| {run(1)} | {run(1)} |\n| --- | ---: |\n{rows}\n"
        f"## {run(2)}\n\n{run(60)}.\n\n{links}"
    )
    return HEAD.format(title=f"{run(6)} {n}", summary=f"{run(12)} {n}.", facts=facts) + body


def _replaced(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, f"{file.name} does not say {old!r}"
    file.write_text(text.replace(old, new, 1), "utf-8")


EDITS: dict[str, Callable[[Path], None]] = {
    "nothing": lambda _: None,
    "a body": lambda to: _replaced(to / "content/programs/r00003.es.md", "\n\n## ", "\n\nEs otro texto.\n\n## "),
    "a title": lambda to: _replaced(to / "content/programs/r00003.es.md", "title: ", "title: Otro "),
    "a theme": lambda to: _replaced(to / "content/programs/r00003.es.md", "themes: [", "themes: [S2, "),
    "the label of a term": lambda to: _replaced(to / "content/vocabularies/themes.yml", "es: ", "es: Nueva "),
    "a template": lambda to: _replaced(to / "theme/record.html", "<article", "<article data-bench"),
}


def growth(project: Path, sizes: tuple[int, ...] = SIZES) -> None:
    """Build each corpus, cold and after each edit; print a line for each, and write all of them down."""
    found = [measured for count in sizes for measured in _builds(project, count)]
    cold = {m.records: m.cpu for m in found if m.what == "cold"}
    pairs = pairwise(sizes)
    exponents = [f"{a:,} to {b:,} records: {log(cold[b] / cold[a]) / log(b / a):.2f}" for a, b in pairs]
    RESULTS.write_text(_report(found, exponents), "utf-8")


def _builds(project: Path, count: int) -> Iterator[Measured]:
    with tempfile.TemporaryDirectory() as folder:
        to = Path(folder) / "corpus"
        corpus(project, to, count)
        yield _measured(to, count, "cold")
        for what, edit in EDITS.items():
            edit(to)
            yield _measured(to, count, f"{what} changed" if what == "nothing" else f"edited: {what}")


def _measured(to: Path, count: int, what: str) -> Measured:
    wall, cpu, memory = run_build(to / "site", to)
    files = [path for path in (to / "site").rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    measured = Measured(count, what, wall, cpu, memory, pages, len(files) - pages)
    print(measured.row, flush=True)
    return measured


def _report(found: list[Measured], exponents: list[str]) -> str:
    rows = "\n".join(m.row for m in found)
    return f"""# What a build costs

Written by `make bench`. Each row is one whole process, the search index included; memory is that of the largest
process. {cpu_count()} cores, Python {platform.python_version()}, {platform.machine()}.

| Records | Build | Wall, s | CPU, s | MB | Pages | Other files | Pages/s |
|---:|---|---:|---:|---:|---:|---:|---:|
{rows}

Growth of the CPU time of a cold build, as an exponent: {"; ".join(exponents) or "one size only"}.
"""
