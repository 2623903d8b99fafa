"""Feeds and calendars of all records, as independent readers see them; the days of changes are the test's own."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from xml.etree import ElementTree as ET

import icalendar
import pytest

from generator.export.feeds import feed_files
from generator.model.dates import is_exact
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.when import meetings_of
from generator.views.calendars import MET
from generator.views.feeds import MOST_ENTRIES, feed_of_all, feed_of_kind, feed_of_term
from generator.views.localised import Localised
from generator.views.pages.data import data_view
from generator.views.site import Site
from tests.real import real_catalogue

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FIRST = date(2026, 1, 1)
URL = "https://example.org/rial/"


@cache
def changes() -> dict[str, date]:
    """When each file was changed last, as a test has it."""
    return {
        text.origin.path: FIRST + timedelta(days=n % 300)
        for n, record in enumerate(real_catalogue().records)
        for text in record.texts.values()
    }


@cache
def here(language: Language = Language.EN, url: str = URL, *, known: bool = True) -> Localised:
    return Localised(real_catalogue(), language, Site(url=url, changed=changes() if known else {}))


@cache
def files(language: Language = Language.EN, url: str = URL, *, known: bool = True) -> dict[str, str]:
    return dict(feed_files(here(language, url, known=known)))


def feeds(**where: str) -> dict[str, ET.Element]:
    return {name: ET.fromstring(text) for name, text in files(**where).items() if name.endswith(".xml")}  # type: ignore[arg-type]


def test_there_is_a_feed_of_all_of_each_kind_and_of_each_country_and_theme_with_records() -> None:
    names = {name.rpartition("/")[2].removesuffix(".xml") for name in feeds()}
    terms = {
        f"{scheme}-{term.id.lower()}"
        for scheme in ("countries", "themes")
        for term in real_catalogue().terms(scheme)
        if real_catalogue().records_with(scheme, term.id)
    }
    assert names == {"all", *map(str, Kind), *terms}


def test_each_feed_has_what_the_format_asks_for_the_newest_first() -> None:
    for name, feed in feeds().items():
        assert feed.get(LANG) == "en"
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == URL + name
        entries = feed.findall(f"{ATOM}entry")
        assert 0 < len(entries) <= MOST_ENTRIES
        days = [datetime.fromisoformat(entry.findtext(f"{ATOM}updated") or "") for entry in entries]
        assert days == sorted(days, reverse=True)
        assert datetime.fromisoformat(feed.findtext(f"{ATOM}updated") or "") == days[0]
        ids = [entry.findtext(f"{ATOM}id") for entry in entries]
        assert len(set(ids)) == len(ids)
        assert all(entry.findtext(f"{ATOM}title") and entry.findtext(f"{ATOM}summary") for entry in entries)


def test_a_feed_tells_the_records_that_changed_last_with_their_days() -> None:
    record = max(real_catalogue().by_kind[Kind.PROGRAMS], key=lambda r: changes()[r.texts[r.original].origin.path])
    first = feeds()["feeds/en/programs.xml"].find(f"{ATOM}entry")
    assert first is not None
    link = first.find(f"{ATOM}link")
    assert link is not None
    assert first.findtext(f"{ATOM}title") == record.text(Language.EN).title
    assert link.get("href") == URL + here().record_address(record)
    day = changes()[record.texts[record.original].origin.path]
    assert first.findtext(f"{ATOM}updated") == datetime(day.year, day.month, day.day, tzinfo=UTC).strftime(
        "%Y-%m-%dT%H:%M:%SZ"
    )


def test_an_entry_is_called_the_same_wherever_the_site_is_and_otherwise_in_another_language() -> None:
    def ids(**where: str) -> list[str | None]:
        (feed,) = (f for name, f in feeds(**where).items() if name.endswith("/all.xml"))
        return [feed.findtext(f"{ATOM}id"), *(e.findtext(f"{ATOM}id") for e in feed.findall(f"{ATOM}entry"))]

    assert ids() == ids(url="")
    assert not set(ids()) & set(ids(language=Language.ES))


def test_without_an_address_the_links_lead_from_the_place_of_the_feed() -> None:
    feed = feeds(url="")["feeds/en/all.xml"]
    assert {link.get("href") for link in feed.findall(f"{ATOM}link")} == {"../../en/index.html"}


@pytest.mark.parametrize("kind", MET)
def test_a_calendar_has_each_stretch_of_days_that_is_known_to_the_day(kind: Kind) -> None:
    calendar = icalendar.Calendar.from_ical(files()[f"feeds/en/{kind}.ics"])
    events = calendar.walk("VEVENT")
    told = {(str(e["UID"]), e["DTSTART"].dt, e["DTEND"].dt - timedelta(days=1)) for e in events}
    assert len({uid for uid, _, _ in told}) == len(events)
    expected = sorted(
        (m.start, m.end)
        for record in real_catalogue().by_kind[kind]
        for m in meetings_of(record.facts)
        if is_exact(m.start) and is_exact(m.end)
    )
    assert sorted((start, end) for _, start, end in told) == expected
    titles = {record.text(Language.EN).title for record in real_catalogue().by_kind[kind]}
    assert {str(e["SUMMARY"]) for e in events} <= titles
    assert all(e["DTSTAMP"].dt.date() in changes().values() and str(e["URL"]).startswith(URL) for e in events)


def test_no_line_of_a_calendar_is_longer_than_the_format_allows() -> None:
    for language in (Language.ES, Language.EN):
        for name, text in files(language).items():
            if name.endswith(".ics"):
                assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_where_no_change_is_known_no_day_is_made_up_there_are_no_feeds_and_it_is_said() -> None:
    unknown = here(known=False)
    assert files(known=False) == {}
    assert feed_of_all(unknown) == feed_of_kind(Kind.PROGRAMS, unknown) == feed_of_term("themes", "R3", unknown) == ()
    assert data_view(unknown, lambda _: 0).feeds == ()


def test_pages_lead_to_feeds_that_there_are() -> None:
    led = [*feed_of_all(here()), *(feed for kind in Kind for feed in feed_of_kind(kind, here()))]
    for scheme in ("countries", "themes", "organizations"):
        led += [feed for term in real_catalogue().terms(scheme) for feed in feed_of_term(scheme, term.id, here())]
    assert {feed.address for feed in led} == files().keys()
