"""The pictures of a country, a theme, a population or a year."""

from __future__ import annotations

from collections import Counter
from functools import partial

import pytest

from generator.catalogue.flows import exchanged
from generator.model.kind import Kind
from generator.model.kinds.results import Result
from generator.views.pictures.profiles import pictures_of
from tests.views.pictures.drawn import drawn, spanish, table


@pytest.mark.parametrize(
    ("scheme", "id"), [("countries", "PE"), ("themes", "T6"), ("populations", "youth"), ("years", "2009")]
)
def test_a_page_of_cooperation_has_the_pictures_of_its_records(scheme: str, id: str) -> None:
    pictures = pictures_of(scheme, id, lambda here: here.term_address(scheme, id) or "", spanish())
    records = [r for r in spanish().catalogue.records_with(scheme, id) if r.kind == Kind.ACTIVITIES]
    assert pictures
    for picture in map(drawn, pictures):
        if picture.id == "years" and scheme != "countries":
            assert sum(n.value or 0 for row in picture.table.rows for n in row.numbers) >= len(records)
        elif picture.id == "themes":
            assert sum(n.value or 0 for row in picture.table.rows for n in row.numbers) == len(records)
        assert str(len(records)) in picture.source


def test_a_country_has_what_it_gave_and_received_by_all_that_tells_it_apart() -> None:
    pictures = {p.id: p for p in pictures_of("countries", "AR", lambda here: "es/paises/ar.html", spanish())}
    assert list(pictures) == ["partners", "themes", "years", "modality", "results"]
    mine = [r for r in exchanged(spanish().catalogue) if "AR" in (r.facts.provider, r.facts.beneficiary)]
    by_modality = Counter((r.facts.modality, r.facts.provider == "AR") for r in mine)
    labels = {"in-situ": "Visita in situ", "experts": "Visita de expertos"}
    told = {labels[m]: (str(by_modality[m, True]), str(by_modality[m, False])) for m in labels}
    assert table(drawn(pictures["modality"])) == told
    results = spanish().catalogue.of(Result)
    taught = Counter(r.facts.component for r in results if "AR" in r.facts.providers)
    learned = Counter(r.facts.component for r in results if r.facts.beneficiary == "AR")
    label = partial(spanish().label, "components")
    assert table(drawn(pictures["results"])) == {label(c): (str(taught[c]), str(learned[c])) for c in taught | learned}
    assert pictures["results"].table.heads == ("Componente", "Enseñó", "Aprendió")


def test_a_country_without_cooperation_has_no_pictures() -> None:
    assert pictures_of("countries", "CU", lambda here: here.term_address("countries", "CU") or "", spanish()) == ()
