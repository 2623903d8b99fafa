"""The data files of the forms: what is on record of each country for a need, as text that a form takes over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.catalogue.evidence import NEEDS, Need
from generator.export.packed import packed
from generator.views.localised import Localised
from generator.views.pages.kit import EVIDENCE_FILES
from generator.views.parts.kit import papers_of
from generator.views.parts.partners import facet_of
from generator.views.parts.told import told_evidence


def evidence_files(here: Localised) -> Iterator[tuple[str, str]]:
    """Address and text of each file, a need each, also where nothing is on record; none where no form asks."""
    if not any(any(paper.asks("evidence")) for paper in papers_of(here)):
        return
    for need in (Need(scheme, term.id) for scheme in NEEDS for term in here.catalogue.terms(scheme)):
        name = f"{EVIDENCE_FILES}-{here.language}-{facet_of(need)}-{need.id.lower()}"
        yield f"{name}.js", packed(name, _told_of(need, here))


def _told_of(need: Need, here: Localised) -> Mapping[str, str]:
    """By country, the lines that speak for it and their sources."""
    partners = here.catalogue.partners.of(need, here.catalogue.languages[0])
    told = {partner.country: told_evidence(partner, need, here) for partner in partners}
    return {code: "\n".join((*one.lines, "", *one.sources)) for code, one in told.items() if one.lines}
