"""Tortures builds of the real content, and prints a line for each kind of torture."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from torture.disks import full_disks, systems
from torture.faults import faults
from torture.kills import kills
from torture.trial import ROOT, Trial

KINDS = ("kills", "faults", "full", "systems")


def main() -> None:
    """`make torture ARGS="--only kills --times 500"`; all of it takes hours."""
    parser = ArgumentParser(prog="make torture")
    parser.add_argument("--only", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--times", type=int, default=500, help="builds that are killed")
    parser.add_argument("--which", type=int, nargs="+", default=[*range(1, 40), *range(40, 2000, 49)], metavar="K")
    parser.add_argument("--sizes", type=float, nargs="+", metavar="MB")
    parser.add_argument("--content", type=Path, default=ROOT / "content")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    content = options.content.resolve()
    with TemporaryDirectory(prefix="torture-") as made:
        scratch = Path(made)
        if "kills" in options.only:
            outcome, readers = kills(Trial.of(content, scratch / "kills"), options.times, options.seed)
            print("kills:", outcome, flush=True)
            print(f"readers meanwhile: {readers.reads} reads, {len(readers.missed)} misses", flush=True)
        if "faults" in options.only:
            print("faults:", faults(Trial.of(content, scratch / "faults"), options.which), flush=True)
        if "full" in options.only:
            print("full disks:", full_disks(content, scratch, options.sizes or sizes_for(content)), flush=True)
        if "systems" in options.only:
            found = systems(content, scratch)
            print(
                "file systems:", *(f"  {name}: {digest[:60]}" for name, digest in found.items()), sep="\n", flush=True
            )


def sizes_for(content: Path) -> list[float]:
    """Twenty sizes, from what the content itself takes to ten times as much as a site of it may."""
    held = sum(p.stat().st_size for folder in (content, ROOT / "theme") for p in folder.rglob("*") if p.is_file())
    return [round(held / 1_000_000 * (1.1 + 0.75 * n), 1) for n in range(20)]


main()
