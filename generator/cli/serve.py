"""preview the site, rebuilt whenever the content changes"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.options import add_language


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--config", type=Path, metavar="FILE")
    parser.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT")
    add_language(parser)


def run(options: Namespace) -> int:
    """Serve until interrupted; 2 if nothing can be served."""
    from generator.preview.serve import serve  # imports Jinja, which no other command but build needs

    return serve(options.config, options.address, options.language, sys.stdout)
