from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.scope import Scope
from generator.load.content import read_content
from generator.model.kinds.activities import Activity
from generator.model.record import Content, Record
from generator.model.source import Source

REPORT = "rial-report-2006-2015"


@pytest.fixture(scope="session")
def content() -> Content:
    return read_content(Path(__file__).parents[2] / "content")


@pytest.fixture(scope="session")
def catalogue(content: Content) -> Catalogue:
    return Catalogue(content)


@pytest.fixture(scope="session")
def report(catalogue: Catalogue) -> Scope:
    """What the report of 2006–2015 tells of: the site may hold more."""
    return Scope(catalogue, (Source(document=REPORT),))


@pytest.fixture(scope="session")
def activities(report: Scope) -> dict[str, Record[Activity]]:
    """The activities of the report."""
    return {record.id: record for record in report.of(Activity)}
