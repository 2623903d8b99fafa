"""The feeds and calendars of a language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.export.atom import atom_of
from generator.export.icalendar import calendar_text
from generator.views.calendars import MET, calendar_address, calendar_of
from generator.views.feeds import feeds_of
from generator.views.localised import Localised


def feed_files(here: Localised) -> Iterator[tuple[str, str]]:
    """Address and text of each; none, where it is not known when anything changed."""
    for feed in feeds_of(here):
        yield feed.address, atom_of(feed, here.language, here.site.url)
    for kind in MET:
        if calendar := calendar_of(kind, here):
            yield calendar_address(kind, here), calendar_text(calendar, here.key, here.language, here.site.url)
