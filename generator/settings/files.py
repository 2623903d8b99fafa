"""Files of the theme that the settings name: pictures, style sheets and scripts."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from generator.model.problem import Path as At
from generator.settings.given import Given
from generator.settings.look import Bare, Favicon, Script

_PICTURES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
}
_BARE = "assets/styles/alone/page.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPARE = re.compile(r"\s*([{}:;])\s*")
_ELSEWHERE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_ASKED = re.compile(r"""(?:url\(\s*|@import\s+)["']?((?:https?:)?//[^"')\s;]+)""", re.IGNORECASE)


def logo_in(given: Given, theme: Path) -> str:
    """The address of the picture before the name; empty where there is none."""
    return _file(given, ("theme", "logo"), theme, tuple(_PICTURES))


def favicon_in(given: Given, theme: Path) -> Favicon:
    """The picture of a browser's tab."""
    address = _file(given, ("theme", "favicon"), theme, tuple(_PICTURES))
    return Favicon(address, _PICTURES[PurePosixPath(address).suffix]) if address else Favicon()


def styles_in(given: Given, theme: Path) -> tuple[str, ...]:
    """The addresses of the site's own style sheets, in their order."""
    return tuple(_styles(given, theme))


def scripts_in(given: Given, theme: Path) -> tuple[Script, ...]:
    """The site's own scripts, in their order."""
    return tuple(_scripts(given, theme))


def bare_in(theme: Path) -> Bare | None:
    """The style of a page without its files, without what only its writers read; None of a theme that has none."""
    file = theme / _BARE
    if not file.is_file():
        return None
    css = _SPARE.sub(r"\1", _COMMENT.sub("", file.read_text("utf-8"))).strip()
    return Bare(css, _sum(css.encode()))


def _sum(data: bytes) -> str:
    return b64encode(sha256(data).digest()).decode()


def _styles(given: Given, theme: Path) -> Iterator[str]:
    for n in range(len(given.list("extra_css", example="assets/own.css"))):
        at = ("extra_css", n)
        address = _file(given, at, theme, (".css",))
        if not address:
            continue
        yield address
        if asked := _ASKED.search((theme / address).read_text("utf-8", errors="replace")):
            given.fault("style_asks", at, address=asked[1])


def _scripts(given: Given, theme: Path) -> Iterator[Script]:
    for n, item in enumerate(given.list("extra_javascript", example="assets/own.js")):
        at: At = ("extra_javascript", n)
        named = isinstance(item, Mapping)
        address = _file(given, (*at, "path") if named else at, theme, (".js",))
        attributes = _attributes(given, at, item) if named else "defer"
        if address:
            yield Script(address, _sum((theme / address).read_bytes()), attributes)


def _attributes(given: Given, at: At, item: Mapping[str, Any]) -> str:
    """How a script is loaded: in its turn after the page, or as soon as it comes."""
    given.group(*at, keys=("path", "type", "defer", "async"))
    if item.get("type") not in (None, "text/javascript"):
        given.fault("module", (*at, "type"))
    if item.get("path") is None:
        given.fault("path", at)
    soon, turn = (given.truth(*at, name) for name in ("async", "defer"))
    return "async" if soon else "defer" if turn is not False else ""


def _file(given: Given, at: At, theme: Path, endings: tuple[str, ...]) -> str:
    """The address of a file of the theme; empty where there is none, which is said."""
    name = given.text(*at)
    if not name:
        return ""
    path = PurePosixPath(name)
    if _ELSEWHERE.match(name):
        given.fault("elsewhere", at)
    elif path.suffix not in endings:
        given.fault("ending", at, choices=", ".join(endings))
    elif path.is_absolute() or ".." in path.parts or not (theme / path).is_file():
        given.fault("file", at, folder=theme.name)
    else:
        return path.as_posix()
    return ""
