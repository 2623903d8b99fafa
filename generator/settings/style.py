"""The style sheet of a palette, which comes after that of the theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

SURFACES = {"light": "#f4f7f8", "dark": "#17262e"}
"""The surface of each scheme on which text is hardest to read; `theme/assets/styles/` has it as `--surface`."""


class Colours(NamedTuple):
    """The colours of a scheme; what is empty stays as the theme has it."""

    brand: str = ""
    bar: str = ""
    link: str = ""
    touch: str = ""
    """Round what has the focus, and below the link that is pointed at."""


def style_of(colours: Mapping[str, Colours]) -> str:
    """The style sheet of the schemes' colours; empty where none is set. Paper keeps its own."""
    light, dark = (_variables(colours.get(scheme, Colours()), colours) for scheme in SURFACES)
    if not (light or dark):
        return ""
    return (
        f"@media screen {{\n  :root {{\n{light}  }}\n\n"
        f'  :root[data-scheme="dark"] {{\n{dark}  }}\n}}\n\n'
        "@media screen and (prefers-color-scheme: dark) {\n"
        f'  :root:not([data-scheme="light"]) {{\n{dark}  }}\n}}\n\n{_RULES}'
    )


def _variables(own: Colours, colours: Mapping[str, Colours]) -> str:
    """The variables of a scheme; what only another one sets is taken back, as all stand on the same element."""
    said = own._asdict()
    for name, usual in _USUAL.items():
        if any(getattr(c, name) for c in colours.values()):
            said[name] = said[name] or usual
    return "".join(f"    --{name}: {value};\n" for name, value in said.items() if value)


_USUAL = {"bar": "#ffffff", "touch": "var(--link)"}
"""What the theme has where no palette says it; its other colours stand in both of its own schemes."""

_RULES = """@media screen {
  .bar__in,
  .menu,
  .bar .find button {
    border-color: var(--bar, #fff);
    color: var(--bar, #fff);
  }

  .bar .find input {
    border-color: var(--bar, #fff);
  }

  :focus-visible,
  .panel :focus-visible {
    outline-color: var(--touch, var(--link));
  }

  .bar__in :focus-visible {
    outline-color: var(--bar, #fff);
  }

  :is(main, .foot) a:hover {
    text-decoration-color: var(--touch, currentcolor);
  }

  .facet input {
    accent-color: var(--touch, var(--link));
  }
}
"""
