"""The sitemap, with the languages of each page (https://www.sitemaps.org, Google's hreflang extension)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from xml.etree import ElementTree as ET

from generator.views.links import Address, Alternate
from generator.views.parts.frames import Frame

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


class Listed(NamedTuple):
    """A page in the sitemap: its address, and its alternates, its own language included."""

    address: Address
    alternates: tuple[Alternate, ...]
    changed: str = ""
    """The day on which its record last changed (ISO 8601); empty where that is not known."""


def listed(frame: Frame) -> Listed | None:
    """A page that search engines may keep. One that is not translated is none, and no other names it."""
    alternates = tuple(a for a in frame.alternates if not a.is_fallback)
    is_listed = frame.indexed and frame.is_listed
    if not is_listed or (frame.alternates and frame.language not in {a.language for a in alternates}):
        return None
    return Listed(frame.address, alternates, frame.changed.isoformat() if frame.changed else "")


def sitemap_of(pages: Iterable[Listed], url: str) -> str:
    """Each page with its own language, the others and `x-default`: the site's first.

    `url` is the site's own address with a slash at the end.
    """
    ET.register_namespace("", _SITEMAP)
    ET.register_namespace("xhtml", _XHTML)
    root = ET.Element(f"{{{_SITEMAP}}}urlset")
    for address, alternates, changed in pages:
        entry = ET.SubElement(root, f"{{{_SITEMAP}}}url")
        ET.SubElement(entry, f"{{{_SITEMAP}}}loc").text = url + address
        if changed:
            ET.SubElement(entry, f"{{{_SITEMAP}}}lastmod").text = changed
        if len(alternates) > 1:
            for alternate in alternates:
                _link(entry, alternate.language, url + alternate.address)
            _link(entry, "x-default", url + alternates[0].address)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=False, short_empty_elements=True) + "\n"


def _link(entry: ET.Element, language: str, address: str) -> None:
    ET.SubElement(entry, f"{{{_XHTML}}}link", {"rel": "alternate", "hreflang": language, "href": address})


ROBOTS = "robots.txt"
"""What crawlers ask for first; only at the root of a host is it read."""


def robots_of(url: str) -> str:
    """Everything may be read; where the sitemap is, if there is one."""
    return "User-agent: *\nDisallow:\n" + (f"Sitemap: {url}sitemap.xml\n" if url else "")
