"""preview the site, rebuilt whenever the content changes"""

from __future__ import annotations

import logging
from argparse import ArgumentParser, Namespace
from pathlib import Path


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), metavar="FILE")
    parser.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT")


def run(options: Namespace) -> int:
    """Serve until interrupted."""
    from generator.site.command import serve  # imports MkDocs, which no other command needs

    logging.basicConfig(level=logging.INFO, format="%(message)s")  # MkDocs logs the address
    serve(options.config, options.address)
    return 0
