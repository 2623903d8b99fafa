from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.built import ROOT, Project

HANGS = 300
"""Seconds after which it is not the machine that is slow."""


@dataclass
class Running:
    """`rial serve` in a project, and what it has said."""

    process: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list)
    _more: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            with self._more:
                self.lines.append(line.rstrip("\n"))
                self._more.notify_all()

    def line(self, wanted: str, after: int = 0) -> str:
        """The first line with these words, once it is said."""

        def found() -> str | None:
            return next((line for line in self.lines[after:] if wanted in line), None)

        with self._more:
            assert self._more.wait_for(found, HANGS), f"{wanted!r} was not said: {self.lines}"
            said = found()
        assert said
        return said

    @property
    def address(self) -> str:
        return next(word for word in self.line("http://").split() if word.startswith("http://"))

    def end(self, number: int = signal.SIGINT) -> int:
        """Interrupt it, as Ctrl-C does; its status."""
        self.process.send_signal(number)
        return self.process.wait(HANGS)


def heeding_interrupts() -> None:
    """Heed Ctrl-C, which whoever runs the tests in the background has all processes ignore."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


Serve = Callable[..., Running]


FOLDER = "año #1 de 2"
"""One of the kind that people have."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of the test's own."""
    return Project.in_folder(tmp_path / FOLDER)


@pytest.fixture
def serve(project: Project) -> Iterator[Serve]:
    """Runs `rial serve` in the project."""
    with serving(project) as serve:
        yield serve


@contextmanager
def serving(project: Project) -> Iterator[Serve]:
    """What runs `rial serve` in a project; at the end nothing of it runs any more."""
    running = []

    def serve(address: str = "127.0.0.1:0", *options: str) -> Running:
        command = [sys.executable, "-m", "generator.cli", "serve", "--address", address, *options]
        paths = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
        process = subprocess.Popen(
            command,
            cwd=project.folder,
            env=os.environ | {"PYTHONPATH": paths, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            preexec_fn=heeding_interrupts,
        )
        running.append(process)
        return Running(process)

    yield serve
    for process in running:
        process.kill()
        process.wait()
