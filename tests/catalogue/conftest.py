from collections.abc import Callable
from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.record import Content
from tests.catalogue.small import Files, written
from tests.real import real_catalogue


@pytest.fixture
def content_of(tmp_path: Path) -> Callable[[Files], Content]:
    return lambda files: written(tmp_path, files)


@pytest.fixture
def catalogue_of(content_of: Callable[[Files], Content]) -> Callable[[Files], Catalogue]:
    return lambda files: Catalogue(content_of(files))


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """The catalogue of the site itself."""
    return real_catalogue()
