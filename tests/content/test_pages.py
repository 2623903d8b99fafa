"""The editorial pages."""

from __future__ import annotations

from generator.catalogue.catalogue import Catalogue
from generator.model.kinds.pages import Page


def test_every_page_is_in_a_section_of_the_index(catalogue: Catalogue) -> None:
    assert [page.name for page in catalogue.of(Page) if page.facts.section is None] == []
