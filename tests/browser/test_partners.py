"""Who can teach something, for who asks: the script orders and narrows as the catalogue does."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.evidence import Need
from generator.model.language import Language
from tests.browser.reader import Reader
from tests.browsing import PHONE, Open
from tests.real import real_catalogue

SHOWN = "() => [...document.querySelectorAll('.partner')].map((partner) => partner.dataset.code)"
T6, CHILDREN = Need("themes", "T6"), Need("populations", "children")
ADDRESSES = {T6: "es/temas/t6.html", CHILDREN: "es/poblaciones/children.html"}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return real_catalogue()


def expected(catalogue: Catalogue, need: Need, asker: str = "", language: str = "") -> list[str]:
    found = catalogue.partners.of(need, Language.ES, asker or None)
    spoken = catalogue.partners.languages
    return [p.country for p in found if not language or language in spoken(p.country)]


@pytest.mark.parametrize("where", ["host_address", "copy_address"])
def test_who_asks_and_what_it_speaks_order_and_narrow_as_the_catalogue_does(
    where: str, request: pytest.FixtureRequest, open_site: Open, catalogue: Catalogue
) -> None:
    reader = open_site(request.getfixturevalue(where))
    for need, address in ADDRESSES.items():
        for asker, language in (("", ""), ("HN", ""), ("PY", "es"), ("JM", "en"), ("US", ""), ("", "fr")):
            page = reader.go(f"{address}?country={asker}&language={language}")
            expect(page.locator("#choices")).to_be_visible()
            assert page.evaluate(SHOWN) == expected(catalogue, need, asker, language), (need, asker, language)
    assert reader.complaints == []


def test_a_choice_stands_in_the_address_and_goes_along(reader: Reader, catalogue: Catalogue) -> None:
    page = reader.go(ADDRESSES[T6])
    page.get_by_label("Su país").select_option("HN")
    page.get_by_label("Qué idioma habla").select_option("es")
    assert page.url.endswith("t6.html?country=HN&language=es")
    assert page.evaluate(SHOWN) == expected(catalogue, T6, "HN", "es")
    expect(page.get_by_text("Ya trabajó con su país").first).to_be_visible()
    page.reload()
    expect(page.get_by_label("Su país")).to_have_value("HN")
    page.get_by_role("link", name="Elegir otra cosa").click()
    expect(page.get_by_label("Qué necesita")).to_have_value("themes=T6")
    expect(page.get_by_label("Su país")).to_have_value("HN")
    page.get_by_role("link", name="Ver quién puede enseñarlo").click()
    expect(page.locator(".partner").first).to_contain_text("Argentina")
    page.get_by_role("link", name="Redactar la solicitud a Argentina").click()
    expect(draft(page)).to_contain_text("De: [su ministerio], Honduras")


def draft(page: Page):
    """The one that is seen: that to which the address leads."""
    return page.locator(".draft__text:visible")


def test_one_draft_stands_alone_and_is_saved_as_text(reader: Reader) -> None:
    page = reader.go("en/find-a-partner/themes-t6.html#us")
    expect(draft(page)).to_have_count(1)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save").click()
    text = saved.value.path().read_text("utf-8")
    assert "To: United States Department of Labor" in text or "To: " in text
    assert "- 2 documented results: " in text
    assert "[1] " in text.partition("\nSources\n")[2]


def test_an_evidence_line_leads_to_the_list_narrowed_to_it(reader: Reader) -> None:
    page = reader.go(ADDRESSES[T6])
    page.get_by_role("link", name="4 actividades completadas").click()
    expect(page.locator("#shown-count")).to_contain_text("4 de ")


def test_without_a_script_the_answer_its_reasons_and_the_draft_are_there(open_site: Open, catalogue: Catalogue) -> None:
    page = open_site(viewport=PHONE, java_script_enabled=False).go("es/encuentre-un-socio/index.html")
    expect(page.locator("#choices")).to_be_hidden()
    page.get_by_role("link", name="Inspección del trabajo").click()
    expect(page.locator("#choices")).to_be_hidden()
    codes = [partner.get_attribute("data-code") for partner in page.locator(".partner").all()]
    assert codes == expected(catalogue, T6)
    page.get_by_text("Cómo se hace el orden").click()
    expect(page.get_by_text("Cada resultado documentado por quien aprendió da 3 puntos.")).to_be_visible()
    page.get_by_role("link", name="Redactar la solicitud a los Estados Unidos").click()
    expect(draft(page)).to_contain_text("Asunto: Solicitud de cooperación técnica: inspección del trabajo")


def test_words_find_what_one_needs_by_all_that_it_is_called(reader: Reader) -> None:
    page = reader.go("es/encuentre-un-socio/index.html")
    page.get_by_label("Escriba lo que busca").fill("child labour")
    assert page.locator("[data-called]:visible a").all_inner_texts() == ["Trabajo infantil"]
