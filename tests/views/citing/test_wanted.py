"""Where a document that the site does not hold is to be looked for, and where it is to be sent."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from generator.catalogue.catalogue import Catalogue
from generator.model.kinds.library import Document
from generator.model.language import Language
from generator.model.publisher import Publisher
from generator.views.citing.holdings import holding_of
from generator.views.citing.wanted import Wanted
from generator.views.localised import Localised
from generator.views.site import Site
from tests.real import real_catalogue
from tests.sites_support import SmallSite

NAMED = """---
title: {title}
summary: Lo que se acordó.
document_class: report
{facts}availability: not-held
sources:
  - document: report
    at: {{section: II}}
---
"""
PUBLISHER = Publisher(((Language.ES, "Secretaría"), (Language.EN, "Secretariat")), "red@example.org", 5)


def looked_for(
    small: SmallSite, facts: str = "", site: Site | None = None, language: Language = Language.ES, **more: str
) -> Wanted:
    small.write("library/round.es.md", NAMED.format(title="Ronda entre pares", facts=facts))
    for id, other in more.items():
        small.write(f"library/{id}.es.md", NAMED.format(title=f"Ronda {id}", facts=other))
    assert small.problems() == []
    here = Localised.of(Catalogue(small.content()), language, site or Site())
    shown = holding_of(here.catalogue.by_name["library/round"], here)
    assert shown is not None
    assert shown.wanted is not None
    return shown.wanted


def keepers(wanted: Wanted) -> list[tuple[str, str]]:
    return [(keeper.link.label, keeper.why) for keeper in wanted.keepers]


def test_who_wrote_it_who_it_is_about_and_who_names_it_would_have_it(small: SmallSite) -> None:
    shown = looked_for(small, "creators: [ilo]\ninstitution: ministry-ar\n")
    assert keepers(shown) == [
        ("Organización Internacional del Trabajo", "lo hizo"),
        ("Ministerio de Trabajo de Argentina", "es de lo que trata"),
        ("Organización de los Estados Americanos", "hizo el documento que lo nombra"),
    ]


def test_a_document_of_a_workshop_is_looked_for_where_that_was_held(small: SmallSite) -> None:
    shown = looked_for(small, "related: [workshops/2007-port-of-spain]\n", language=Language.EN)
    assert ("Organization of American States", "organised the workshop") in keepers(shown)
    assert any(why == "hosted the workshop" for _, why in keepers(shown))


def test_an_institution_is_named_once_for_its_first_reason(small: SmallSite) -> None:
    shown = looked_for(small, "creators: [oas]\n")
    assert keepers(shown) == [("Organización de los Estados Americanos", "lo hizo")]


def test_the_others_of_a_series_have_the_same_printed_title(small: SmallSite) -> None:
    title = "title_as_printed: Boletines\n"
    shown = looked_for(small, title, second=title, third="title_as_printed: Otro\n")
    assert [link.label for link in shown.series] == ["Ronda second"]


def test_the_request_names_the_document_its_place_and_the_page(small: SmallSite) -> None:
    site = Site(url="https://rial.example.org/")
    shown = looked_for(small, "creators: [ilo]\nissued: 2009\ntitle_as_printed: Informe Final\n", site)
    mail = urlsplit(shown.mail)
    asked = parse_qs(mail.query)
    assert (mail.scheme, mail.path) == ("mailto", "")
    assert asked["subject"] == ["Pedido de un documento: Informe Final (Ronda entre pares)"]
    (body,) = asked["body"]
    assert "Informe Final (Ronda entre pares). Organización Internacional del Trabajo. 2009" in body
    assert "Lo nombra: Informe de la red, sección II" in body
    assert "https://rial.example.org/es/biblioteca/round.html" in body
    assert body.replace("\r\n", "\n") in shown.draft


def test_the_request_asks_for_the_authorization_of_the_country_that_it_is_about(small: SmallSite) -> None:
    about = looked_for(small, "creators: [ilo]\ncountry: DO\n", language=Language.EN)
    assert "only with that country’s written authorisation" in about.draft
    assert "the Dominican Republic" in about.draft
    own = looked_for(small, "creators: [ministry-ar]\ncountry: AR\n", language=Language.EN)
    assert "whether it may be published" in own.draft


def test_it_is_sent_to_whoever_publishes_the_site(small: SmallSite) -> None:
    site = Site(repository="https://github.com/example/rial/", publisher=PUBLISHER)
    shown = looked_for(small, site=site)
    sent = urlsplit(shown.send or "")
    assert sent.path == "red@example.org"
    assert parse_qs(sent.query)["subject"] == ["Documento: Ronda entre pares"]
    assert "Ficha: library/round" in parse_qs(sent.query)["body"][0]
    assert "PDF" in parse_qs(sent.query)["body"][0]
    assert parse_qs(urlsplit(shown.issue or "").query)["title"] == ["Documento: Ronda entre pares"]
    assert shown.guide is None


def test_where_nobody_is_named_the_guide_says_how_documents_are_supplied() -> None:
    here = Localised.of(real_catalogue(), Language.EN, Site())
    shown = holding_of(here.catalogue.by_name["library/bulletin-2008"], here)
    assert shown is not None
    assert shown.wanted is not None
    assert (shown.wanted.send, shown.wanted.issue) == (None, None)
    assert shown.wanted.guide == here.page_link("propose-a-change")


def test_every_document_that_is_not_held_says_who_would_have_it_and_how_to_ask() -> None:
    for language in (Language.ES, Language.EN):
        here = Localised.of(real_catalogue(), language, Site())
        for document in here.catalogue.of(Document):
            shown = holding_of(document, here)
            assert shown is not None
            if document.facts.availability in ("read", "not-held"):
                assert shown.wanted is not None, document.name
                assert shown.wanted.keepers, document.name
                assert document.text(language).title in shown.wanted.draft
            else:
                assert shown.wanted is None


def test_a_document_with_a_file_is_not_asked_for(small: SmallSite) -> None:
    small.write("attachments/round/ronda.pdf", b"%PDF-1.7")
    attached = NAMED.replace("not-held", "attached\nattachments:\n  - file: ronda.pdf\n    language: es")
    small.write("library/round.es.md", attached.format(title="Ronda entre pares", facts=""))
    here = Localised.of(Catalogue(small.content()), Language.ES, Site())
    shown = holding_of(here.catalogue.by_name["library/round"], here)
    assert shown is not None
    assert shown.wanted is None
