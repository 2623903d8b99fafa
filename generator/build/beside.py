"""Work that is done beside other work, in a process of its own, where there can be one."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable
from multiprocessing.process import BaseProcess


def can_fork() -> bool:
    """Whether another process can go on with all that this one knows: not on Windows, nor beside threads."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


class Beside:
    """Something to be made on the disk: begun as soon as it can be, and there when it is waited for."""

    def __init__(self, make: Callable[[], None]) -> None:
        """`make` may be called twice: what a process could not make is made here, where it is seen why."""
        self._make = make
        self._process: BaseProcess | None = None

    def begin(self) -> None:
        """Let a process make it, if that can be had and there is a processor for it."""
        if can_fork() and (os.cpu_count() or 1) > 1:
            self._process = multiprocessing.get_context("fork").Process(
                target=_quietly, args=(self._make,), daemon=True
            )
            self._process.start()

    def end(self) -> None:
        """Wait until it is made. Raises whatever keeps it from being made."""
        process = self._process
        if process:
            process.join()
            self._process = None  # not before: whoever is interrupted while waiting stops it
        if not process or process.exitcode:
            self._make()

    def stop(self) -> None:
        """Leave it, wherever it is."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.join()


def _quietly(make: Callable[[], None]) -> None:
    """Ends with a status that is not 0 where it could not be made; whoever waits for it says why."""
    end_with_parent()
    try:
        make()
    except BaseException:
        os._exit(1)


def end_with_parent() -> None:
    """Let this process end with the one that began it, which, if it is killed, stops nobody."""
    threading.Thread(target=_end_when_alone, daemon=True).start()


def _end_when_alone() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
