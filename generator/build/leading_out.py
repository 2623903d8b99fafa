"""Links that leave a small copy: they lead to the published site, or to nothing where its address is not known."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from posixpath import dirname, join, normpath

from markupsafe import escape

from generator.publish.names import names_of_files

_HREF = re.compile(r' (href|action)="([^"#?]*\.(?:html|csv|xlsx|json|pdf|svg|xml|ics|txt|zip)[^"]*)"')
_LINK = re.compile(r"(?P<target>[^#?]*)(?P<rest>.*)", re.DOTALL)
_TOLD = re.compile(r'"address":"([^"#]+\.html)')


def lead_out(folder: Path, url: str, elsewhere: Callable[[str], str]) -> None:
    """Mend the links of a copy's pages, and the addresses that its scripts are told.

    A page's link to what is not there leads to the same place below `url`, or, without one, is marked as away. A script
    leads to the page `elsewhere` of the language of what it is told, which says that it is not there.
    """
    there = set(names_of_files(folder))
    for name in sorted(there):
        if name.endswith(".html"):
            _mend(folder / name, partial(_led_out, name, there, url))
        elif name.startswith("facets/"):
            _mend(folder / name, partial(_told_elsewhere, there, elsewhere))


def _mend(file: Path, mended: Callable[[str], str]) -> None:
    file.write_text(mended(file.read_text("utf-8")), "utf-8", newline="")


def _told_elsewhere(there: set[str], elsewhere: Callable[[str], str], told: str) -> str:
    def to(found: re.Match[str]) -> str:
        language = found[1].partition("/")[0]
        return found[0] if found[1] in there else f'"address":"{elsewhere(language)}'

    return _TOLD.sub(to, told)


def _led_out(page: str, there: set[str], url: str, html: str) -> str:
    def to(found: re.Match[str]) -> str:
        attribute, link = found.groups()
        parts = _LINK.fullmatch(link)
        assert parts
        file = normpath(join(dirname(page), parts["target"]))
        if ":" in parts["target"].partition("/")[0] or file in there:
            return found[0]
        return f' {attribute}="{escape(url)}{file}{parts["rest"]}"' if url else " data-away"

    return _HREF.sub(to, html)
