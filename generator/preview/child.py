"""Builds once, in a process of its own: whatever it reads or leaves behind ends with it.

It imports all that a build needs, waits for a line to read, builds, and writes the outcome as its last line.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from generator.model.language import Language
from generator.shells import DEFAULT_SHELL
from generator.shells.attempt import attempt
from generator.shells.framing import shell_named


def main() -> None:
    """`CONFIG SITE LANGUAGE`. Ends without a build when nobody asks for one."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a build prints is not its outcome
    config, site, language = sys.argv[1:]
    shell_named(DEFAULT_SHELL)
    if sys.stdin.readline():
        out.write(attempt(Path(config), Path(site), Language(language)).as_text())
    out.close()


if __name__ == "__main__":
    main()
