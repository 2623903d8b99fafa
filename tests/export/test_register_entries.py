"""The entries of the registers, as the search has them."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from generator.export.register_entries import entries_file
from generator.model.language import USUAL, Language
from generator.views.localised import Localised
from generator.views.parts.kit import papers_of
from generator.views.registers.pages import disagreements_of_register, figures_of_register
from generator.views.site import Site
from tests.real import real_catalogue


@cache
def entries(language: Language) -> dict[str, dict[str, Any]]:
    _, text = entries_file(Localised(real_catalogue(), language, Site()))
    found = json.loads(text.partition(",")[2].removesuffix(");\n"))
    assert len({entry["name"] for entry in found}) == len(found)
    return {entry["name"]: entry for entry in found}


@pytest.mark.parametrize("language", USUAL)
def test_every_figure_disagreement_acronym_form_and_paper_is_there(language: Language) -> None:
    catalogue, found = real_catalogue(), entries(language)
    here = Localised(catalogue, language, Site())
    assert {f"figures/{figure.id}" for figure in figures_of_register(here)} <= found.keys()
    assert {f"disagreements/{entry.id}" for entry in disagreements_of_register(here)} <= found.keys()
    assert {f"acronyms/{term.id}" for term in catalogue.terms("acronyms") if term.short} <= found.keys()
    assert {"forms/belize", "forms/on-site-visit"} <= found.keys()
    papers = {f"papers/{paper.id}" for paper in papers_of(here)}
    assert {"papers/proposal", "papers/follow-up"} <= papers <= found.keys()
    pages = {name for name, entry in found.items() if "#" not in entry["address"]}
    assert pages == papers
    assert [name for name, entry in found.items() if not entry["title"]] == []


def test_an_entry_says_what_it_is_and_is_called_alike_in_every_language() -> None:
    spanish, english = (entries(language)["figures/programmes-142"] for language in USUAL)
    assert (spanish["kind"], english["kind"], spanish["number"]) == ("Cifra", "Figure", "142")
    assert english["holds"][0] == "142"
    assert spanish["called"] == english["called"]
    assert entries(Language.EN)["acronyms/fta"]["holds"] == ["Free trade agreement"]
    assert {"TLC", "FTA", "Tratado de libre comercio"} <= {*entries(Language.ES)["acronyms/fta"]["called"]}
