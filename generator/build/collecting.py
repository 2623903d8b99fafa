"""The garbage collector rests while a site is built."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")

_SWEPT = 100
"""Pages between two collections: what 100 leave behind is some 10 MB."""


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Nearly all that a build makes is alive until it ends: looking for what is not takes a tenth of its time."""
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # moves all that is alive, without a look at it, from the youngest to
        gc.unfreeze()  # the oldest, which is looked through last
        if was_at_work:
            gc.enable()


def swept(items: Iterable[T]) -> Iterator[T]:
    """Items one after the other; what making them left behind is collected now and then.

    All that is there before stays out of it: it lives as long as the build, and is most of the memory.
    """
    gc.freeze()
    for n, item in enumerate(items, 1):
        yield item
        if n % _SWEPT == 0:
            gc.collect()
            gc.freeze()
