"""Titles, sentences, cities and themes that would break a format, read back from every format by readers of others.

All of them are in one site, a workshop each; `rial check` accepts them, and refuses those that no format could hold.
"""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import icalendar
import pytest
import rispy
from pybtex.database import parse_string

from generator.catalogue.catalogue import Catalogue
from generator.export.bibtex import bibtex
from generator.export.csv_table import HELD_BACK
from generator.export.datasets import groups_of
from generator.export.feeds import feed_files
from generator.export.ris import ris
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.publisher import Publisher
from generator.views.citing.citations import citation_of
from generator.views.links import OAI, data_address
from generator.views.localised import Localised
from generator.views.site import Site
from tests.export.test_citation_formats import plain
from tests.sites_support import SmallSite

ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"
HOSTILE = (
    'Uno, dos; tres \\ cuatro: "cinco" \\n seis \\, siete',
    "BEGIN:VEVENT",
    "END:VCALENDAR BEGIN:VCALENDAR METHOD:CANCEL",
    "a" + "ñ€🙂👩‍🏫é" * 25,
    "]]> & <b> &amp; </title><script>hit()</script> <!-- <![CDATA[",
    "ER  - TY  - JOUR AU  - Nadie",
    "Uno\nER  - \n dos",
    "Uno\nSUMMARY:dos\tdos",
    "{a}, title = {b}} } @misc{x, \\input{/etc/passwd} $1 % # _ ~ ^",
    '=HYPERLINK("https://evil.example","clic")',
    "+1+1",
    "-2+3",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "'; DROP TABLE records; --",
    'Uno","dos\';',
    "%0D%0ABcc: x =?utf-8?q?=0A?=",
)
REFUSED = ("a\0b", "a\rb", "a\x0bb", "a\x1bb", "a\x85b", "a\ufffeb", "a\uffffb", "a\u2028b", "a\u202eb")
"""What XML 1.0 forbids, or other formats take for the end of a line or turn round."""

URL = "https://rial.example.org/"
SITE = Site(url=URL, edition=date(2026, 1, 2), publisher=Publisher(email="a@b.example", gateway="https://g.example/"))
NAMES = tuple(f"workshops/h{n}" for n in range(len(HOSTILE)))


def workshop(n: int, title: str) -> str:
    """A workshop whose title is also in its sentence; city and theme are terms of the same text."""
    front = {
        "title": title, "summary": f"{title} {title}", "number": 50 + n, "country": "TT", "city": f"C{n}",
        "start": f"2008-05-{n + 1:02}", "end": f"2008-05-{n + 1:02}", "themes": [f"H{n}"],
        "sources": [{"document": "report", "at": {"annex": 1, "number": 50 + n}}],
    }  # fmt: skip
    return f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n"


def term(id: str, text: str, **more: str) -> str:
    """A term of a vocabulary, in YAML of one line."""
    return f"  - {json.dumps({'id': id, **more, 'labels': {'es': f'{text} es', 'en': text}}, ensure_ascii=False)}\n"


def add(small: SmallSite, file: str, text: str) -> None:
    """Write more at the end of a file."""
    small.write(file, small.read(file) + text)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Localised:
    small = SmallSite.in_folder(tmp_path_factory.mktemp("hostile") / "site")
    for n, text in enumerate(HOSTILE):
        small.write(f"workshops/h{n}.es.md", workshop(n, text))
        add(small, "vocabularies/cities.yml", term(f"C{n}", text))
        add(small, "vocabularies/themes.yml", term(f"H{n}", text, broader="E"))
    assert "\n".join(f"{p.path} {p.line} {p.code} {p.values}" for p in small.found()) == ""
    content = small.content()
    changed = {text.origin.path: date(2025, 3, 1) for record in content.records for text in record.texts.values()}
    return Localised(Catalogue(content), Language.ES, replace(SITE, changed=changed))


def test_titles_are_what_was_written(here: Localised) -> None:
    assert [here.catalogue.by_name[name].text(Language.ES).title for name in NAMES] == list(HOSTILE)


def test_a_calendar_has_an_event_for_each_and_nothing_else(here: Localised) -> None:
    text = dict(feed_files(here))["feeds/es/workshops.ics"]
    assert {len(line.encode()) <= 75 for line in text.split("\r\n")} == {True}
    calendar = icalendar.Calendar.from_ical(text)
    assert (calendar.errors, str(calendar["METHOD"])) == ([], "PUBLISH")
    events = {str(e["SUMMARY"]): e for e in calendar.walk("VEVENT")}
    assert events.keys() >= set(HOSTILE)
    for n, title in enumerate(HOSTILE):
        event = events[title]
        assert event.errors == []
        assert f"{title} es" in str(event["LOCATION"])
        assert f"{title} {title}" in str(event["DESCRIPTION"])
        assert event["DTSTART"].dt == date(2008, 5, n + 1)


def test_feeds_have_an_entry_for_each_and_one_for_each_theme(here: Localised) -> None:
    feeds = {name: ET.fromstring(text) for name, text in feed_files(here) if name.endswith(".xml")}
    entries = [e.findtext(f"{ATOM}title") or "" for e in feeds["feeds/es/workshops.xml"].iter(f"{ATOM}entry")]
    for n, title in enumerate(HOSTILE):
        assert [title in entry for entry in entries].count(True) >= 1
        assert f"{title} es" in (feeds[f"feeds/es/themes-h{n}.xml"].findtext(f"{ATOM}title") or "")


def test_harvesters_read_each_title(here: Localised) -> None:
    (repository,) = (group.make()[OAI] for group in groups_of((here,)) if OAI in group.addresses)
    titles = [e.text for e in ET.fromstring(repository).iter(f"{DC}title")]
    assert set(titles) >= set(HOSTILE)


def test_citations_in_one_file_are_one_for_each(here: Localised) -> None:
    citations = [c for name in NAMES if (c := citation_of(here.catalogue.by_name[name], here))]
    in_one_line = [" ".join(title.split()) for title in HOSTILE]  # in RIS a second line would be another tag
    read = rispy.loads("".join(map(ris, citations)))
    assert [r["title"] for r in read] == in_one_line
    assert [title in r["abstract"] for r, title in zip(read, in_one_line, strict=True)] == [True] * len(HOSTILE)
    entries = parse_string("".join(map(bibtex, citations)), "bibtex").entries
    assert [plain(entry.fields["title"]) for entry in entries.values()] == in_one_line


def test_no_cell_starts_a_formula_and_each_has_its_title_and_its_city(here: Localised) -> None:
    address = data_address(Kind.WORKSHOPS, "csv", Language.ES)
    (table,) = (group.make()[address] for group in groups_of((here,)) if address in group.addresses)
    rows = {row["id"]: row for row in csv.DictReader(StringIO(table.decode("utf-8-sig"), newline=""))}
    assert not [cell for row in rows.values() for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t"))]
    for n, text in enumerate(HOSTILE):
        held = HELD_BACK if text[0] in "=+-@'" else ""
        assert (rows[f"h{n}"]["title"], rows[f"h{n}"]["city_label"]) == (f"{held}{text}", f"{held}{text} es")


@pytest.mark.parametrize("text", REFUSED, ids=ascii)
def test_what_no_format_can_hold_is_refused(text: str, small: SmallSite, tmp_path: Path) -> None:
    small.write("workshops/h0.es.md", workshop(0, text).replace("C0", "Puerto España").replace("H0", "T5"))
    assert {p.path for p in small.everything() if p.stops} == {"content/workshops/h0.es.md"}
