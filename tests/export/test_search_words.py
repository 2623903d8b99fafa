"""What the scripts of a search are told."""

from __future__ import annotations

import json

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.export.hits import CHUNK
from generator.export.search import PACKS_FOLDER, search_file
from generator.model.language import USUAL, Language
from generator.model.publisher import Publisher
from generator.model.record import Content
from generator.views.localised import Localised
from generator.views.site import Site


@pytest.mark.parametrize("language", USUAL)
def test_the_words_of_answers_are_a_script_of_their_language(language: Language) -> None:
    here = Localised(Catalogue(Content((), (), ())), language, Site())
    address, text = search_file(here)
    assert address == f"assets/search/{language}.js"
    told = json.loads(text.removeprefix("rial.told=").removesuffix(";\n"))
    assert told["languages"] == [language, *(other for other in USUAL if other != language)]
    assert told["words"]["loading"] == here.words["answers.loading"]
    assert {"what", "donde", "qué"} <= set(told["small"])
    assert {"latest", "última"} <= set(told["latest"])
    assert told["chunk"] == CHUNK
    assert told["packs"] == PACKS_FOLDER


@pytest.mark.parametrize("language", Language)
def test_the_script_has_the_mail_that_tells_what_was_not_found_where_the_site_takes_mail(language: Language) -> None:
    def told(site: Site) -> dict:
        here = Localised(Catalogue(Content((), (), ())), language, site)
        return json.loads(search_file(here)[1].removeprefix("rial.told=").removesuffix(";\n"))

    mail = told(Site(publisher=Publisher(email="info@example.org")))["mail"]
    assert mail["to"] == "info@example.org"
    assert (mail["title"].count("{query}"), mail["body"].count("{query}")) == (1, 1)
    assert "mail" not in told(Site())


def test_the_script_says_in_which_languages_a_search_is_made() -> None:
    here = Localised(Catalogue(Content((), (), ())), Language.ES, Site())
    words = json.loads(search_file(here)[1].removeprefix("rial.told=").removesuffix(";\n"))["words"]
    assert words["in_language"] == {"es": "en español", "en": "en inglés"}
    assert words["none_help"].startswith("Se buscó en español y en inglés. ")
