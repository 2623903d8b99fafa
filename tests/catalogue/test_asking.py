from __future__ import annotations

from generator.catalogue.asking import asks_of, offers_of
from generator.catalogue.evidence import Need
from generator.model.language import Language
from tests.catalogue.small import activity
from tests.catalogue.test_partners import COUNTRIES

FILES = {
    "vocabularies/countries.yml": COUNTRIES,
    "activities/1-1.es.md": activity(1, 1, "CL", "AR", "themes: [T6]", period="2007-05-29/2007-05-31"),
    "activities/1-2.es.md": activity(1, 2, "CL", "US", "themes: [T5]"),
    "activities/1-3.es.md": activity(1, 3, "BB", "US", "themes: [T6]", period="2007-05-29/2007-05-31"),
    "activities/1-4.es.md": activity(1, 4, "AR", "CL", "themes: [E6]"),
}


def test_a_country_asked_for_what_it_received_or_was_to_receive_and_others_could_teach_it(catalogue_of):
    inspection, safety = asks_of(catalogue_of(FILES), "CL", Language.ES)[::-1]
    assert inspection.need == Need("themes", "T6")
    assert [r.id for r in inspection.activities] == ["1-1"]
    assert inspection.gave == ("AR",)
    assert [p.country for p in inspection.partners] == ["AR", "US"]
    assert (safety.need, safety.gave, safety.partners) == (Need("themes", "T5"), (), ())


def test_a_country_could_teach_what_others_asked_for_and_it_has_not_taught_them(catalogue_of):
    catalogue = catalogue_of(FILES)
    (argentina,) = offers_of(catalogue, "AR", Language.ES)
    assert (argentina.need, argentina.partner.points, argentina.askers) == (Need("themes", "T6"), 3, ("BB",))
    (united,) = offers_of(catalogue, "US", Language.ES)
    assert (united.need, united.askers) == (Need("themes", "T6"), ("CL",))
    assert offers_of(catalogue, "CL", Language.ES) == ()


def test_no_country_of_the_site_could_teach_itself_or_whom_it_taught(real):
    countries = [term.id for term in real.terms("countries")]
    offers = [(c, offer) for c in countries for offer in offers_of(real, c, Language.EN)]
    assert len(offers) > 20
    for country, offer in offers:
        assert offer.partner.country == country
        assert not {country, *offer.partner.taught} & set(offer.askers)
    for country in countries:
        assert all(country not in [p.country for p in ask.partners] for ask in asks_of(real, country, Language.EN))
