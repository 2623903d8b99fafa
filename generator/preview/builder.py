"""Who builds: a process for each build, so that nothing of one is left in the next."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

from generator.model.language import Language
from generator.shells.outcome import MadePages, Outcome, Trouble
from generator.words import Words

_PACKAGE = Path(__file__).parents[1]


class Builder(Protocol):
    """Builds the site that the files make now."""

    def build(self, changed: Sequence[Path], with_pages: Callable[[MadePages], None]) -> Outcome:
        """Build; `changed` is what differs from the build before, and empty for the first one.

        `with_pages` is told when all pages are made, which may be never.
        """

    def close(self) -> None:
        """End whatever is at work."""


@dataclass
class ProcessBuilder:
    """Builds in a process that was started, with all its imports, while the writer was still writing."""

    config: Path
    site: Path
    language: Language
    words: Words
    _ready: _Started | None = None

    def build(self, changed: Sequence[Path], with_pages: Callable[[MadePages], None]) -> Outcome:
        """Build in the process that is ready; in a new one if our own code or words have changed."""
        if any(path.is_relative_to(_PACKAGE) for path in changed):
            self.close()
        at_work = self._ready = self._ready or self._started()
        last = at_work.told(with_pages)
        status, errors = at_work.ended()
        self._ready = self._started()
        try:
            return Outcome.of_text(last)
        except (ValueError, KeyError):
            return Outcome((_crash(errors, status, self.config.parent, self.words),))

    def close(self) -> None:
        """End the process, and those that it started."""
        started, self._ready = self._ready, None
        if started is not None:
            started.end()

    def _started(self) -> _Started:
        """A process that is not told when the terminal is: the preview itself ends it."""
        errors = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115  # `ended` closes it
        process = subprocess.Popen(
            [sys.executable, "-m", "generator.preview.child", str(self.config), str(self.site), self.language],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )
        return _Started(process, errors)


@dataclass(frozen=True)
class _Started:
    """A process that builds when it is told to, and the file in which its errors are."""

    process: subprocess.Popen[str]
    errors: IO[str]

    def told(self, with_pages: Callable[[MadePages], None]) -> str:
        """Have it build; the last line that it writes."""
        assert self.process.stdin
        assert self.process.stdout
        with suppress(BrokenPipeError):  # it could not even begin
            self.process.stdin.write("build\n")
            self.process.stdin.flush()
        line = ""
        for line in self.process.stdout:
            if pages := MadePages.of_text(line):
                with_pages(pages)
        return line

    def ended(self) -> tuple[int, str]:
        """Its status and its errors, once it has ended."""
        self._close()
        with self.errors:
            self.errors.seek(0)
            return self.process.returncode, self.errors.read()

    def end(self) -> None:
        """Kill it, whatever it is at, with those that it started; one that has ended may be ended again."""
        if self.process.poll() is None:
            _kill(self.process)
        self._close()
        self.errors.close()

    def _close(self) -> None:
        """Close its pipes and wait for it."""
        with suppress(BrokenPipeError), self.process:
            pass


def _kill(process: subprocess.Popen[str]) -> None:
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def _crash(errors: str, status: int, root: Path, words: Words) -> Trouble:
    """A process that could not even begin, such as one whose code cannot be read: its last line says why."""
    files = re.findall(r'^ *File "(.+)", line (\d+)', errors, re.MULTILINE)
    ours = [(Path(f), line) for f, line in files if Path(f).is_relative_to(root) and "site-packages" not in f]
    place = f"{ours[-1][0].relative_to(root).as_posix()}:{ours[-1][1]}" if ours else ""
    lines = errors.strip().splitlines()
    return Trouble(place, words.say("preview.faults.other", why=lines[-1] if lines else status))
