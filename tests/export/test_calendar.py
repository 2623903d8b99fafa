"""The calendar file of a plan, which a script makes in the reader's browser, read back by a parser that is not ours."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests.built import ROOT

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
SIGNS = st.text('\\;,:"\nñ🙂 aé\r', max_size=120)
DAYS = st.dates(date(1950, 1, 1), date(2200, 1, 1))
EVENTS = st.builds(
    lambda title, note, first, more: {
        "title": title,
        "note": note,
        "from": first.isoformat(),
        "to": (first + timedelta(more)).isoformat(),
    },
    WORDS | SIGNS,
    WORDS | SIGNS,
    DAYS,
    st.integers(0, 60),
)


def files_of(plans: list[list[dict[str, Any]]]) -> list[str]:
    command = [Path(sys.executable).with_name("node"), ROOT / "tests/scripts/calendar.js"]
    done = subprocess.run(command, input=json.dumps(plans), capture_output=True, encoding="utf-8", check=True)
    return list(json.loads(done.stdout))


def said(text: str) -> str:
    """A text as a calendar can hold it: lines end in one way, and there are no other signs that steer."""
    return re.sub(r"[\x00-\x09\x0b-\x1f\x7f]", " ", re.sub(r"\r\n?", "\n", text))


@given(st.lists(st.lists(EVENTS, min_size=1, max_size=6), min_size=10, max_size=30))
@settings(max_examples=4)
def test_a_calendar_reads_what_was_planned(plans: list[list[dict[str, Any]]]) -> None:
    for events in plans:
        for n, event in enumerate(events):
            event["id"] = f"phase-{n}@plan"
    for file, events in zip(files_of(plans), plans, strict=True):
        calendar = Calendar.from_ical(file)
        assert (calendar["VERSION"], len(calendar.errors)) == ("2.0", 0)
        for read, event in zip(calendar.walk("VEVENT"), events, strict=True):
            assert read.errors == []
            assert read["UID"] == event["id"]
            assert read["SUMMARY"] == said(event["title"])
            assert read.get("DESCRIPTION", "") == said(event["note"])
            assert read.decoded("DTSTART").isoformat() == event["from"]
            assert read.decoded("DTEND") == date.fromisoformat(event["to"]) + timedelta(1)
            assert read.decoded("DTSTAMP").isoformat() == "2026-01-02T03:04:05+00:00"
