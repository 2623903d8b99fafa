"""What the scripts of a search are told."""

from __future__ import annotations

import json

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.export.search import search_file
from generator.model.language import Language
from generator.model.record import Content
from generator.views.localised import Localised
from generator.views.site import Site


@pytest.mark.parametrize("language", Language)
def test_the_words_of_answers_are_a_script_of_their_language(language: Language) -> None:
    here = Localised(Catalogue(Content((), (), ())), language, Site())
    address, text = search_file(here)
    assert address == f"assets/search/{language}.js"
    told = json.loads(text.removeprefix("rial.told=").removesuffix(";\n"))
    others = [other for other in Language if other != language]
    assert told == {"languages": [language, *others], "words": here.words["answers"]}
