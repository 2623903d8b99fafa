"""check, compile, index and publish into site/"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.options import add_language
from generator.shells import DEFAULT_SHELL, SHELLS
from generator.shells.command import BuildOptions, build


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--config", type=Path, metavar="FILE")
    parser.add_argument("--clean", action="store_true")
    parser.add_argument("--copies", action="store_true", help="also small copies, with that of --zip")
    add_language(parser)
    parser.add_argument("--precompress", action="store_true")
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--shell", choices=sorted(SHELLS), default=DEFAULT_SHELL)
    parser.add_argument("--site", type=Path, metavar="DIR", help="in place of the site_dir of the configuration")
    parser.add_argument(
        "--since", default="", metavar="OLD", help="the edition against which the site says what is new"
    )
    parser.add_argument(
        "--zip", action="store_true", help="also put the offline copy into the site, below copy/, and into dist/"
    )


def run(options: Namespace) -> int:
    """Build; 1 if the content has problems, 2 if the build failed."""
    asked = BuildOptions(
        archive=options.zip or options.copies,
        compressed=options.precompress,
        copies=options.copies,
        clean=options.clean,
        profile=options.profile,
        shell=options.shell,
        since=options.since,
    )
    return build(options.config, options.site, asked, options.language, sys.stdout)
