"""What a page tells of one thing, of which only the first are seen before a reader asks for all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

SEEN_FIRST = 2
"""How many are seen where each takes several lines."""

SEEN_OF_LINES = 4
"""How many are seen where each is a line."""

_Told = TypeVar("_Told")


@dataclass(frozen=True, slots=True)
class Folded(Generic[_Told]):
    """All of it, the first of which are seen at once."""

    all: tuple[_Told, ...]
    seen: int = SEEN_FIRST

    @property
    def first(self) -> tuple[_Told, ...]:
        """Those that are seen; also the last one, where it would be alone behind the way to it."""
        return self.all if len(self.all) <= self.seen + 1 else self.all[: self.seen]

    @property
    def others(self) -> tuple[_Told, ...]:
        """Those to unfold."""
        return self.all[len(self.first) :]
