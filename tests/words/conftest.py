from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.load.content import read_content


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue(read_content(Path(__file__).parents[2] / "content"))
