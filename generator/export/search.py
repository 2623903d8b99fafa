"""The words and sizes that the scripts of the search need, a script a language."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from generator.catalogue.facets_of_all import KIND, SCHEMES
from generator.export.hits import CHUNK
from generator.export.terms import KINDS
from generator.views.localised import Localised
from generator.words import words_at

TOLD = "search/{language}"
"""The name of that script, as others need it."""

PACKS_FOLDER = "pagefind/packs"
"""Where the index is, as data scripts."""


def search_file(here: Localised) -> tuple[str, str]:
    """Address and text of the script that tells words of answers, languages in their order, size and place of files."""
    languages = here.catalogue.languages
    told = {
        "languages": [here.language, *(other for other in languages if other != here.language)],
        "small": sorted(words_at("detected.asking", languages)),
        "latest": sorted(words_at("detected.latest", languages)),
        "facets": _facets(here),
        "chunk": CHUNK,
        "packs": PACKS_FOLDER,
        "words": {**here.words["answers"], **_in_languages(here)},
        **_mail(here),
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return f"assets/{TOLD.format(language=here.language)}.js", f"rial.told={text};\n"


def _facets(here: Localised) -> dict[str, str]:
    """The facet of the search page by the scheme of a name: `country` of `countries`."""
    schemes = here.catalogue.schemes
    above = {scheme.broader: name for name, scheme in schemes.items() if scheme.broader}
    named = {scheme: facet for facet, scheme in SCHEMES.items()}
    return {KINDS: KIND, **named, **{broader: named[name] for broader, name in above.items() if name in named}}


def _mail(here: Localised) -> dict[str, Any]:
    """The mail in which a reader tells what was not found, but for the question; nothing where no mail is taken."""
    to, title = here.site.publisher.email, here.words["answers.not_found.title"]
    if not to:
        return {}
    body = here.words.say("answers.not_found.body", query="{query}", edition=here.site.edition_in(here.words))
    return {"mail": {"to": quote(to, safe="@"), "title": title, "body": body}}


def _in_languages(here: Localised) -> dict[str, Any]:
    """The words of answers that name languages: those of the site."""
    words, languages = here.words, here.catalogue.languages
    return {
        "none_help": words.say("answers.none_help", languages=words.in_languages(languages)),
        "in_language": {other: words.in_languages([other]) for other in languages},
        "says": {other: words.say("answers.says", language=words.in_languages([other])) for other in languages},
        "quotes": [words["citation.quotes"][0], words["citation.quotes"][1]],
    }
