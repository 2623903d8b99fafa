import pytest

from generator.catalogue.catalogue import Catalogue
from tests.real import real_catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return real_catalogue()
