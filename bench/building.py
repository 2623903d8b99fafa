"""What a build of the real content costs: whole processes, the search index included."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

RUNS = 5


@contextmanager
def cold_build() -> Iterator[Path]:
    """Build `RUNS` times into a new folder, then as often into the last one; print the medians, and lend that site."""
    with tempfile.TemporaryDirectory() as folder:
        runs = [run_build(Path(folder) / f"site-{n}") for n in range(RUNS)]
        wall, cpu, memory = (statistics.median(values) for values in zip(*runs, strict=True))
        print(f"cold build, median of {RUNS}: {wall:.2f} s wall, {cpu:.2f} s CPU, {memory:.0f} MB at most")
        site = Path(folder) / f"site-{RUNS - 1}"
        again = [run_build(site) for _ in range(RUNS)]
        wall, cpu, memory = (statistics.median(values) for values in zip(*again, strict=True))
        print(f"nothing changed, median of {RUNS}: {wall:.2f} s wall, {cpu:.2f} s CPU, {memory:.0f} MB at most")
        yield site


def run_build(site: Path, project: Path | None = None) -> tuple[float, float, float]:
    """Seconds of wall time, seconds of CPU time (children included), largest process in MB."""
    start = time.monotonic()
    build = subprocess.Popen(
        [sys.executable, "-m", "generator.cli", "build", "--site", str(site)],
        stdout=subprocess.DEVNULL,
        cwd=project,
    )
    _, status, usage = os.wait4(build.pid, 0)
    wall = time.monotonic() - start
    if status:
        raise SystemExit(f"the build ended with {status}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000
