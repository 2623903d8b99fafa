"""Builds once, in a process of its own: whatever it reads or leaves behind ends with it.

It imports all that a build needs, waits for a line to read and builds. It writes a line when all pages are made, and as
its last one the outcome.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from generator.model.language import Language
from generator.shells import DEFAULT_SHELL
from generator.shells.attempt import attempt
from generator.shells.framing import shell_named
from generator.shells.outcome import MadePages, Outcome


def main() -> None:
    """`CONFIG SITE LANGUAGE`. Ends without a build when nobody asks for one."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a build prints is not its outcome
    config, site, language = sys.argv[1:]
    shell_named(DEFAULT_SHELL)

    def tell(said: MadePages | Outcome) -> None:
        out.write(f"{said.as_text()}\n")
        out.flush()

    if sys.stdin.readline():
        tell(attempt(Path(config), Path(site), Language(language), with_pages=tell))
    out.close()


if __name__ == "__main__":
    main()
