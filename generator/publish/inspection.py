"""Looks through the finished pages before anyone else can."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator, Set
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from generator.publish.compression import COMPRESSED
from generator.publish.errors import PublishError
from generator.publish.index_files import is_of_index
from generator.publish.names import names_of_files

_LEADING = ("href", "src", "action")
"""The attributes that lead somewhere."""
_MOST_SHOWN = 20


def inspect(site: Path, last: Path | None = None, anew: Collection[str] = ()) -> None:
    """Every relative link of every page leads to a file of the site, and to an id where it has a fragment.

    `last` is the last site, which was inspected, if all pages but those made `anew` are as they were there. Raises
    PublishError with the links that do not.
    """
    files = frozenset(names_of_files(site))
    suspect = anew if last and _still_lead(site, last, files, anew) else files
    pages = sorted(f for f in suspect if f.endswith(".html") and posixpath.basename(f) != "404.html")
    broken = sorted(_broken_links(site, files, pages))
    if broken:
        shown = "\n".join(broken[:_MOST_SHOWN])
        raise PublishError(f"{len(broken)} broken links:\n{shown}")


def _still_lead(site: Path, last: Path, files: Set[str], anew: Collection[str]) -> bool:
    """Whether the links of all other pages lead where they led: no file is gone, and no id of a page made anew."""
    gone = {name for name in names_of_files(last) if not is_of_index(name)} - files
    gone = {name for name in gone if not name.endswith(COMPRESSED)}  # nothing leads to these, nor to the index
    return not gone and all(_ids(last, page) <= _ids(site, page) for page in anew if (last / page).is_file())


def _ids(site: Path, page: str) -> frozenset[str]:
    return frozenset(_values("id", (site / page).read_text("utf-8")))


def _values(attribute: str, html: str) -> Iterator[str]:
    """What an attribute says, wherever it stands: `data-id` is another one."""
    before, *others = html.split(f'{attribute}="')
    for part in others:
        if before[-1:].isspace():
            yield part.partition('"')[0]
        before = part


def _broken_links(site: Path, files: Set[str], pages: Iterable[str]) -> Iterator[str]:
    @cache
    def ids(page: str) -> frozenset[str]:
        return _ids(site, page)

    @cache
    def leads(folder: str, link: str) -> bool:
        target, _, fragment = link.partition("#")
        if ":" in target.partition("/")[0]:
            return True
        file = posixpath.normpath(posixpath.join(folder, unquote(target.partition("?")[0])))
        return file in files and (not fragment or not file.endswith(".html") or unquote(fragment) in ids(file))

    for page in pages:
        folder, html = posixpath.dirname(page), (site / page).read_text("utf-8")
        for link in dict.fromkeys(link for attribute in _LEADING for link in _values(attribute, html)):
            within = link if link[:1] not in ("", "#") else f"{posixpath.basename(page)}{link}"
            if not leads(folder, within):
                yield f"{page}: {link}"
