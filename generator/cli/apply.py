"""the next copy of the site, from the one that is there and a delta"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.named import bytes_of
from generator.cli.options import add_language
from generator.publish.applying import applied, head_of
from generator.publish.errors import DeltaError
from generator.publish.sums import sum_beside
from generator.words import words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("old", type=Path, metavar="OLD.zip")
    parser.add_argument("delta", type=Path, metavar="DELTA")
    parser.add_argument("--to", dest="file", type=Path, metavar="FILE")
    add_language(parser)


def run(options: Namespace) -> int:
    """Write the new copy and its sum beside it; 2, and nothing is written, where it would not be the new one."""
    words = words_of(options.language)
    said = bytes_of(options.delta)
    try:
        head = head_of(said)
        to = options.file or options.old.with_name(head.name)
        if to.exists():
            print(words.say("report.exists", path=to), file=sys.stderr)
            return 2
        new = applied(bytes_of(options.old), said)
    except DeltaError as why:
        old = head.old if str(why) == "other_old" else ""
        print(words.say(f"report.delta_reasons.{why}", path=options.delta, old=old), file=sys.stderr)
        return 2
    _write(to, new)
    sum_beside(to).write_text(f"{head.new}  {to.name}\n", "utf-8", newline="")
    print(words.say("report.delta_applied", path=to, sha256=head.new))
    return 0


def _write(file: Path, data: bytes) -> None:
    """The whole file, or none."""
    unfinished = file.with_name(f".{file.name}.part")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
