"""Makes a ZIM file, for Kiwix, of the offline copy: the same pages, at the same addresses, with a search of its own.

Usage: make zim ARGS="dist/rial-2026-11-29.zip"
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path

from tools.zim.copies import NoCopyError, files_of
from tools.zim.entries import entries_of
from tools.zim.metadata import told_of


def main(arguments: list[str]) -> int:
    """Make it; 2 where there is no copy, or no whole one."""
    parser = ArgumentParser(prog="make zim", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "copy", type=Path, help="a ZIP, a folder into which it was unpacked, or a site built with --zip"
    )
    parser.add_argument("--stems", default="", metavar="LANGUAGE", help="whose endings the search knows: es, en")
    parser.add_argument("--to", type=Path, metavar="FILE", help="dist/, with name and day, if not said")
    said = parser.parse_args(arguments)
    try:
        files = files_of(said.copy)
        told = told_of(files, said.stems)
        entries = tuple(entries_of(files))
    except NoCopyError as why:
        print(why, file=sys.stderr)
        return 2
    from tools.zim.writing import write_zim  # what is above works without libzim

    to = said.to or Path("dist") / f"{told.metadata['Name']}_{told.metadata['Date']}.zim"
    write_zim(entries, told, files[told.icon], to)
    print(
        f"{to}: {len(entries)} files, {sum(e.is_found for e in entries)} pages to be found, {to.stat().st_size:,} bytes"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
