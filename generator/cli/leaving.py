"""The end of a process: what it has made goes back to the system at once, and is not taken apart object by object."""

from __future__ import annotations

import os
import sys

_alive: list[object] = []
_is_whole_process = False


def is_whole_process() -> None:
    """Say that nothing comes after the command, as there does where another program calls it."""
    global _is_whole_process
    _is_whole_process = True


def kept_to_the_end(made: object) -> None:
    """Leave something alive until the process ends: to take apart all records takes an eighth of their check."""
    if _is_whole_process:
        _alive.append(made)


def leave(status: int) -> int:
    """End the process, if something was kept for its end; else the status."""
    if _alive:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    return status
