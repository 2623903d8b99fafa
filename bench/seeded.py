"""The seeded corpus: a project with as many programmes in two languages as one likes, of the words of the content."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import yaml

SEED = 20_061_231
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
