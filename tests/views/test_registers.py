"""The shares that the sources print."""

from __future__ import annotations

from generator.catalogue.catalogue import Catalogue
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.registers import shares_of
from generator.views.site import Site
from tests.sites_support import SmallSite

FIGURES = """labels: {es: Cifras, en: Figures}
entries:
  - id: a
    label: {es: Nuevos servicios, en: New services}
    printed: 60
    as_printed: '«Casi el 60%»'
    sources: [{document: report, at: {section: II, component: 2}}]
    verdict: not-computable
  - id: b
    label: {es: Siguen en contacto, en: Still in touch}
    as_printed: '«Más de la mitad»'
    sources: [{document: report, at: {section: II, component: 2}}]
    verdict: not-computable
    base: {es: «participantes», en: “participants”}
  - id: c
    label: {es: Oficinas, en: Offices}
    printed: 32
    as_printed: '«las 32 oficinas»'
    sources: [{document: report, at: {section: II, component: 2}}]
    verdict: not-computable
  - id: d
    label: {es: Otro, en: Other}
    printed: 25
    as_printed: '25%'
    sources: [{document: report, at: {section: II, component: 3}}]
    verdict: not-computable
"""


def test_a_component_has_the_shares_of_its_own_place_and_a_share_without_base_says_so(small: SmallSite) -> None:
    small.write("registers/figures.yml", FIGURES)
    assert small.problems() == []
    here = Localised(Catalogue(small.content()), Language.ES, Site())
    assert [(f.printed, f.quoted, f.base) for f in shares_of("C2", here)] == [
        ("60\xa0%", "«Casi el 60%»", "la fuente no da la base"),
        ("", "«Más de la mitad»", "«participantes»"),
    ]
    assert [f.printed for f in shares_of("C3", here)] == ["25\xa0%"]
    assert [f.printed for f in shares_of("C3", here.other)] == ["25%"]
    assert shares_of("C7", here) == ()
