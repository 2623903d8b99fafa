"""what leads from one copy of the site to the next, for slow links"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.named import bytes_of
from generator.cli.options import add_language
from generator.publish.deltas import delta
from generator.publish.errors import DeltaError, PublishError
from generator.words import words_of
from generator.words.sizes import size


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("old", type=Path, metavar="OLD.zip")
    parser.add_argument("new", type=Path, metavar="NEW.zip")
    parser.add_argument("--to", dest="file", type=Path, metavar="FILE")
    add_language(parser)


def run(options: Namespace) -> int:
    """Write the delta; 2 where one of the two is no copy, or the new one was packed otherwise."""
    words = words_of(options.language)
    old, new = options.old, options.new
    to = options.file or new.with_name(f"{old.stem}--{new.stem}.delta")
    try:
        made = delta(bytes_of(old), whole := bytes_of(new), new.name)
    except DeltaError as why:
        print(words.say(f"report.delta_reasons.{why}", path=new), file=sys.stderr)
        return 2
    except PublishError as why:
        print(words.say("report.no_sums", why=why), file=sys.stderr)
        return 2
    to.write_bytes(made)
    print(words.say("report.delta_made", path=to, size=size(words, len(made)), whole=size(words, len(whole))))
    return 0
