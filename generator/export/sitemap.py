"""The sitemap, with the languages of each page (https://www.sitemaps.org, Google's hreflang extension)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from generator.views.parts.frames import Frame

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap_of(frames: Iterable[Frame], url: str) -> str:
    """Each page that search engines may keep, with its own language, the others and `x-default`: the site's first.

    `url` is the site's own address with a slash at the end. A page that is not translated is left out, and no
    other page names it as an alternate.
    """
    ET.register_namespace("", _SITEMAP)
    ET.register_namespace("xhtml", _XHTML)
    root = ET.Element(f"{{{_SITEMAP}}}urlset")
    for frame in frames:
        alternates = [a for a in frame.alternates if not a.is_fallback]
        if not frame.indexed or (frame.alternates and frame.language not in {a.language for a in alternates}):
            continue
        entry = ET.SubElement(root, f"{{{_SITEMAP}}}url")
        ET.SubElement(entry, f"{{{_SITEMAP}}}loc").text = url + frame.address
        if len(alternates) > 1:
            for alternate in alternates:
                _link(entry, alternate.language, url + alternate.address)
            _link(entry, "x-default", url + alternates[0].address)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=False, short_empty_elements=True) + "\n"


def _link(entry: ET.Element, language: str, address: str) -> None:
    ET.SubElement(entry, f"{{{_XHTML}}}link", {"rel": "alternate", "hreflang": language, "href": address})
