"""Where the text of a document is."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.language import Language
from generator.views.citing.holdings import Holding, holding_of, listed_files
from generator.views.localised import Localised
from generator.views.pages.record import record_view
from generator.views.site import Site
from tests.sites_support import SmallSite

TEXT = """---
title: Ronda entre pares
summary: Lo que se recomendó.
document_class: report
languages: [es, en]
{facts}sources:
  - document: report
    at: {{section: II}}
---
"""
FILE = b"%PDF-1.7" + b" " * 12_340
ATTACHED = "availability: attached\nattachments:\n  - file: ronda.pdf\n    language: es\n"


def holding(small: SmallSite, facts: str, language: Language = Language.ES) -> Holding:
    small.write("library/round.es.md", TEXT.format(facts=facts))
    content = small.content()
    assert small.problems() == []
    here = Localised(Catalogue(content), language, Site())
    found = holding_of(here.catalogue.by_name["library/round"], here)
    assert found is not None
    return found


@pytest.fixture
def with_file(small: SmallSite) -> SmallSite:
    small.write("attachments/round/ronda.pdf", FILE)
    return small


def test_a_download_says_its_type_size_language_and_sum(with_file: SmallSite) -> None:
    (download,) = holding(with_file, ATTACHED).downloads
    assert download.address == "attachments/round/ronda.pdf"
    assert download.about == "PDF, 12\u00a0kB, en español"
    assert (download.size, download.sha256) == (len(FILE), hashlib.sha256(FILE).hexdigest())
    assert download.media_type == "application/pdf"


def test_a_list_says_the_same_of_each_file_with_its_sum(with_file: SmallSite) -> None:
    holding(with_file, ATTACHED)
    here = Localised(Catalogue(with_file.content()), Language.ES, Site())
    (listed,) = listed_files(here.catalogue.by_name["library/round"], here)
    assert (listed.about, listed.checksum_name) == ("PDF, 12\u00a0kB, en español", "SHA-256")
    assert listed.sha256 == hashlib.sha256(FILE).hexdigest()
    view = record_view(here.catalogue.by_name["library/round"], here)
    assert [v.files for fact in view.facts for v in fact.values if v.files] == [(listed,)]


def test_the_language_of_a_file_is_said_in_that_of_the_page(with_file: SmallSite) -> None:
    (download,) = holding(with_file, ATTACHED, Language.EN).downloads
    assert download.about == "PDF, 12\u00a0kB, in Spanish"


def test_a_document_that_others_keep_is_a_link(small: SmallSite) -> None:
    shown = holding(small, "availability: linked\naddress: https://www.oas.org/x.pdf\n")
    assert shown.elsewhere is not None
    assert shown.elsewhere.address == "https://www.oas.org/x.pdf"
    assert shown.elsewhere_about == "página externa, en español e inglés"
    assert (shown.absent, shown.named_in, shown.downloads) == (None, (), ())


def test_a_document_that_nobody_holds_says_who_names_it_and_where(small: SmallSite) -> None:
    shown = holding(small, "availability: not-held\n")
    assert shown.absent == "Este sitio no tiene el documento."
    assert [(s.document.label, s.place) for s in shown.named_in] == [("Informe de la red", "sección II")]


def test_a_source_of_the_site_is_not_named_by_itself(spanish: Localised) -> None:
    shown = holding_of(spanish.catalogue.by_name["library/report"], spanish)
    assert shown is not None
    assert shown.named_in == ()
    assert shown.absent is not None
    assert "fuente de este sitio" in shown.absent


def test_a_document_about_a_country_says_whether_that_country_authorizes_it(with_file: SmallSite) -> None:
    authorized = holding(with_file, f"country: DO\nauthorization: carta del 5/2015\n{ATTACHED}")
    assert authorized.authorization == "Se publica con la autorización de la República Dominicana: carta del 5/2015."
    with_file.path("attachments/round/ronda.pdf").unlink()
    withheld = holding(with_file, "country: DO\navailability: not-held\n")
    assert withheld.authorization is not None
    assert withheld.authorization.startswith("Trata de la República Dominicana.")
    assert withheld.downloads == ()


def test_a_country_s_own_document_needs_no_authorization(with_file: SmallSite) -> None:
    assert holding(with_file, f"creators: [ministry-ar]\ncountry: AR\n{ATTACHED}").authorization is None


def test_what_a_site_ships_has_the_size_and_sum_that_its_page_says(tmp_path: Path) -> None:
    from tests.built import Project, text_of

    project = Project.in_folder(tmp_path / "project")
    project.write("attachments/round/ronda.pdf", FILE)
    project.write("library/round.es.md", TEXT.format(facts=ATTACHED))
    built = project.built()
    shipped = (built.folder / "attachments/round/ronda.pdf").read_bytes()
    assert shipped == FILE
    page = built.pages["es/biblioteca/round.html"]
    (link,) = [a for a in page.links if a.get("type") == "application/pdf"]
    assert page.target(link.get("href", "")) == ("attachments/round/ronda.pdf", "")
    assert hashlib.sha256(shipped).hexdigest() in text_of(page.one("main"))


def test_a_document_shows_the_workshop_that_names_it(english: Localised) -> None:
    shown = record_view(english.catalogue.by_name["library/report"], english)
    assert "Workshops that name it" in {table.title for table in shown.relations}
