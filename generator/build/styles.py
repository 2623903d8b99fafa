"""The site's one stylesheet, put together from the parts in `theme/assets/styles/`, in the order of their names."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

STYLES = "assets/styles"
STYLESHEET = "assets/site.css"
POSTER_STYLE = "pictures/style"
"""Where scripts find the style of a picture as a file of its own."""

_LIGHT = "1-tokens.css"
_DARK = "2-dark.css"
_PICTURES = "9-pictures.css"
_PAGE_ONLY = "/* On a page */"
"""Before what only pages have, in the part about pictures."""

_NAMED = re.compile(r"(--[\w-]+): ([^;]+);")
_NAME = re.compile(r"var\((--[\w-]+)\)")
_SPACE = re.compile(r"/\*.*?\*/|\s+", re.DOTALL)
_ROOT = re.compile(r":root \{\n(?P<colours>.*?)\n\}\n", re.DOTALL)
_CHOSEN = (
    ("screen and (prefers-color-scheme: dark)", ':root:not([data-scheme="light"])'),
    ("screen", ':root[data-scheme="dark"]'),
)
"""The two conditions of the dark scheme: a device that asks for it, unless light is chosen; and dark, chosen."""


def stylesheet(theme: Path) -> str:
    """The text of `assets/site.css`.

    Raises FileNotFoundError where the theme has no parts, ValueError where the dark colours are not in one `:root`.
    """
    parts = sorted((theme / STYLES).glob("*.css"))
    if not parts:
        raise FileNotFoundError(theme / STYLES)
    return "\n".join(_of(part) for part in parts)


def style_of_pictures(theme: Path) -> str:
    """What a picture looks like as a file of its own: the part about pictures, with the colours of the light scheme.

    Programs that draw such files seldom know colours by name.
    """
    folder = theme / STYLES
    colours = dict(_NAMED.findall((folder / _LIGHT).read_text("utf-8")))
    text = (folder / _PICTURES).read_text("utf-8").partition(_PAGE_ONLY)[0]
    return _SPACE.sub(" ", _NAME.sub(lambda found: colours[found[1]], text)).strip()


def _of(part: Path) -> str:
    text = part.read_text("utf-8")
    return _ROOT.sub(lambda found: _dark(found["colours"]), text) if part.name == _DARK else text


def _dark(colours: str) -> str:
    """The dark colours under both conditions; CSS has `light-dark()` for it, which older phones do not know."""
    rules = (f"@media {medium} {{\n  {root} {{\n{indent(colours, '  ')}\n  }}\n}}\n" for medium, root in _CHOSEN)
    return "\n".join(rules)
