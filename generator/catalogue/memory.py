"""A memory for answers that many pages ask for: the first page has it worked out."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cached_property
from typing import TypeVar, cast

A = TypeVar("A")


class Memory:
    """Keeps answers by what was asked: `here.once(("row", record.name), lambda: …)`.

    What an answer depends on besides the object that keeps it has to be in its key.
    """

    def once(self, asked: Hashable, answer: Callable[[], A]) -> A:
        """The answer, made when it is asked for the first time."""
        kept = self._answers
        if asked not in kept:
            kept[asked] = answer()
        return cast("A", kept[asked])

    @cached_property
    def _answers(self) -> dict[Hashable, object]:
        return {}
