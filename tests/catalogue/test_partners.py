from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.evidence import NEEDS, Evidence, Need
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.record import AnyRecord
from tests import partners_by_hand
from tests.catalogue.small import activity, file, program, result, workshop

COUNTRIES = (
    "labels: {es: Países, en: Countries}\nterms:\n"
    "  - {id: AR, labels: {es: Argentina, en: Argentina}, languages: [es], neighbours: [BR, CL]}\n"
    "  - {id: BB, labels: {es: Barbados, en: Barbados}, languages: [en]}\n"
    "  - {id: BR, labels: {es: Brasil, en: Brazil}, languages: [pt]}\n"
    "  - {id: CL, labels: {es: Chile, en: Chile}, languages: [es]}\n"
    "  - {id: US, labels: {es: Estados Unidos, en: United States}, languages: [en]}\n"
)
INSPECTION = Need("themes", "T6")
T6 = "themes: [T6]"


@pytest.fixture
def site(catalogue_of):
    return lambda files: catalogue_of({"vocabularies/countries.yml": COUNTRIES} | files)


def order(catalogue: Catalogue, need: Need = INSPECTION, asker: str | None = None) -> list[str]:
    return [p.country for p in catalogue.partners.of(need, Language.ES, asker)]


def test_two_visits_with_two_results_precede_four_visits_of_which_nothing_is_told(site):
    """Inspection in the report: Argentina gave four times, and no one tells what came of it."""
    catalogue = site(
        {
            "activities/1-1.es.md": activity(1, 1, "CL", "AR", T6, period="2011-05-02/2011-05-04"),
            "activities/1-2.es.md": activity(1, 2, "CL", "AR", T6, period="2008-05-05/2008-05-06"),
            "activities/1-3.es.md": activity(1, 3, "CL", "AR", T6, period="2007-05-07/2007-05-08"),
            "activities/1-4.es.md": activity(1, 4, "BR", "AR", T6, period="2007-06-05/2007-06-06"),
            "activities/1-5.es.md": activity(1, 5, "BB", "US", T6, period="2010-05-04/2010-05-06"),
            "activities/1-6.es.md": activity(1, 6, "CL", "US", T6, period="2009-05-04/2009-05-06"),
            "activities/1-7.es.md": activity(1, 7, "CL", "BB", period="2014-05-05/2014-05-06"),
            "results/a.es.md": result("BB", "US", T6),
            "results/b.es.md": result("CL", "US", T6),
        }
    )
    us, ar = catalogue.partners.of(INSPECTION, Language.ES)
    assert (us.country, us.points, us.taught, us.last) == ("US", 3 + 2 + 3 + 3, ("BB", "CL"), 2010)
    assert (ar.country, ar.points, ar.taught, ar.last) == ("AR", 3 + 2 + 2 + 2, ("CL", "BR"), 2011)


def test_the_last_five_years_end_with_the_last_activity_of_the_site_whatever_it_was_about(site):
    done = {f"activities/1-{n}.es.md": activity(1, n, "CL", c, T6, period=f"{y}-05-04/{y}-05-05") for n, c, y in (
        (1, "AR", 2010), (2, "BR", 2009))}  # fmt: skip
    other = {"activities/1-3.es.md": activity(1, 3, "CL", "US", period="2014-12-30/2015-01-02")}
    later = {"activities/1-4.es.md": activity(1, 4, "CL", "US")}
    assert [p.points for p in site(done | later).partners.of(INSPECTION, Language.ES)] == [3, 3]
    catalogue = site(done | other | later)
    assert catalogue.partners.recent_since == 2011
    assert [p.points for p in catalogue.partners.of(INSPECTION, Language.ES)] == [2, 2]


def test_what_is_planned_proposed_a_learner_s_or_known_as_a_topic_alone_counts_nothing(site):
    catalogue = site(
        {
            "activities/1-1.es.md": activity(1, 1, "CL", "BR", T6),
            "programs/br-plan.es.md": program("BR", "topic", T6),
            "programs/ar-bill.es.md": program("AR", "proposed", T6),
            "programs/pa-service.es.md": program("PA", "learned", T6),
        }
    )
    (brazil,) = catalogue.partners.of(INSPECTION, Language.ES)
    assert (brazil.country, brazil.points, brazil.mentions, brazil.taught) == ("BR", 0, 0, ())
    assert [item.evidence for item in brazil.items] == [Evidence.PLANNED, Evidence.TOPIC]


def test_what_is_only_told_decides_between_equals_and_never_outweighs_a_visit_or_a_doubtful_result(site):
    told = {f"workshops/w{n}.es.md": workshop(n, "AR", T6) for n in range(1, 6)}
    catalogue = site(
        told
        | {
            "programs/ar-x.es.md": program("AR", "described", T6),
            "programs/cl-x.es.md": program("CL", "named", T6),
            "activities/1-1.es.md": activity(1, 1, "AR", "BR", T6, period="2007-05-29/2007-05-31"),
            "activities/1-2.es.md": activity(1, 2, "AR", "CL", T6, period="2007-05-29/2007-05-31"),
            "results/a.es.md": result("CL", "US", T6, "doubtful: true"),
        }
    )
    assert [(p.country, p.points, p.mentions) for p in catalogue.partners.of(INSPECTION, Language.ES)] == [
        ("CL", 3, 1),
        ("BR", 3, 0),
        ("US", 1, 0),
        ("AR", 0, 6),
    ]


def test_a_study_tells_of_the_country_that_it_is_about_and_a_general_one_of_none(site):
    about = ("title: Auditoría", "type: audit", "date: 2012", T6)
    sources = "sources: [{document: report}]"
    catalogue = site(
        {
            "studies/a.es.md": file(*about, "country: BB", sources),
            "studies/b.es.md": file(*about, sources),
        }
    )
    assert [(p.country, p.mentions) for p in catalogue.partners.of(INSPECTION, Language.ES)] == [("BB", 1)]


def test_among_equals_who_worked_with_the_asker_then_its_neighbours_then_its_language_and_its_name(site):
    visits = {
        f"activities/1-{n}.es.md": activity(1, n, learner, giver, T6, period="2007-05-29/2007-05-31")
        for n, (giver, learner) in enumerate((("US", "CL"), ("CL", "BB"), ("BR", "CL"), ("AR", "BB"), ("BB", "AR")), 1)
    }
    catalogue = site(visits)
    assert order(catalogue) == ["AR", "BB", "BR", "CL", "US"]
    assert order(catalogue, asker="AR") == ["BB", "CL", "BR", "US"]  # worked; border and language; border; none
    assert catalogue.partners.nearness("CL", "AR") == (False, True, True)
    assert order(catalogue, asker="US") == ["CL", "BB", "AR", "BR"]  # worked; language
    assert catalogue.partners.nearness("BB", "US") == (False, False, True)


def test_a_need_is_asked_in_its_area_too_and_a_record_with_two_of_its_themes_counts_once(site):
    visit = activity(1, 1, "CL", "AR", "themes: [T5, T6]", period="2007-05-29/2007-05-31")
    catalogue = site({"activities/1-1.es.md": visit})
    assert [p.points for p in catalogue.partners.of(Need("areas", "T"), Language.ES)] == [3]
    assert order(catalogue, Need("areas", "E")) == []
    assert catalogue.partners.one(INSPECTION, "CL") is None


def needs(catalogue: Catalogue) -> list[Need]:
    return [Need(scheme, term.id) for scheme in NEEDS for term in catalogue.terms(scheme)]


def ranks(catalogue: Catalogue, need: Need, language: Language, asker: str | None = None) -> list[tuple[str, int, int]]:
    return [(p.country, p.points, p.mentions) for p in catalogue.partners.of(need, language, asker)]


@pytest.mark.parametrize("language", [Language.ES, Language.EN])
def test_every_theme_area_and_population_is_ranked_as_a_computation_by_hand_ranks_it(real, language):
    assert len(needs(real)) > 40
    for need in needs(real):
        assert ranks(real, need, language) == partners_by_hand.ranked(real, *need, language), need


@pytest.mark.parametrize("asker", ["HN", "PY", "JM", "BR", "HT"])
def test_the_same_for_who_asks(real, asker):
    for need in needs(real):
        assert ranks(real, need, Language.ES, asker) == partners_by_hand.ranked(real, *need, Language.ES, asker), need


def test_on_inspection_the_report_puts_the_united_states_before_argentina(real):
    assert ranks(real, INSPECTION, Language.EN)[:3] == [("US", 11, 1), ("AR", 9, 1), ("BR", 7, 0)]


def without(catalogue: Catalogue, *records: AnyRecord) -> Catalogue:
    """The same site where these records are about nothing that can be asked for."""
    silent = {r.name: replace(r, facts=r.facts.model_copy(update={"themes": (), "populations": ()})) for r in records}
    return Catalogue(
        catalogue.content._replace(records=tuple(silent.get(r.name, r) for r in catalogue.content.records))
    )


def test_the_order_of_files_changes_nothing_and_any_part_of_the_evidence_is_ranked_as_by_hand(real):
    @given(st.integers(0, 10**6), st.floats(0, 1))
    def holds(seed, part):
        chance = Random(seed)
        some = without(real, *(r for r in real.content.records if chance.random() > part))
        records = list(some.content.records)
        chance.shuffle(records)
        shuffled = Catalogue(some.content._replace(records=tuple(records)))
        for need in chance.sample(needs(real), 5):
            found = ranks(some, need, Language.ES)
            assert found == ranks(shuffled, need, Language.ES) == partners_by_hand.ranked(some, *need, Language.ES)

    holds()


def test_to_lose_evidence_never_lifts_a_country_and_a_plan_moves_no_one(real):
    @given(st.sampled_from([r for r in real.content.records if r.kind in (Kind.ACTIVITIES, Kind.RESULTS)]))
    def holds(record):
        less = without(real, record)
        givers = {getattr(record.facts, "provider", None), *getattr(record.facts, "providers", ())}
        for need in (n for n in needs(real) if partners_by_hand.carries(record, *n, real)):
            before, after = order(real, need), order(less, need)
            if record.facts.is_planned:
                assert [c for c in before if c in after] == after
            for giver in givers & set(after):
                assert after.index(giver) >= before.index(giver)

    holds()
