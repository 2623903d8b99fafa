"""The site's one stylesheet, put together from the parts in `theme/assets/styles/`, in the order of their names."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

STYLES = "assets/styles"
STYLESHEET = "assets/site.css"

_DARK = "2-dark.css"
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


def _of(part: Path) -> str:
    text = part.read_text("utf-8")
    return _ROOT.sub(lambda found: _dark(found["colours"]), text) if part.name == _DARK else text


def _dark(colours: str) -> str:
    """The dark colours under both conditions; CSS has `light-dark()` for it, which older phones do not know."""
    rules = (f"@media {medium} {{\n  {root} {{\n{indent(colours, '  ')}\n  }}\n}}\n" for medium, root in _CHOSEN)
    return "\n".join(rules)


def is_part(address: str) -> bool:
    """Whether a file of the theme is a part of the stylesheet, which is not published by itself."""
    return address.startswith(f"{STYLES}/")
