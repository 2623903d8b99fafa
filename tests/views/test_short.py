"""Short addresses of records."""

from __future__ import annotations

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.kind import Kind
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.pages.record import record_view
from generator.views.short import ShortView, short_address, short_views
from generator.views.site import Site
from tests.real import real_catalogue
from tests.sites_support import SmallSite

RETIRED = """\
labels: {es: Retiradas, en: Retired}
entries:
  - {record: programs/uy-old, title: {es: Ventanilla, en: One-stop shop}, because: {es: Dos veces, en: Twice}}
  - {record: programs/uy-moved, title: {es: Otra}, because: {es: Está en otra}, see: programs/ar-seclo}
"""


def views_of(catalogue: Catalogue) -> dict[str, ShortView]:
    places = tuple(Localised.of(catalogue, language, Site()) for language in catalogue.languages)
    return {view.address: view for view in short_views(places)}


def led(view: ShortView) -> list[list[str]]:
    return [[way.address for way in ways] for ways in view.ways]


@pytest.fixture
def changed(small: SmallSite) -> dict[str, ShortView]:
    """The small site with a record that had another id, two that are retired, and an id of two kinds."""
    small.edit("programs/ar-seclo.es.md", "type: service\n", "type: service\naliases: [conciliation, gender]\n")
    small.write("registers/retired.yml", RETIRED)
    return views_of(Catalogue(small.content()))


def test_a_short_address_leads_to_the_record_in_every_language(changed: dict[str, ShortView]) -> None:
    view = changed["r/ar-seclo.html"]
    assert led(view) == [["es/programas/ar-seclo.html", "en/programs/ar-seclo.html"]]
    assert (view.root, view.language, view.leads) == ("../", Language.ES, True)


def test_the_short_address_of_an_old_id_leads_to_the_record_and_of_a_retired_one_to_what_became_of_it(
    changed: dict[str, ShortView],
) -> None:
    assert led(changed["r/conciliation.html"]) == led(changed["r/ar-seclo.html"])
    for id in ("uy-old", "uy-moved"):
        assert led(changed[f"r/{id}.html"]) == [[f"es/programas/{id}.html", f"en/programs/{id}.html"]]
    assert changed["r/uy-old.html"].title == "Ventanilla"


def test_an_id_of_several_leads_to_a_choice_and_to_each_with_its_kind(changed: dict[str, ShortView]) -> None:
    """Also one that a record had and another has now: who kept the old address still finds what it meant."""
    choice, one, other = (changed[f"r/{name}.html"] for name in ("gender", "programs/gender", "studies/gender"))
    assert led(choice) == led(one) + led(other)
    assert (choice.leads, one.leads, one.root) == (False, True, "../../")
    assert led(one) == led(changed["r/ar-seclo.html"])


def test_every_record_of_the_site_has_an_address_that_leads_to_it_alone_and_its_page_shows_it() -> None:
    catalogue = real_catalogue()
    views = views_of(catalogue)
    for record in catalogue.content.records:
        (ways,) = views[short_address(record.name, catalogue)].ways
        places = [Localised.of(catalogue, language, Site()) for language in catalogue.languages]
        assert [way.address for way in ways] == [here.record_address(record) for here in places]
    shared = {address for address, view in views.items() if not view.leads}
    assert {
        f"r/{address.partition('/')[2].rpartition('/')[2]}" for address in views if address.count("/") == 2
    } == shared


def test_a_page_shows_its_short_address_in_full_where_the_site_knows_its_own(spanish: Localised) -> None:
    record = spanish.catalogue.by_kind[Kind.PROGRAMS][0]
    shown = record_view(record, spanish).short
    assert (shown.label, shown.address) == (
        "Enlace breve: https://rial.example.org/r/ar-seclo.html",
        "r/ar-seclo.html",
    )
    nowhere = Localised(spanish.catalogue, Language.EN, Site())
    assert record_view(record, nowhere).short.label == "Short link"
