"""Builds that are ended at a random moment, while readers read."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

from torture.trial import Outcome, Trial

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Readers:
    """Someone who opens pages of the site all the time, and takes down those that were not there."""

    def __init__(self, site: Path) -> None:
        self.reads = 0
        self.missed: list[str] = []
        self._site = site
        self._names = [p.relative_to(site).as_posix() for p in sorted(site.rglob("*.html"))]
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)

    def __enter__(self) -> Readers:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _read(self) -> None:
        chance = random.Random(7)
        while not self._over.is_set():
            name = chance.choice(self._names)
            self.reads += 1
            try:
                if not (self._site / name).read_bytes().rstrip().endswith(b"</html>"):
                    self.missed.append(name)
            except OSError:
                self.missed.append(name)
            time.sleep(0.001)


def kills(trial: Trial, times: int, seed: int, told: Callable[[Outcome, Readers], None]) -> None:
    """End `times` builds, each by another signal at another moment, and build on from what is left.

    Of three builds two keep what they can of the last one, which may have been killed as well. What cannot be caught
    leaves an unfinished folder, which the next build clears as soon as it has read the content. What was found is
    `told` now and then: it takes hours.
    """
    allowed = trial.states()
    ways: tuple[tuple[str, ...], ...] = (("--clean",), (), ())
    lengths = {way: _seconds(trial, way) for way in ways}
    chance, outcome = random.Random(seed), Outcome()
    with Readers(trial.site) as readers:
        for n in range(times):
            trial.turn(n % 2)
            way, sign = ways[n % len(ways)], SIGNALS[n % len(SIGNALS)]
            may_leave = sign is signal.SIGKILL or trial.unfinished.exists()
            process, moment = trial.start(*way), chance.uniform(0, lengths[way] * 1.1)
            time.sleep(moment)
            ended = process.poll() is None
            if ended:
                os.killpg(process.pid, sign)
            said, _ = process.communicate()
            outcome.killed += ended
            outcome.add(
                f"{sign.name} at {moment:.2f} s {' '.join(way)}", trial.amiss(said, allowed, may_leave=may_leave)
            )
            if n % 25 == 24:
                told(outcome, readers)
        trial.turn(0)
        if trial.built() != allowed[0] or trial.unfinished.exists():
            outcome.add("the build after all of them", ["another site than a clean build's, or a folder left"])
    told(outcome, readers)


def _seconds(trial: Trial, way: tuple[str, ...]) -> float:
    """How long a build takes after a change."""
    trial.turn(1)
    begun = time.monotonic()
    trial.built(*way)
    return time.monotonic() - begun
