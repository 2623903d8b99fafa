"""What is shown now: the builder writes it, every answer of the server reads it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from generator.shells.outcome import Trouble


@dataclass(frozen=True, slots=True)
class BoardState:
    """The last good site, where it is mounted, and what keeps a newer one from being built."""

    site: Path | None
    edition: str
    """Which state of the site this is: a page of another one is to be loaded again."""
    base: str = "/"
    troubles: tuple[Trouble, ...] = ()
    waiting: bool = False
    """Whether the first build is not done yet."""


class Board:
    """The state of the preview, and a bell: each open page waits for a change of it."""

    def __init__(self, shown: BoardState) -> None:
        self._shown = shown
        self._changed = threading.Condition()
        self._closed = False

    @property
    def shown(self) -> BoardState:
        """What is shown now."""
        return self._shown

    def show(self, shown: BoardState) -> None:
        """Show something else."""
        with self._changed:
            self._shown = shown
            self._changed.notify_all()

    def other_than(self, seen: BoardState | None, patience: float) -> BoardState | None:
        """What is shown, once it is not `seen`; None when patience is over or the board is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._shown != seen, patience)
            return None if self._closed or self._shown == seen else self._shown

    @property
    def closed(self) -> bool:
        """Whether there will be nothing more to see."""
        return self._closed

    def close(self) -> None:
        """Let go of all that wait."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
