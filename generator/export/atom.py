"""Feeds in Atom (RFC 4287). Of a change the day is known: it is told as the beginning of that day in UTC."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from generator.views.feeds import Feed, NewsEntry
from generator.views.links import Address

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def atom_of(feed: Feed, language: str, url: str) -> str:
    """A feed. Where the address of the site (`url`) is not known its links lead from the feed's own place."""
    ET.register_namespace("", _ATOM)
    root = ET.Element(_name("feed"), {_LANGUAGE: language})
    for name, text in (("id", feed.id), ("title", feed.title), ("subtitle", feed.subtitle)):
        ET.SubElement(root, _name(name)).text = text
    ET.SubElement(root, _name("updated")).text = _moment(feed.updated)
    ET.SubElement(ET.SubElement(root, _name("author")), _name("name")).text = feed.author
    base = url or "../" * feed.address.count("/")
    if url:
        ET.SubElement(root, _name("link"), {"rel": "self", "type": "application/atom+xml", "href": url + feed.address})
    _link(root, base, feed.page)
    for entry in feed.entries:
        _tell(entry, ET.SubElement(root, _name("entry"), {_LANGUAGE: entry.language.value}), base)
    ET.indent(root, " ")
    return ET.tostring(root, encoding="unicode") + "\n"


def _tell(entry: NewsEntry, to: ET.Element, base: str) -> None:
    for name, text in (("id", entry.id), ("title", entry.title), ("updated", _moment(entry.updated))):
        ET.SubElement(to, _name(name)).text = text
    _link(to, base, entry.address)
    ET.SubElement(to, _name("summary")).text = entry.summary
    for category in entry.categories:
        ET.SubElement(to, _name("category"), {"term": category})


def _link(to: ET.Element, base: str, address: Address) -> None:
    ET.SubElement(to, _name("link"), {"rel": "alternate", "type": "text/html", "href": base + address})


def _name(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
