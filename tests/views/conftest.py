from __future__ import annotations

from datetime import date

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.load.content import read_content
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.site import Site
from tests.sites_support import SMALL


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue of the small site."""
    return Catalogue(read_content(SMALL))


@pytest.fixture(scope="session")
def place() -> Site:
    """A site with an address, an edition, and one file whose history is known."""
    changed = {"content/studies/gender.es.md": date(2026, 3, 1)}
    return Site(url="https://rial.example.org/", edition=date(2026, 11, 21), version="0.1.0", changed=changed)


@pytest.fixture(scope="session")
def spanish(catalogue: Catalogue, place: Site) -> Localised:
    return Localised(catalogue, Language.ES, place)


@pytest.fixture(scope="session")
def english(spanish: Localised) -> Localised:
    return spanish.there(Language.EN)
