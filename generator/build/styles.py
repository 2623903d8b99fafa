"""The site's one stylesheet, put together from the parts in `theme/assets/styles/`, in the order of their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
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
_ESCAPED = re.compile(r'["\\]')
_SPACE = re.compile(r"/\*.*?\*/|\s+", re.DOTALL)
_ROOT = re.compile(r":root \{\n(?P<colours>.*?)\n\}\n", re.DOTALL)
_QUOTED = re.compile(r'^q \{\n  quotes: "(?P<opening>.)" "(?P<closing>.)";\n\}\n', re.MULTILINE)
_CHOSEN = (
    ("screen and (prefers-color-scheme: dark)", ':root:not([data-scheme="light"])'),
    ("screen", ':root[data-scheme="dark"]'),
)
"""The two conditions of the dark scheme: a device that asks for it, unless light is chosen; and dark, chosen."""


def stylesheet(theme: Path, quotes: Mapping[str, str]) -> str:
    """The text of `assets/site.css`; `quotes` are the quotation marks of each language, as its words have them: `«»“”`.

    Raises FileNotFoundError where the theme has no parts, ValueError where the dark colours are not in one `:root`.
    """
    parts = sorted((theme / STYLES).glob("*.css"))
    if not parts:
        raise FileNotFoundError(theme / STYLES)
    return _QUOTED.sub(lambda found: "\n".join(_quoted(found, quotes)), "\n".join(map(_of, parts)))


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


def _quoted(usual: re.Match[str], quotes: Mapping[str, str]) -> Iterator[str]:
    """The rule about quotations, and one for all languages that have the same marks, where these are not the usual."""
    yield usual[0]
    languages: dict[str, list[str]] = {}
    for language, marks in quotes.items():
        languages.setdefault(marks[:2], []).append(f":lang({language}) > q")
    for marks, selectors in languages.items():
        if marks != usual["opening"] + usual["closing"]:
            named, (opening, closing) = ",\n".join(selectors), map(_text, marks)
            yield f"{named} {{\n  quotes: {opening} {closing};\n}}\n"


def _text(sign: str) -> str:
    """A sign as a text of CSS."""
    return '"' + _ESCAPED.sub(r"\\\g<0>", sign) + '"'


def _dark(colours: str) -> str:
    """The dark colours under both conditions; CSS has `light-dark()` for it, which older phones do not know."""
    rules = (f"@media {medium} {{\n  {root} {{\n{indent(colours, '  ')}\n  }}\n}}\n" for medium, root in _CHOSEN)
    return "\n".join(rules)
