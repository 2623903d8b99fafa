"""Looks through the finished pages before anyone else can."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from generator.publish.errors import PublishError

_LINK = re.compile(r'\s(?:href|src|action)="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
_MOST_SHOWN = 20


def inspect(site: Path) -> None:
    """Every relative link of every page leads to a file of the site, and to an id where it has a fragment.

    Raises PublishError with the links that do not.
    """
    broken = sorted(_broken_links(site))
    if broken:
        shown = "\n".join(broken[:_MOST_SHOWN])
        raise PublishError(f"{len(broken)} broken links:\n{shown}")


def _broken_links(site: Path) -> Iterator[str]:
    @cache
    def ids(page: str) -> frozenset[str]:
        return frozenset(_ID.findall((site / page).read_text("utf-8")))

    files = frozenset(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file())
    for page in sorted(f for f in files if f.endswith(".html") and posixpath.basename(f) != "404.html"):
        folder = posixpath.dirname(page)
        for link in dict.fromkeys(_LINK.findall((site / page).read_text("utf-8"))):
            target, _, fragment = link.partition("#")
            if ":" in target.partition("/")[0]:
                continue
            file = posixpath.normpath(posixpath.join(folder, unquote(target.partition("?")[0]))) if target else page
            if file not in files or (fragment and file.endswith(".html") and unquote(fragment) not in ids(file)):
                yield f"{page}: {link}"
