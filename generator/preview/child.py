"""Builds once, in a process of its own: whatever it reads or leaves behind ends with it.

It imports all that a build needs, waits for a line to read and builds. It writes a line when all pages are made, and as
its last one the outcome.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from generator.catalogue.house import faults_of_words
from generator.markdown.render import html_of
from generator.model.language import Language
from generator.model.record import Section
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
    get_ready()

    def tell(said: MadePages | Outcome) -> None:
        out.write(f"{said.as_text()}\n")
        out.flush()

    if sys.stdin.readline():
        tell(attempt(Path(config), Path(site), Language(language), with_pages=tell))
    out.close()


def get_ready() -> None:
    """Do what every build begins with, whatever the site says: judge the words, and set Markdown up."""
    with suppress(Exception):  # the build comes to it as well, and says it
        faults_of_words()
        html_of([Section(0, "", "", 1)], [], str)


if __name__ == "__main__":
    main()
