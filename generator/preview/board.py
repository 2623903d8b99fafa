"""What is shown now: the builder writes it, every answer of the server reads it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from generator.preview.folders import number_of
from generator.shells.outcome import Trouble


@dataclass(frozen=True, slots=True)
class BoardState:
    """The site that is seen, where it is mounted, and what keeps a newer one from being built."""

    site: Path | None
    """The last good site; or the next one, whose pages are made."""
    edition: str
    """Which state of the site this is: a page of another one is to be loaded again."""
    base: str = "/"
    troubles: tuple[Trouble, ...] = ()
    waiting: bool = False
    """Whether the first build is not done yet."""
    number: int = 0
    """That of the folder of the site: see `number_of`."""
    becomes: Path | None = None
    """Where the folder goes once it is finished; until then it has no search index."""

    @property
    def folder(self) -> Path | None:
        """Where the site is at this moment: it may have gone where it goes before anybody has said so."""
        return self.becomes if self.becomes and number_of(self.site) != self.number else self.site


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

    def finished(self, patience: float) -> BoardState | None:
        """What is shown, once that has an index; None when patience is over or the board is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or not self._shown.becomes, patience)
            return None if self._shown.becomes else self._shown

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
