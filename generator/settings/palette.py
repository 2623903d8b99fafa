"""Colours and schemes: `theme.palette`, as Material has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.model.problem import Path
from generator.settings.colours import ACCENT, COLOURLESS, PRIMARY, colour_of, contrast, lightened, on
from generator.settings.given import Given
from generator.settings.icons import icon_at
from generator.settings.look import Schemes, Toggle
from generator.settings.style import SURFACES, Colours, style_of
from generator.words.nearness import by_nearness, nearest

_AT = ("theme", "palette")
_IN_LIST = ("media", "toggle")
_SCHEMES = {"default": "light", "slate": "dark"}
_MEDIA = {
    "(prefers-color-scheme)": "",
    "(prefers-color-scheme: light)": "light",
    "(prefers-color-scheme: dark)": "dark",
}
_ACCENT_UNSEEN = {"light": "contrast_accent_light", "dark": "contrast_accent_dark"}

TEXT, SHAPE = 4.5, 3.0
"""What WCAG AA asks of text, and of what is no text."""


class Palette(NamedTuple):
    """The schemes, and the style sheet of their colours."""

    schemes: Schemes = Schemes()
    style: str = ""


def palette_in(given: Given) -> Palette:
    """The palette that the settings name: one for all, one of a scheme, or one for each scheme."""
    said = given.at(*_AT)
    if said is None or said == ():
        return Palette()
    if isinstance(said, tuple):
        return _of_list(given, len(said))
    said = given.group(*_AT, keys=("scheme", "primary", "accent", *_IN_LIST))
    for key in (key for key in _IN_LIST if said.get(key) is not None):
        given.fault("alone", (*_AT, key), key=True)
    scheme = _scheme(given, _AT)
    colours = {s: _colours(given, _AT, s) for s in ((scheme,) if scheme else SURFACES)}
    return Palette(Schemes(start=scheme, fixed=bool(scheme)), style_of(colours))


def _of_list(given: Given, length: int) -> Palette:
    """Entries as Material has them: for the device's schemes, or one after the other; all with a toggle, or none."""
    colours: dict[str, Colours] = {}
    names: list[str] = []
    by_device = False
    for n in range(length):
        at = (*_AT, n)
        given.group(*at, keys=("media", "scheme", "primary", "accent", "toggle"))
        media = _media(given, at)
        by_device = by_device or media is not None
        scheme = "" if media == "" else _scheme(given, at) or media or "light"
        if media and scheme != media:
            given.fault("scheme_of_media", (*at, "scheme"))
        elif scheme in names:
            given.fault("scheme_twice", (*at, "scheme"))
        names.append(scheme)
        if scheme:
            colours[scheme] = _colours(given, at, scheme)
    toggles = tuple(_toggles(given, names))
    alone = len(names) == 1
    if not (toggles or by_device or alone):
        given.fault("unreached", (*_AT, 1))
    start = names[0] if alone or not by_device else ""
    return Palette(Schemes(start, fixed=not toggles, toggles=toggles), style_of(colours))


def _media(given: Given, at: Path) -> str | None:
    """The scheme that a device asks for; None where the entry does not ask which."""
    said = given.text(*at, "media")
    if said and said not in _MEDIA:
        given.fault("choice", (*at, "media"), choices=", ".join(_MEDIA))
    return _MEDIA.get(said)


def _scheme(given: Given, at: Path) -> str:
    said = given.text(*at, "scheme")
    if said and said not in _SCHEMES:
        near = nearest(said, _SCHEMES)
        given.fault("choice", (*at, "scheme"), near=near, choices=", ".join(by_nearness(near, _SCHEMES)))
    return _SCHEMES.get(said, "")


def _toggles(given: Given, names: list[str]) -> Iterator[Toggle]:
    """A button for each entry, if they have one."""
    having = [n for n in range(len(names)) if given.at(*_AT, n, "toggle") is not None]
    for n in range(len(names)) if having else ():
        at = (*_AT, n, "toggle")
        given.group(*at, keys=("icon", "name"))
        name, icon = given.text(*at, "name"), icon_at(given, *at, "icon")
        if not name or not given.at(*at, "icon"):
            given.fault("toggle", at)
        yield Toggle(names[n], names[(n + 1) % len(names)], name, icon)


def _colours(given: Given, at: Path, scheme: str) -> Colours:
    """The colours of a scheme; one that cannot be read is said, and counts as not set."""
    primary = _named(given, (*at, "primary"), PRIMARY)
    accent = _named(given, (*at, "accent"), ACCENT)
    colours = _of_primary(*primary, scheme) if primary else Colours()
    if colours.link and (ratio := contrast(colours.link, SURFACES[scheme])) < TEXT:
        links = {name: _of_primary(name, colour, scheme).link for name, colour in PRIMARY.items()}
        _say_unread(given, "contrast_link", (*at, "primary"), ratio, TEXT, _readable(links, scheme, TEXT))
    if accent and (ratio := contrast(accent[1], SURFACES[scheme])) < SHAPE:
        _say_unread(given, _ACCENT_UNSEEN[scheme], (*at, "accent"), ratio, SHAPE, _readable(ACCENT, scheme, SHAPE))
    return colours._replace(touch=accent[1] if accent else "")


def _named(given: Given, at: Path, known: dict[str, str]) -> tuple[str, str] | None:
    """The name and the colour at a place."""
    name = given.text(*at)
    colour = colour_of(name, known)
    if name and not colour:
        near = nearest(name, known)
        given.fault("colour", at, near=near, choices=", ".join(by_nearness(near or name, known)))
    return (name.casefold().replace("-", " "), colour) if colour else None


def _of_primary(name: str, colour: str, scheme: str) -> Colours:
    """Header and links. On the header stands black or white, whichever can better be read, so that one always can.

    On dark, links are lightened until they can be read, as Material lightens its own.
    """
    link = PRIMARY["indigo"] if name in COLOURLESS else colour
    if scheme == "dark":
        link = lightened(link, SURFACES["dark"], TEXT)
    return Colours(colour, on(colour), link)


def _readable(colours: Mapping[str, str], scheme: str, least: float) -> str:
    """The names of the colours that can be told from the page."""
    return ", ".join(name for name, colour in colours.items() if contrast(colour, SURFACES[scheme]) >= least)


def _say_unread(given: Given, what: str, at: Path, ratio: float, least: float, readable: str) -> None:
    given.fault(what, at, ratio=f"{ratio:.2f}", least=f"{least:g}", choices=readable)
