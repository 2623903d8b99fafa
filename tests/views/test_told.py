"""Acronyms in sentences that are not Markdown."""

from __future__ import annotations

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.field import Labels
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.site import Site
from generator.views.told import Piece, told
from tests.sites_support import SmallSite

ACRONYMS = """\
labels: {es: Siglas, en: Acronyms}
terms:
  - id: iacml
    labels: {es: Conferencia de ministros, en: Conference of ministers}
    short: {es: CIMT, en: IACML}
"""


@pytest.fixture
def here(small: SmallSite) -> Localised:
    small.write("vocabularies/acronyms.yml", ACRONYMS)
    return Localised(Catalogue(small.content()), Language.EN, Site())


def said(text: str, here: Localised) -> list[tuple[str, str | None]]:
    return [(p.text, p.meaning) for p in told(Labels(es="…", en=text), here)]


def test_an_acronym_is_explained_where_it_is_first_used(here: Localised) -> None:
    meaning = "Conference of ministers"
    assert said("After the XV IACML; an IACML.", here) == [
        ("After the XV ", None),
        ("IACML", meaning),
        ("; an IACML.", None),
    ]


def test_part_of_a_word_and_the_other_language_s_acronym_are_no_acronym(here: Localised) -> None:
    assert told(Labels(es="…", en="IACMLs and CIMT"), here) == (Piece("IACMLs and CIMT"),)
