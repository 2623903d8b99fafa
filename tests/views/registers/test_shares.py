"""The shares that the sources print of a component of the results."""

from __future__ import annotations

from generator.catalogue.catalogue import Catalogue
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.registers.figure_tables import shares_of
from generator.views.site import Site
from tests.sites_support import SmallSite

FIGURES = """labels: {es: Cifras, en: Figures}
entries:
  - id: a
    label: {es: Nuevos servicios, en: New services}
    printed: 60
    reads: {es: casi el 60 %, en: almost 60%}
    as_printed: {es: «Casi el 60%», en: “Almost 60%”}
    sources: [{document: report, at: {section: II, component: 2}}]
    verdict: not-computable
  - id: b
    label: {es: Siguen en contacto, en: Still in touch}
    as_printed: {es: «Más de la mitad», en: “More than half”}
    sources: [{document: report, at: {section: II, component: 2}}]
    verdict: not-computable
    base: {es: «participantes», en: “participants”}
  - id: c
    label: {es: Oficinas, en: Offices}
    printed: 32
    as_printed: {es: «las 32 oficinas», en: “the 32 offices”}
    sources: [{document: report, at: {section: II, component: 2}}]
    verdict: not-computable
  - id: d
    label: {es: Otro, en: Other}
    printed: 25
    as_printed: {es: 25%, en: 25%}
    sources: [{document: report, at: {section: II, component: 3}}]
    verdict: not-computable
"""


def test_a_component_has_the_shares_of_its_own_place_and_a_share_without_base_says_so(small: SmallSite) -> None:
    small.write("registers/figures.yml", FIGURES)
    assert small.problems() == []
    here = Localised(Catalogue(small.content()), Language.ES, Site())
    shares = shares_of("C2", here)
    assert shares is not None
    (table,) = shares.tables
    assert [(line.id, line.printed, str(line.base)) for line in table.lines] == [
        ("", "casi el 60 %", "la fuente no da la base"),
        ("", "", "«participantes»"),
    ]
    assert (shares.contents, shares.verdicts, table.with_base) == ((), (), True)
    assert shares_of("C7", here) is None
