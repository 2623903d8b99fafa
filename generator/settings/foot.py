"""What the settings say at the foot of every page: the copyright, and the links that are shown as icons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import nh3

from generator.settings.addresses import host_of
from generator.settings.given import Given
from generator.settings.icons import icon_at
from generator.settings.look import Social

_TAGS = {"a", "abbr", "b", "br", "cite", "em", "i", "span", "strong"}
_ATTRIBUTES = {"a": {"href", "hreflang"}, "abbr": {"title"}, "*": {"lang"}}
_LINK = re.compile(r"(?:https?://[^\s/]|mailto:[^\s@]+@[^\s@]+).*", re.IGNORECASE)


def copyright_in(given: Given) -> str:
    """The copyright as HTML: text, links and emphasis."""
    text = given.text("copyright")
    seen = _Markup()
    try:
        seen.feed(text)
        seen.close()
    except AssertionError:  # what the parser of Python says to half a declaration
        seen.refused.append(("markup", "<!"))
    for what, value in seen.refused:
        given.fault(what, ("copyright",), value=value, choices=", ".join(sorted(_TAGS)))
    return nh3.clean(text, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None) if text and not seen.refused else ""


class _Markup(HTMLParser):
    """Finds what would be lost in the copyright."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: list[tuple[str, str]] = []

    def handle_comment(self, data: str) -> None:
        """A comment would be lost."""
        self.refused.append(("markup", "<!--"))

    def handle_decl(self, decl: str) -> None:
        """A declaration would be lost."""
        self.refused.append(("markup", "<!"))

    def handle_pi(self, data: str) -> None:
        """So would an instruction."""
        self.refused.append(("markup", "<?"))

    def unknown_decl(self, data: str) -> None:
        """And whatever else begins like one."""
        self.refused.append(("markup", "<!["))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at a tag and its attributes."""
        if tag not in _TAGS:
            self.refused.append(("markup", f"<{tag}>"))
            return
        for name, value in attrs:
            if name not in _ATTRIBUTES.get(tag, set()) | _ATTRIBUTES["*"]:
                self.refused.append(("markup", f"<{tag} {name}>"))
            elif name == "href" and not _LINK.fullmatch(value or ""):
                self.refused.append(("link", value or ""))


def social_in(given: Given) -> tuple[Social, ...]:
    """The links of `extra.social`."""
    return tuple(_social(given))


def _social(given: Given) -> Iterator[Social]:
    for n in range(len(given.list("extra", "social", example="{icon: …, link: …}"))):
        at = ("extra", "social", n)
        given.group(*at, keys=("icon", "link", "name"))
        address, icon = given.text(*at, "link"), icon_at(given, *at, "icon")
        if not _LINK.fullmatch(address):
            given.fault("link", (*at, "link"), value=address)
        if not given.at(*at, "icon"):
            given.fault("social", at)
        yield Social(address, given.text(*at, "name") or host_of(address) or address, icon)
