"""A memory for answers that many pages ask for: the first page has it worked out."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cached_property
from typing import TypeVar, cast

from generator.catalogue.reads import Read, bundled, have_read, what_is_read

A = TypeVar("A")


class Memory:
    """Keeps answers by what was asked: `here.once(("row", record.name), lambda: …)`.

    What an answer depends on besides the object that keeps it has to be in its key.
    """

    def once(self, asked: Hashable, answer: Callable[[], A]) -> A:
        """The answer, made when it is asked for the first time; who asks later has read what was read for it then."""
        kept = self._answers.get(asked)
        if kept is None:
            with what_is_read() as reads:
                made = answer()
            kept = self._answers[asked] = made, bundled(reads)
        have_read(kept[1])
        return cast("A", kept[0])

    def forget(self) -> None:
        """Make room: what is asked again is worked out again."""
        self._answers.clear()

    @cached_property
    def _answers(self) -> dict[Hashable, tuple[object, frozenset[Read]]]:
        return {}
