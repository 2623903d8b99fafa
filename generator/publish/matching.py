"""What of a file stands in an earlier one already: runs that are copied, and what is new between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

_WORD = re.compile(rb"[^\n>,]*[\n>,]|[^\n>,]+")
"""Lines, tags and what stands between commas: pages, tables and data change by these."""

_SHORTEST = 24
"""To name a run costs some bytes; a shorter one is told anew."""


class NewRun(NamedTuple):
    """Bytes that are new, and then those that are copied from a place of the earlier text."""

    new: bytes
    start: int
    length: int


class Earlier:
    """A text of which parts may be copied."""

    def __init__(self, text: bytes) -> None:
        self.words = _WORD.findall(text)
        self.starts = [0, *accumulate(map(len, self.words))]
        self._places: dict[bytes, list[int]] = {}
        for place, word in enumerate(self.words):
            self._places.setdefault(word, []).append(place)

    def runs(self, text: bytes, near: int) -> Iterator[NewRun]:
        """The runs that make up a text, of which the beginning is looked for `near` a byte of this one."""
        words = _WORD.findall(text)
        expected = bisect_left(self.starts, near)
        new: list[bytes] = []
        at = 0
        while at < len(words):
            place, count = self._longest(words, at, expected)
            length = self.starts[place + count] - self.starts[place]
            if length < _SHORTEST:
                new.append(words[at])
                at += 1
                continue
            yield NewRun(b"".join(new), self.starts[place], length)
            new, at, expected = [], at + count, place + count
        if new:
            yield NewRun(b"".join(new), 0, 0)

    def _longest(self, words: Sequence[bytes], at: int, expected: int) -> tuple[int, int]:
        """Place and length, in words, of the longest run among the nearest places."""
        places = self._places.get(words[at], [])
        after = bisect_left(places, expected)
        found = [(place, self._count(words, at, place)) for place in places[max(0, after - 1) : after + 3]]
        return max(found, key=lambda run: run[1], default=(0, 0))

    def _count(self, words: Sequence[bytes], at: int, place: int) -> int:
        ours, theirs = len(words) - at, len(self.words) - place
        count, most = 0, min(ours, theirs)
        while count < most and words[at + count] == self.words[place + count]:
            count += 1
        return count
