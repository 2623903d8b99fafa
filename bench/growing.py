"""What a build costs as the content grows: seeded programmes in two languages, and one edit between two builds."""

from __future__ import annotations

import platform
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import log
from os import cpu_count, getloadavg
from pathlib import Path

from bench.building import Run, run, run_build
from bench.peers import Peer, environment, peers, records_of, tools
from bench.seeded import corpus

SIZES = (250, 2_500)
RESULTS = Path(__file__).with_name("results.md")


@dataclass(frozen=True)
class Measured:
    """A build: by what, of how many records, what was done before it, what it cost, and the site that it left."""

    by: str
    records: int
    what: str
    wall: float
    cpu: float
    memory: float
    pages: int
    others: int
    kilobytes: float
    """A page, the mean of all."""

    anew: str = ""
    """Pages that were made anew, where that is told."""

    @property
    def row(self) -> str:
        """A row of the table."""
        return (
            f"| {self.records:,} | {self.by} | {self.what} | {self.wall:.2f} | {self.cpu:.2f} | {self.memory:.0f} "
            f"| {self.pages:,} | {self.anew} | {self.others:,} | {self.kilobytes:.1f} | {self.pages / self.wall:.0f} |"
        )


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


def growth(project: Path, sizes: tuple[int, ...] = SIZES, *, beside: bool = False) -> None:
    """Build each corpus, cold and after each edit, and `beside` them with other generators; print and write it down."""
    folder = tools(project) if beside else None
    found: list[Measured] = []
    for count in sizes:
        with tempfile.TemporaryDirectory() as to:
            corpus(project, Path(to) / "ours", count)
            for peer in peers(folder) if folder and count <= _MOST_FOR_PEERS else ():
                found += _by_peer(peer, Path(to), count)
            found += _by_us(Path(to) / "ours", count)
    cold = {m.records: m.cpu for m in found if m.by == OURS and m.what == COLD}
    exponents = [f"{a:,} to {b:,} records: {log(cold[b] / cold[a]) / log(b / a):.2f}" for a, b in pairwise(sizes)]
    RESULTS.write_text(_report(found, exponents, "" if folder or not beside else NOT_HAD), "utf-8")


OURS = "this generator"
COLD = "cold"
NOT_HAD = "The other generators could not be installed where this was measured.\n"
_MOST_FOR_PEERS = 2_500


def _by_us(to: Path, count: int) -> Iterator[Measured]:
    yield _measured(to, count, COLD)
    for what, edit in EDITS.items():
        edit(to)
        yield _measured(to, count, f"{what} changed" if what == "nothing" else f"edited: {what}")


def _measured(to: Path, count: int, what: str) -> Measured:
    built = run_build(to / "site", to)
    anew = re.search(r"^(\d+) pages made anew", built.said, re.MULTILINE)
    return _told(OURS, count, what, built, to / "site", anew[1] if anew else "")


def _by_peer(peer: Peer, folder: Path, count: int) -> Iterator[Measured]:
    to = folder / peer.name.partition(",")[0].partition(" ")[0]
    records = records_of(folder / "ours")
    peer.lay(records, to)
    yield _told(peer.name, count, COLD, run(peer.cold, to, environment()), to / peer.site)
    third = records[6]
    edited = to / peer.edited.format(section=third.section, id=third.id)
    _replaced(edited, "\n\n## ", "\n\nEs otro texto.\n\n## ")
    yield _told(peer.name, count, f"edited: a body{peer.note}", run(peer.again, to, environment()), to / peer.site)


def _told(by: str, count: int, what: str, built: Run, site: Path, anew: str = "") -> Measured:
    files = [path for path in site.rglob("*") if path.is_file()]
    sizes = [path.stat().st_size for path in files if path.suffix == ".html"]
    weight = sum(sizes) / len(sizes) / 1000
    told = Measured(
        by, count, what, built.wall, built.cpu, built.memory, len(sizes), len(files) - len(sizes), weight, anew
    )
    print(told.row, flush=True)
    return told


def _report(found: list[Measured], exponents: list[str], missing: str) -> str:
    rows = "\n".join(m.row for m in found)
    load = ", ".join(f"{load:.1f}" for load in getloadavg())
    return f"""# What a build costs

Written by `make bench`. Each row is whole processes, the search index included, in Spanish and English; memory is that
of the largest process, Pagefind's own included. {cpu_count()} cores, Python {platform.python_version()},
{platform.machine()}; when it was written, {load} processes were at work on average in the last 1, 5 and 15 minutes
(more than {cpu_count()} say that wall times are too long; CPU times suffer less).
{missing}
| Records | By | Build | Wall, s | CPU, s | MB | Pages | Made anew | Other files | kB a page | Pages/s |
|---:|---|---|---:|---:|---:|---:|---:|---:|---:|---:|
{rows}

Growth of the CPU time of a cold build of ours, as an exponent: {"; ".join(exponents) or "one size only"}.
"""
