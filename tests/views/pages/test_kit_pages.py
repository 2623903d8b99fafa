"""The forms of the kit: that they ask what the sources say was asked, with its limits, and where they are linked."""

from __future__ import annotations

import json

import pytest

from generator.catalogue.evidence import NEEDS, Need
from generator.export.kit import evidence_files
from generator.model.kit import Paper
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.pages.kit import kit_view, paper_view
from generator.views.pages.requests import requests_view
from generator.views.parts.kit import papers_for, papers_of
from generator.views.site import Site
from tests.real import real_catalogue


@pytest.fixture(scope="module", params=["es", "en"])
def here(request: pytest.FixtureRequest) -> Localised:
    return Localised.of(real_catalogue(), Language(request.param), Site())


def paper(id: str, here: Localised) -> Paper:
    return next(paper for paper in papers_of(here) if paper.id == id)


ASKED = {
    "final-report": ["learned", "practices", "adaptable", "steps"],
    "follow-up": ["shared", "steps", "results", "suggestions"],
    "peer-round-request": ["initiative", "state", "objective", "focal-point", "from-whom", "attachments"],
    "peer-round-plan": ["initiative", "request", "panel", "preparation", "visit", "report"],
    "self-assessment": [
        *("relevance", "objectives", "participants", "commitment", "theme"),
        *("born", "cofinancing", "impact"),
    ],
    "proposal": [
        *("need", "why-now", "objectives", "participants", "commitment"),
        *("theme", "partner", "evidence", "steps"),
    ],
}
"""What the sources say that each asked, and no more."""


@pytest.mark.parametrize("id", ASKED)
def test_a_form_asks_what_the_sources_say(id: str, here: Localised) -> None:
    assert [question.id for question in paper(id, here).questions] == ASKED[id]


def test_the_limits_are_those_of_the_source(here: Localised) -> None:
    request = {question.id: question for question in paper("peer-round-request", here).questions}
    assert {id: q.most for id, q in request.items() if q.most} == {"from-whom": 2, "attachments": 4}
    assert [option.id for option in request["state"].options if option.ideal] == ["design", "reform"]
    assert request["focal-point"].asks == "role"
    (visit,) = (q for q in paper("peer-round-plan", here).questions if q.days)
    assert (visit.id, visit.days) == ("visit", visit.days)
    assert visit.days is not None
    assert (visit.days.least, visit.days.most) == (3, 5)


def test_each_criterion_says_what_made_proposals_strong_and_both_sources_do(here: Localised) -> None:
    view = paper_view(paper("self-assessment", here), here)
    strong = [source for part in view.parts for q in part.questions for _, source in q.strong]
    assert all(q.strong for part in view.parts for q in part.questions)
    assert len({source.document.address for source in strong}) == 2
    assert all(source.place for source in strong)


def test_the_list_and_the_pages_about_a_form_lead_to_it(here: Localised) -> None:
    assert len(kit_view(here).papers) == len(ASKED)
    led = {paper.id: set[str]() for paper in papers_of(here)}
    for record in here.catalogue.content.records:
        for link in papers_for(record, here):
            led[(link.address or "").rpartition("/")[2].removesuffix(".html")].add(record.name)
    calls = {f"calls/{n}" for n in range(1, 9)}
    assert calls <= led["self-assessment"]
    assert calls <= led["proposal"]
    assert all("pages/after-an-activity" in led[id] for id in ("final-report", "follow-up"))
    assert all("pages/peer-rounds" in led[id] for id in ("peer-round-request", "peer-round-plan"))


def test_what_a_proposal_takes_over_is_what_the_draft_of_the_request_says(here: Localised) -> None:
    """For every need and country; the form can choose each, and find-a-partner leads to each."""
    files = dict(evidence_files(here))
    theme = next(
        q for p in paper_view(paper("proposal", here), here).parts for q in p.questions if q.asked.id == "theme"
    )
    assert len(files) == sum(len(group.values) for group in theme.choices)
    compared = 0
    for need in (Need(scheme, term.id) for scheme in NEEDS for term in here.catalogue.terms(scheme)):
        if not here.catalogue.partners.has_any(need):
            continue
        for draft in requests_view(need, here).drafts:
            assert draft.proposal is not None
            state, _, country = (draft.proposal.address or "").partition("?")[2].partition("&partner=")
            assert state in {value for group in theme.choices for value, _ in group.values}
            name = f"kit/evidence-{here.language}-{state.lower().replace('=', '-')}"
            told = json.loads(files[f"{name}.js"].removeprefix(f'rial.arrived("{name}",').removesuffix(");\n"))
            lines = told.get(country, "").split("\n\n")[0]
            assert lines in draft.text
            assert bool(lines) == ("\n\n–\n\n" not in draft.text)
            compared += bool(lines)
    assert compared > 100
