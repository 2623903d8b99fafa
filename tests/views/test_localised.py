"""What is shown of the content in one language of the site, where words in it are missing or a source's own."""

from __future__ import annotations

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.field import Labels
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.site import Site
from generator.views.tables.facts import facts_of
from tests.sites_support import SmallSite

WORDS = Labels(es="Empleo", en="Employment")


def place(small: SmallSite, languages: str, language: Language) -> Localised:
    small.edit("network.yml", "key: rial", f"{languages}\nkey: rial")
    return Localised(Catalogue(small.content()), language, Site())


@pytest.mark.parametrize(("languages", "shown"), [("en, pt", "Employment"), ("pt, es, en", "Empleo")])
def test_what_is_not_in_a_language_is_shown_in_the_first_of_the_site_that_has_it(
    small: SmallSite, languages: str, shown: str
) -> None:
    here = place(small, f"languages: [{languages}]", Language.PT)
    assert here.named(WORDS) == here.said(WORDS) == shown
    said = {dict(p.values)["other"] for p in small.noticed() if p.code == "labels-missing"}
    assert said == {"es" if shown == "Empleo" else "en"}


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("languages: [en, es]", "en"),
        ("languages: [en, es]\nprinted_in: es", "es"),
        ("printed_in: pt", "pt"),
        ("", "es"),
    ],
)
def test_what_sources_print_is_in_the_language_that_the_network_names_or_in_its_first(
    small: SmallSite, said: str, printed: str
) -> None:
    here = place(small, said, Language.EN)
    assert here.printed_in == printed
    values = [v for fact in facts_of(here.catalogue.by_name["workshops/2007-port-of-spain"], here) for v in fact.values]
    quoted = {v.detail_language for v in values if v.quoted}
    assert quoted == {Language(printed)}
