"""Who builds: a process for each build, so that nothing of one is left in the next."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from generator.model.language import Language
from generator.shells.outcome import Outcome, Trouble
from generator.words import Words

_PACKAGE = Path(__file__).parents[1]


class Builder(Protocol):
    """Builds the site that the files make now."""

    def build(self, changed: Sequence[Path]) -> Outcome:
        """Build; `changed` is what differs from the build before, and empty for the first one."""

    def close(self) -> None:
        """End whatever is at work."""


@dataclass
class ProcessBuilder:
    """Builds in a process that was started, with all its imports, while the writer was still writing."""

    config: Path
    site: Path
    language: Language
    words: Words
    _ready: subprocess.Popen[str] | None = None

    def build(self, changed: Sequence[Path]) -> Outcome:
        """Build in the process that is ready; in a new one if our own code or words have changed."""
        if any(path.is_relative_to(_PACKAGE) for path in changed):
            self.close()
        process = self._ready = self._ready or self._started()
        out, err = process.communicate("build\n")
        self._ready = self._started()
        try:
            return Outcome.of_text(out)
        except ValueError:
            return Outcome((_crash(err, process.returncode, self.config.parent, self.words),))

    def close(self) -> None:
        """End the process, and those that it started."""
        process, self._ready = self._ready, None
        if process is None:
            return
        if process.poll() is None:
            _kill(process)
        process.communicate()

    def _started(self) -> subprocess.Popen[str]:
        """A process that is not told when the terminal is: the preview itself ends it."""
        return subprocess.Popen(
            [sys.executable, "-m", "generator.preview.child", str(self.config), str(self.site), self.language],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )


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
