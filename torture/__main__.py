"""Tortures builds of the real content, and prints a line for each kind of torture."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from torture.disks import WAYS, full_disks, systems
from torture.faults import faults
from torture.kills import Readers, kills
from torture.record import Found, keep
from torture.trial import ROOT, Outcome, Trial

CONTENT = ROOT / "content"


def main() -> None:
    """`make torture ARGS="--only kills --times 500"`; all of it takes hours. What is found is kept in `results.yml`."""
    parser = ArgumentParser(prog="make torture")
    parser.add_argument("--only", nargs="+", choices=KINDS, default=[*KINDS])
    parser.add_argument("--times", type=int, default=500, help="builds that are killed")
    parser.add_argument("--which", type=int, nargs="+", default=[*range(1, 40), *range(40, 2000, 49)], metavar="K")
    parser.add_argument("--sizes", type=float, nargs="+", metavar="MB")
    parser.add_argument("--systems", nargs="+", choices=WAYS, default=[*WAYS])
    parser.add_argument("--content", type=Path, default=CONTENT)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with TemporaryDirectory(prefix="torture-") as made:
        for kind in options.only:
            KINDS[kind](options, options.content.resolve(), Path(made))


def _told(kind: str, content: Path, run: str, said: object, found: Found) -> None:
    """Print what a run found, and keep it."""
    site = "real" if content == CONTENT else content.parent.name
    print(f"{kind}: {said}", flush=True)
    keep(kind, site, run, found)


def _kills(options: Namespace, content: Path, scratch: Path) -> None:
    def told(outcome: Outcome, readers: Readers) -> None:
        read = {"reads": readers.reads, "misses": len(readers.missed)}
        _told("kills", content, f"seed {options.seed}", f"{outcome}; {read}", outcome.figures | read)

    kills(Trial.of(content, scratch / "kills"), options.times, options.seed, told)


def _faults(options: Namespace, content: Path, scratch: Path) -> None:
    outcome = faults(Trial.of(content, scratch / "faults"), options.which)
    _told("faults", content, f"k {' '.join(map(str, options.which))}", outcome, outcome.figures)


def _full(options: Namespace, content: Path, scratch: Path) -> None:
    sizes = options.sizes or sizes_for(content)
    outcome = full_disks(content, scratch, sizes)
    _told("full", content, f"MB {' '.join(map(str, sizes))}", outcome, outcome.figures)


def _systems(options: Namespace, content: Path, scratch: Path) -> None:
    for name, found in systems(content, scratch, options.systems):
        _told("systems", content, name, f"{name}: {found}", {"found": found})


KINDS = {"kills": _kills, "faults": _faults, "full": _full, "systems": _systems}


def sizes_for(content: Path) -> list[float]:
    """Twenty sizes, each a quarter more than the last, from what the content itself takes to eighty times as much."""
    held = sum(p.stat().st_size for folder in (content, ROOT / "theme") for p in folder.rglob("*") if p.is_file())
    return [round(held / 1_000_000 * 1.1 * 1.255**n, 1) for n in range(20)]


main()
