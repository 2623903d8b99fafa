"""A bulletin as the draft of a mail (RFC 5322): a mail program opens it, to be changed and sent to whoever it is for.

It is in every language of the site, one after the other; as Markdown for those who read plain text, and as HTML without
a picture or a style sheet, which mail programs would refuse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email.charset import QP, Charset
from email.header import Header
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from xml.etree import ElementTree as ET

from generator.views.bulletin import Bulletin, ToldRecord

_BOUNDARY = "=_bulletin_="
_QUOTED = Charset("utf-8")
_QUOTED.body_encoding = QP  # what is written in Latin letters can be read in the file too


def bulletin_mail(bulletins: Sequence[Bulletin]) -> str:
    """The same bytes for the same editions; to nobody, of nobody, and not sent."""
    mail = MIMEMultipart("alternative", _BOUNDARY)
    mail["Subject"] = Header(" · ".join(bulletin.title for bulletin in bulletins), "utf-8").encode()
    mail["X-Unsent"] = "1"
    for text, subtype in ((markdown_of(bulletins), "plain"), (html_mail_of(bulletins), "html")):
        part = MIMENonMultipart("text", subtype)
        part.set_payload(text, _QUOTED)
        mail.attach(part)
    return mail.as_string()


def markdown_of(bulletins: Sequence[Bulletin]) -> str:
    """In each language, with a line between them."""
    return "\n---\n\n".join("".join(f"{line}\n" for line in _lines(bulletin)) for bulletin in bulletins)


def _lines(bulletin: Bulletin) -> Iterator[str]:
    yield from (f"# {_plain(bulletin.title)}", "", _plain(bulletin.intro))
    for heading, records in bulletin.parts:
        yield from ("", f"## {_plain(heading)}", "")
        yield from (f"- {_line(record)}" for record in records)
    if bulletin.closing:
        yield from ("", f"<{bulletin.closing}>")


def _line(record: ToldRecord) -> str:
    title = f"[{_plain(record.title)}]({record.address})" if record.address else _plain(record.title)
    return f"{title}. {_plain(record.summary)}" if record.summary else title


_MEANS_SOMETHING = re.compile(r"[\\`*_\[\]<>&]")


def _plain(text: str) -> str:
    """A text in one line that is read as it is also where Markdown is not understood: few signs are marked."""
    return _MEANS_SOMETHING.sub(r"\\\g<0>", " ".join(text.split()))


def html_mail_of(bulletins: Sequence[Bulletin]) -> str:
    """The same as a page."""
    root = ET.Element("html", {"lang": bulletins[0].language.value})
    ET.SubElement(ET.SubElement(root, "head"), "meta", {"charset": "utf-8"})
    body = ET.SubElement(root, "body")
    for bulletin in bulletins:
        _part(ET.SubElement(body, "div", {"lang": bulletin.language.value}), bulletin)
    ET.indent(root, "")
    return "<!doctype html>\n" + ET.tostring(root, encoding="unicode", method="html") + "\n"


def _part(to: ET.Element, bulletin: Bulletin) -> None:
    ET.SubElement(to, "h1").text = bulletin.title
    ET.SubElement(to, "p").text = bulletin.intro
    for heading, records in bulletin.parts:
        ET.SubElement(to, "h2").text = heading
        listed = ET.SubElement(to, "ul")
        for record in records:
            _item(ET.SubElement(listed, "li"), record, bulletin)
    if bulletin.closing:
        ET.SubElement(ET.SubElement(to, "p"), "a", {"href": bulletin.closing}).text = bulletin.closing


def _item(to: ET.Element, record: ToldRecord, bulletin: Bulletin) -> None:
    if record.language != bulletin.language:
        to.set("lang", record.language.value)
    title = ET.SubElement(to, "a", {"href": record.address}) if record.address else ET.SubElement(to, "b")
    title.text = record.title
    if record.summary:
        ET.SubElement(to, "br").tail = record.summary
