"""a copy of the site, ZIP or folder, against its sums"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.named import refuse_endless
from generator.cli.options import add_language
from generator.publish.errors import PublishError
from generator.publish.sums import differences
from generator.words import words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("copy", type=Path, metavar="ZIP|FOLDER")
    add_language(parser)


def run(options: Namespace) -> int:
    """Name each file that differs, is missing or is extra; 0 if there is none, 2 if it is no copy."""
    words = words_of(options.language)
    refuse_endless(options.copy)
    if not options.copy.exists():
        print(words.say("report.no_such_path", path=options.copy), file=sys.stderr)
        return 2
    try:
        found = differences(options.copy)
    except PublishError as why:
        print(words.say("report.no_sums", why=why), file=sys.stderr)
        return 2
    for what, name in found:
        print(f"{words[f'report.copy_{what}']}: {name}")
    if not found:
        print(words.say("report.verified", path=options.copy))
    return 1 if found else 0
