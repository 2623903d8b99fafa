"""A site with many records, made of the words of the real one: enough of it to be searched."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path

from generator.export.packed import packed
from generator.publish.index import write_index
from generator.publish.packs import packed_in

PAGE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head><body><main>
<article data-pagefind-body><h1>{title}</h1>
<div hidden data-pagefind-ignore><span data-pagefind-meta="kind">{kind}</span></div>
<p>{first}</p><h2 id="b">{heading}</h2><p>{second}</p></article></main></body></html>"""
SEED = 20_151_231


def generated_site(real: Path, to: Path, records: int) -> None:
    """Write a site with so many records a language, the real one's search pages and scripts, and its index."""
    shutil.copytree(real / "assets", to / "assets")
    for page in ("es/buscar.html", "en/search.html"):
        (to / page).parent.mkdir(parents=True)
        shutil.copy(real / page, to / page)
    texts: dict[str, list[str]] = {"es": [], "en": []}
    for language, words in texts.items():
        index = packed_in(real, language)
        words += (word for hash in index.hashes if hash for word in json.loads(index.text_of(hash))["content"].split())
    write_index(to, {language: _pages(to, language, words, records) for language, words in texts.items()})
    postings = to / "facets" / "all" / "postings.js"
    postings.parent.mkdir(parents=True, exist_ok=True)
    postings.write_text(packed("facets/all/postings", {"total": records, "facets": {}, "broader": {}}), "utf-8")


def _pages(site: Path, language: str, words: list[str], records: int) -> list[str]:
    """Pages of running words: each begins somewhere in the real text, so that words stand together as they do there."""
    chance = random.Random(f"{SEED}-{language}")
    addresses = [f"{language}/{n // 500}/{n}.html" for n in range(records)]
    for address in addresses:
        parts = _parts(words, chance, {"title": 8, "first": 120, "heading": 4, "second": 120})
        file = site / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(language=language, kind=chance.choice(words), **parts), "utf-8")
    return addresses


def _parts(words: list[str], chance: random.Random, lengths: Mapping[str, int]) -> dict[str, str]:
    """Runs of about ten words, put together until each part is long enough."""
    taken: list[str] = []
    while len(taken) < sum(lengths.values()):
        at = chance.randrange(len(words) - 10)
        taken += words[at : at + 10]
    ends = list(accumulate(lengths.values()))
    starts = [0, *ends[:-1]]
    plain = [word.replace("&", "").replace("<", "") for word in taken]
    return {name: " ".join(plain[a:b]) for name, a, b in zip(lengths, starts, ends, strict=True)}
