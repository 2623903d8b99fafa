"""What a build of the real content costs: whole processes, the search index included."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

RUNS = 5


@contextmanager
def cold_build() -> Iterator[Path]:
    """Build `RUNS` times into a new folder, then as often into the last one; print the medians, and lend that site."""
    with tempfile.TemporaryDirectory() as folder:
        wall, cpu, memory = _medians([run_build(Path(folder) / f"site-{n}") for n in range(RUNS)])
        print(f"cold build, median of {RUNS}: {wall:.2f} s wall, {cpu:.2f} s CPU, {memory:.0f} MB at most")
        site = Path(folder) / f"site-{RUNS - 1}"
        wall, cpu, memory = _medians([run_build(site) for _ in range(RUNS)])
        print(f"nothing changed, median of {RUNS}: {wall:.2f} s wall, {cpu:.2f} s CPU, {memory:.0f} MB at most")
        yield site


def _medians(runs: list[Run]) -> tuple[float, ...]:
    return tuple(statistics.median(values) for values in zip(*(run[:3] for run in runs), strict=True))


class Run(NamedTuple):
    """What commands cost, one after the other, and what the last said."""

    wall: float
    """Seconds."""

    cpu: float
    """Seconds, children included."""

    memory: float
    """MB of the largest process."""

    said: str = ""


def run_build(site: Path, project: Path | None = None) -> Run:
    """Build a project, or the real one, into a site."""
    command = [sys.executable, "-m", "generator.cli", "build", "--profile", "--language", "en", "--site", str(site)]
    return run([command], project or Path.cwd(), {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])})


def run(commands: Sequence[Sequence[str]], folder: Path, environment: Mapping[str, str]) -> Run:
    """Run commands in a folder, one after the other."""
    wall = cpu = memory = 0.0
    said = ""
    for command in commands:
        start = time.monotonic()
        with tempfile.TemporaryFile("w+") as errors:
            process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            wall += time.monotonic() - start
            errors.seek(0)
            said = errors.read()
        if status:
            raise SystemExit(f"{command[0]} ended with {status}:\n{said}")
        cpu += usage.ru_utime + usage.ru_stime
        memory = max(memory, usage.ru_maxrss / 1000)
    return Run(wall, cpu, memory, said)
