"""What readers can send in from a page besides a correction."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from generator.model.publisher import Publisher
from generator.model.road import Purpose
from generator.views.localised import Localised
from generator.views.pages.home import home_view
from generator.views.parts.proposals import change_of, proposal_of
from generator.views.parts.roads import roads_of

MAIL = "info@example.org"
GITHUB = "https://github.com/o/r/"


def with_(here: Localised, email: str = "", repository: str = "") -> Localised:
    site = replace(here.site, repository=repository, publisher=Publisher(email=email))
    return replace(here, site=site)


def test_without_an_address_there_is_no_road(spanish: Localised) -> None:
    assert roads_of("es/index.html", "Inicio", with_(spanish)) == ()
    assert home_view(with_(spanish)).frame.change.roads == ()


def test_each_road_has_a_mail_that_says_where_one_was_and_asks_what_is_needed(spanish: Localised) -> None:
    roads = roads_of("es/paises/uy.html", "Uruguay", with_(spanish, MAIL))
    assert [(road.purpose, road.issue) for road in roads] == [
        (Purpose.ADD, None),
        (Purpose.DOCUMENT, None),
        (Purpose.RESULT, None),
    ]
    mail = parse_qs(urlsplit(roads[2].mail or "").query)
    assert mail["subject"] == ["Contar el resultado de una actividad: Uruguay"]
    assert mail["body"][0].splitlines() == [
        "Página: https://rial.example.org/es/paises/uy.html",
        "Idioma: Español",
        "Edición: 21 de noviembre de 2026",
        "",
        "Qué resultó, dónde y cuándo:",
        "",
        "Documento que lo prueba y lugar en él:",
    ]


def test_with_a_repository_each_opens_its_form_filled_in(english: Localised) -> None:
    (road, *_) = roads_of("en/x.html", "X", with_(english, repository=GITHUB), "programs/ar-seclo")
    assert road.mail is None
    asked = parse_qs(urlsplit(road.issue or "").query)
    assert asked["template"] == ["add-en.yml"]
    assert (asked["record"], asked["language"]) == (["programs/ar-seclo"], ["English"])
    assert asked["page"] == ["https://rial.example.org/en/x.html"]


def test_a_page_and_a_record_have_the_mail_as_a_text_too(spanish: Localised) -> None:
    here = with_(spanish, MAIL)
    record = here.catalogue.by_name["programs/ar-seclo"]
    for text in (change_of("es/index.html", "Inicio", here).text, proposal_of(record, here).text):
        subject, _, body = text.partition("\n\n")
        assert subject.startswith("Cambio: ")
        assert "Página: https://rial.example.org/es/" in body
    assert change_of("es/index.html", "Inicio", with_(spanish, repository=GITHUB)).text == ""
    assert {road.purpose for road in proposal_of(record, here).roads} == set(Purpose) - {Purpose.CORRECT}
