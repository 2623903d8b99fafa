"""What the settings say of how pages look, as templates take it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.language import DEFAULT, Language

PALETTE = "assets/palette.css"

BRAND = {"light": "#0b3f5f", "dark": "#0d2c3f"}
"""The colour of the header in each scheme, which `theme/assets/styles/` has as `--brand`: browsers show it around."""

_BRAND = re.compile(r"--brand: ([^;]+);")


@dataclass(frozen=True, slots=True)
class Favicon:
    """The picture of a browser's tab: its address in the site and its media type."""

    address: str = "assets/favicon.svg"
    media_type: str = "image/svg+xml"


@dataclass(frozen=True, slots=True)
class Script:
    """A script of the site's own, and the sum by which the policy of every page knows it."""

    address: str
    sum: str
    """SHA-256, in base 64."""

    attributes: str = "defer"


@dataclass(frozen=True, slots=True)
class Bare:
    """The style in every page for when it is without its files, and the sum by which its policy knows it."""

    css: str
    sum: str


@dataclass(frozen=True, slots=True)
class Social:
    """A link of the foot that is shown as an icon, and called by a name."""

    address: str
    name: str
    icon: str
    """The drawing, as SVG."""


@dataclass(frozen=True, slots=True)
class Toggle:
    """A button that is shown while a scheme is, and leads to the next one.

    A scheme is `light`, `dark`, or empty for that of the device.
    """

    scheme: str
    following: str
    name: str
    icon: str


@dataclass(frozen=True, slots=True)
class Schemes:
    """Which colours a page begins with, and how a reader chooses others."""

    start: str = ""
    """`light` or `dark`; empty where the device decides."""

    fixed: bool = False
    """Whether there is no choice."""

    toggles: tuple[Toggle, ...] = ()
    """The buttons that the configuration names, in place of our own list in the foot."""


@dataclass(frozen=True, slots=True)
class Look:
    """All of it. What is not set is as our theme has it."""

    language: Language = DEFAULT
    """The language of the texts that the configuration holds."""

    logo: str = ""
    """The address of a picture before the name; empty where there is none."""

    logo_icon: str = ""
    """An icon in its place, as SVG."""

    favicon: Favicon = field(default_factory=Favicon)
    schemes: Schemes = field(default_factory=Schemes)
    palette: str = ""
    """The style sheet of the colours; empty where the theme's own are kept. Its address is `PALETTE`."""

    styles: tuple[str, ...] = ()
    """The addresses of style sheets of the site's own, in their order."""

    scripts: tuple[Script, ...] = ()
    social: tuple[Social, ...] = ()
    copyright: str = ""
    """As HTML, which holds nothing but links and emphasis."""

    bare: Bare | None = None
    """What a page looks like without its files."""

    features: frozenset[str] = frozenset()
    icons: Mapping[str, str] = field(default_factory=dict)
    """The drawings of our pages, as SVG, by what they stand for: `search`."""

    @property
    def scripted(self) -> tuple[str, ...]:
        """The scripts of the features, each of which has one of its name."""
        return tuple(f"features/{feature}" for feature in sorted(self.features))

    @property
    def has_own_favicon(self) -> bool:
        """Whether the picture of the tab is another than the theme's, which also comes as PNG for older devices."""
        return self.favicon != Favicon()

    @property
    def brand(self) -> Mapping[str, str]:
        """The colour of the header in each scheme."""
        parts = self.palette.partition('[data-scheme="dark"]')[::2] if self.palette else ("", "")
        found = {scheme: _BRAND.search(part) for scheme, part in zip(BRAND, parts, strict=True)}
        return {scheme: said[1] if (said := found[scheme]) else usual for scheme, usual in BRAND.items()}

    @property
    def leads_to_the_top(self) -> bool:
        """Whether long pages have a link that leads back to their beginning."""
        return "navigation.top" in self.features

    @property
    def policy(self) -> str:
        """The Content-Security-Policy of every page: nothing but the site's own files."""
        sums = (f"'sha256-{script.sum}'" for script in self.scripts)
        allowed = {
            "default": ("'none'",),
            "script": ("'self'", *sums, "'wasm-unsafe-eval'"),
            "style": ("'self'", *((f"'sha256-{self.bare.sum}'",) if self.bare else ())),
            "img": ("'self'", "data:"),
            "connect": ("'self'",),
            "worker": ("'self'", "blob:"),
        }
        sources = (f"{kind}-src {' '.join(found)}" for kind, found in allowed.items())
        return "; ".join([*sources, "form-action 'self'", "base-uri 'none'"])

    def foreign_on(self, language: Language) -> bool:
        """Whether the texts that the configuration holds are in another language than a page."""
        return language != self.language

    @property
    def sheets(self) -> tuple[str, ...]:
        """The addresses of the style sheets that come after the theme's, in their order."""
        return (PALETTE, *self.styles) if self.palette else self.styles
