"""The stages of a build, for those who wait for it, and for those who want to know where its time goes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TextIO

from generator.words import Words

Stage = Callable[[str], None]
"""Told the name of each stage as it begins: `reading`, `checking`, `pages`, `index`, `inspection`, `publishing`."""


def silent(_: str) -> None:
    """Nobody is told."""


@dataclass
class Stages:
    """Tells the stage that is at work on a terminal, in one line, and keeps how long each took."""

    words: Words
    out: TextIO
    clock: Callable[[], float] = time.monotonic
    taken: list[tuple[str, float]] = field(default_factory=list)
    _now: tuple[str, float] | None = None

    def __call__(self, name: str) -> None:
        """A stage begins, and the one before it is over."""
        self.end()
        self._now = (name, self.clock())
        if self.out.isatty():
            self.out.write(f"\r\x1b[K{self.words[f'stages.{name}']}…")
            self.out.flush()

    def end(self) -> None:
        """The last stage is over; a terminal is left without its line."""
        if self._now is None:
            return
        name, since = self._now
        self.taken.append((name, self.clock() - since))
        self._now = None
        if self.out.isatty():
            self.out.write("\r\x1b[K")
            self.out.flush()

    def profile(self) -> str:
        """How long each stage took, a line each, and all together."""
        total = sum(seconds for _, seconds in self.taken)
        rows = [
            *((str(self.words[f"stages.{name}"]), s) for name, s in self.taken),
            (str(self.words["stages.all"]), total),
        ]
        return "\n".join(f"{seconds:7.2f} s  {name}" for name, seconds in rows)
