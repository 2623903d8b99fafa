"""The kinds of record."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A kind of record, named as its folder below `content/`."""

    PROGRAMS = "programs"
    WORKSHOPS = "workshops"
    ACTIVITIES = "activities"
    STUDIES = "studies"
    CALLS = "calls"
    INSTITUTIONS = "institutions"
    LIBRARY = "library"
    RESULTS = "results"
    PAGES = "pages"
