import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.scope import Scope
from generator.model.kinds.activities import Activity
from generator.model.record import Content, Record
from generator.model.source import Source
from tests.real import real_catalogue, real_content

REPORT = "rial-report-2006-2015"


@pytest.fixture(scope="session")
def content() -> Content:
    return real_content()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return real_catalogue()


@pytest.fixture(scope="session")
def report(catalogue: Catalogue) -> Scope:
    """What the report of 2006–2015 tells of: the site may hold more."""
    return Scope(catalogue, (Source(document=REPORT),))


@pytest.fixture(scope="session")
def activities(report: Scope) -> dict[str, Record[Activity]]:
    """The activities of the report."""
    return {record.id: record for record in report.of(Activity)}
