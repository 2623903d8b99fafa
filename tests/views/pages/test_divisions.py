"""Lists that are divided by a field of their records."""

from __future__ import annotations

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.kind import Kind
from generator.model.language import USUAL, Language
from generator.views.localised import Localised
from generator.views.pages.lists import list_views
from generator.views.site import Site
from generator.words import words_of
from tests.sites_support import SmallSite


def divisions(small: SmallSite, language: Language) -> list[tuple[str, list[str]]]:
    table = list_views(Kind.PAGES, Localised(Catalogue(small.content()), language, Site()))[0].table
    assert table
    return [(d.title, [row.link.label for row in d.rows]) for d in table.divisions]


@pytest.mark.parametrize("language", USUAL)
def test_an_index_stands_under_the_values_of_the_field_that_divides_it_in_their_order(
    small: SmallSite, language: Language
) -> None:
    for id, section in (("b", "site"), ("c", "network"), ("a", "site")):
        small.write(
            f"pages/{id}.es.md",
            f"---\ntitle: {id}\nsection: {section}\norder: 9\nsources: [{{document: report}}]\n---\n",
        )
    labels = words_of(language)["values.pages.section"]
    first, *others = divisions(small, language)
    assert first[0] == ""
    assert others == [(labels["network"], ["c"]), (labels["site"], ["a", "b"])]


def test_a_list_of_a_kind_that_no_field_divides_is_one(small: SmallSite) -> None:
    table = list_views(Kind.CALLS, Localised(Catalogue(small.content()), Language.ES, Site()))[0].table
    assert table
    assert table.divisions == ()
