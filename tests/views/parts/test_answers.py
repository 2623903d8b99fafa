"""Pages as answers: who can teach something, who asked, what a country asked for and could teach."""

from __future__ import annotations

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.evidence import NEEDS, Need
from generator.catalogue.partners import POINTS
from generator.load.content import read_content
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.pages.partners import partners_page
from generator.views.pages.requests import requests_view
from generator.views.pages.terms import term_view
from generator.views.parts.asking import asking_of
from generator.views.parts.folded import Folded
from generator.views.parts.partners import answer_address, askers_of, partners_of
from generator.views.site import Site
from tests.built import ROOT


@pytest.fixture(scope="module")
def here() -> Localised:
    return Localised(Catalogue(read_content(ROOT / "content")), Language.EN, Site(url="https://rial.example.org/"))


def test_what_shows_that_a_country_can_teach_is_told_line_by_line_with_its_points(here: Localised) -> None:
    view = partners_of("themes", "T6", here)
    assert view
    first = view.first[0]
    assert (first.country.label, first.points) == ("United States", "11 points")
    told = [(line.all.label, line.points, [r.label for r in line.records]) for line in first.lines]
    assert told[0][:2] == ("2 documented results", 6)
    assert told[1] == ("2 completed activities", 5, ["to Saint Lucia, 2010", "to Chile, 2009"])
    assert sum(line.points for line in first.lines) == 11
    lists = {line.all.address for line in first.lines}
    assert "en/cooperation/index.html?provider=US&themes=T6&status=completed" in lists
    assert first.request.address == "en/find-a-partner/themes-t6.html#us"


def test_the_rules_say_the_weights_that_are_in_force(here: Localised) -> None:
    rule = partners_page(here).rules[0]
    for points in POINTS.values():
        assert f" {points} " in rule or f" {points}." in rule
    assert str(here.catalogue.partners.recent_since) in rule


def test_every_need_says_how_many_can_teach_it_and_leads_to_them(here: Localised) -> None:
    needs = [need for group in partners_page(here).groups for need in group.needs]
    assert len(needs) == sum(len(here.catalogue.terms(scheme)) for scheme in ("themes", "topics", "populations"))
    for need in needs:
        assert bool(need.link.count) == bool(need.link.address and need.link.address.endswith("#partners"))
    assert {need.state for need in needs} >= {"themes=T6", "topics=telework", "populations=children"}


def test_a_theme_leads_on_to_the_topics_of_its_records_with_all_that_is_on_them(here: Localised) -> None:
    theme = here.catalogue.term("themes", "T2")
    assert theme
    across = term_view("themes", theme, here).across
    assert across is not None
    counted = {link.label: link.count for link in across.links}
    assert counted["Child labour"] == len(here.catalogue.records_with("topics", "child-labour"))
    assert {"Disability", "Domestic work"} <= counted.keys()
    assert "Telework" not in counted
    (topic,) = (t for t in here.catalogue.terms("topics") if t.id == "child-labour")
    assert term_view("topics", topic, here).across is None


def test_where_no_one_can_teach_a_thing_there_is_no_draft(here: Localised) -> None:
    assert partners_of("populations", "msmes", here) is None
    assert not here.catalogue.partners.has_any(Need("populations", "msmes"))
    assert answer_address(Need("populations", "msmes"), here) == "en/populations/msmes.html"
    assert partners_of("organizations", "ilo", here) is None


def test_a_draft_numbers_its_evidence_as_its_sources_and_leaves_out_what_counts_nothing(here: Localised) -> None:
    needs = (Need(scheme, term.id) for scheme in NEEDS for term in here.catalogue.terms(scheme))
    for need in filter(here.catalogue.partners.has_any, needs):
        for draft in requests_view(need, here).drafts:
            evidence, _, sources = draft.text.partition("\nSources\n")
            cited = [line for line in sources.splitlines() if line.startswith("[")]
            assert all(f"[{n}]" in evidence for n in range(1, len(cited) + 1)), draft.text
            assert "not counted" not in draft.text
            assert "{" not in draft.text
    safety = requests_view(Need("themes", "T6"), here)
    us = next(d for d in safety.drafts if d.id == "us")
    assert "technical cooperation on labour inspection" in us.text
    assert "https://rial.example.org/en/" in us.text


def test_who_asked_says_from_whom_and_when_and_what_is_planned(here: Localised) -> None:
    asked = {a.country.label: [link.label for link in a.activities] for a in askers_of("themes", "T6", here).all}
    assert asked["Saint Lucia"] == ["from the United States, 2010"]
    assert asked["Mexico"] == ["from Chile, planned"]
    assert list(asked) == sorted(asked)


def test_a_country_sees_who_could_teach_what_it_asked_for_and_what_it_could_teach(here: Localised) -> None:
    honduras = asking_of("countries", "HN", here)
    assert honduras
    statistics = next(a for a in honduras.asks.all if a.need.address and "i1.html" in a.need.address)
    assert statistics.need.address == "en/themes/i1.html?country=HN#partners"
    best, reasons = statistics.partners[0]
    assert (best.label, reasons) == ("Argentina", "17 points: 2 documented results and 5 completed activities")
    assert len(statistics.partners) == 2
    assert honduras.offers.all == ()
    uruguay = asking_of("countries", "UY", here)
    assert uruguay
    assert ["Argentina", "Trinidad and Tobago"] in [[a.label for a in offer.askers] for offer in uruguay.offers.all]
    assert asking_of("countries", "HT", here) is None


def test_of_much_that_a_country_asked_for_the_first_is_seen_and_the_rest_unfolded() -> None:
    few, many = Folded((1, 2, 3)), Folded((1, 2, 3, 4))
    assert (few.first, few.others) == ((1, 2, 3), ()), "none stands alone behind the way to it"
    assert (many.first, many.others) == ((1, 2), (3, 4))
