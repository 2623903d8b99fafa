from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.load.content import read_content
from generator.model.facts import Activity
from generator.model.record import Content, Record


@pytest.fixture(scope="session")
def content() -> Content:
    return read_content(Path(__file__).parents[2] / "content")


@pytest.fixture(scope="session")
def catalogue(content: Content) -> Catalogue:
    return Catalogue(content)


@pytest.fixture(scope="session")
def activities(catalogue: Catalogue) -> dict[str, Record[Activity]]:
    return {record.id: record for record in catalogue.of(Activity)}
