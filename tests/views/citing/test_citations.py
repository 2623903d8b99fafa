"""How the records of the small site are cited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.citing import PAGE, REPORT, Nature
from generator.model.language import Language
from generator.views.citing.citation import Citation
from generator.views.citing.citations import citation_of, citation_of_term
from generator.views.citing.references import Reference, reference_of
from generator.views.localised import Localised
from generator.views.site import Site
from tests.sites_support import SmallSite


def cited(name: str, here: Localised) -> Citation:
    citation = citation_of(here.catalogue.by_name[name], here)
    assert citation is not None
    return citation


def written(reference: Reference) -> str:
    said = f"{reference.before}{reference.title}{reference.after}"
    return " ".join(filter(None, (said, reference.text, reference.described, reference.page)))


@pytest.mark.parametrize("name", ["calls/1", "institutions/ministry-ar", "pages/rial", "results/c3-do-unit"])
def test_what_the_network_tells_itself_is_cited_as_a_page_with_what_it_stands_on(name: str, spanish: Localised) -> None:
    record = spanish.catalogue.by_name[name]
    said = written(reference_of(cited(name, spanish), spanish))
    assert said.startswith("«")
    assert f", {record.id}. Edición del 21 de noviembre de 2026. Fuente: " in said
    assert cited(name, spanish).notes[1].startswith("Fuente: Informe de la red")


def test_a_country_and_a_theme_are_cited_and_other_terms_are_not(spanish: Localised) -> None:
    country, theme = (
        citation_of_term(scheme, spanish.catalogue.schemes[scheme].terms[0], "Lo que hay.", spanish)
        for scheme in ("countries", "themes")
    )
    assert country
    assert theme
    assert (country.subject.nature, theme.subject.nature) == (Nature.COUNTRY, Nature.TERM)
    assert country.url == country.page
    assert (country.page or "").startswith("https://rial.example.org/es/paises/")
    populations = spanish.catalogue.schemes["populations"].terms[0]
    assert citation_of_term("populations", populations, "", spanish) is None


def test_a_page_is_cited_by_its_title_place_and_edition(spanish: Localised, english: Localised) -> None:
    name = "activities/1-1"
    assert written(reference_of(cited(name, spanish), spanish)) == (
        "«Conciliación laboral (fase 1): de Argentina a la República Dominicana, 29 al 31 de mayo de 2007 y"
        " 31 de diciembre de 2007 al 2 de enero de 2008». Sitio de conocimiento de la RIAL, cooperación bilateral, 1-1."
        " Edición del 21 de noviembre de 2026. Fuente: Informe de la red, Anexo 2, fila 1-1."
        " https://rial.example.org/es/cooperacion/1-1.html"
    )
    assert written(reference_of(cited(name, english), english)) == (
        "“Labour conciliation (phase 1): from Argentina to the Dominican Republic, 29–31 May 2007 and"
        " 31 December 2007 – 2 January 2008”. RIAL knowledge site, bilateral cooperation, 1-1."
        " Edition of 21 November 2026. Source: Report of the network, Annex 2, row 1-1."
        " https://rial.example.org/en/cooperation/1-1.html"
    )


def test_a_work_is_cited_by_author_title_and_date_and_then_its_page(spanish: Localised) -> None:
    assert written(reference_of(cited("library/report", spanish), spanish)) == (
        "Organización de los Estados Americanos. Informe de la red. Noviembre de 2015."
        " Ficha: Sitio de conocimiento de la RIAL, biblioteca, report. Edición del 21 de noviembre de 2026."
        " https://rial.example.org/es/biblioteca/report.html"
    )


def test_the_address_of_a_text_comes_before_the_page_that_tells_of_it(spanish: Localised) -> None:
    linked = replace(cited("library/report", spanish), url="https://www.oas.org/report.pdf")
    said = written(reference_of(linked, spanish))
    assert "Noviembre de 2015. https://www.oas.org/report.pdf Ficha: " in said
    assert said.endswith("https://rial.example.org/es/biblioteca/report.html")


def test_in_the_other_language_a_work_keeps_its_title_and_has_ours_beside_it(english: Localised) -> None:
    citation = cited("library/report", english)
    reference = reference_of(citation, english)
    assert (citation.title, citation.translation) == ("Informe de la red", "Report of the network")
    assert (reference.title_language, citation.language) == (Language.ES, Language.ES)
    assert written(reference).startswith(
        "Organization of American States. Informe de la red [Report of the network]. November 2015. Record: "
    )


def test_what_this_site_attributes_stands_in_brackets(spanish: Localised) -> None:
    attributed = replace(cited("library/report", spanish), title_is_ours=True, authors_are_ours=True)
    assert written(reference_of(attributed, spanish)).startswith(
        "[Organización de los Estados Americanos]. [Informe de la red]. Noviembre de 2015."
    )


def test_a_planned_activity_says_so_in_place_of_its_dates(english: Localised) -> None:
    assert cited("activities/1-2", english).title.endswith(
        ": from Barbados to Trinidad and Tobago, planned as of November 2015"
    )


def test_a_work_that_is_not_held_has_no_address_and_its_record_is_a_note(english: Localised) -> None:
    citation = cited("library/report", english)
    assert (citation.url, citation.languages) == (None, ("es",))
    assert citation.notes == (
        "[Report of the network].",
        "Record: RIAL knowledge site, library, report. Edition of 21 November 2026."
        " https://rial.example.org/en/library/report.html",
    )


def test_a_work_whose_language_is_not_known_has_none_though_its_title_has(english: Localised) -> None:
    citation = cited("studies/gender", english)
    assert (citation.language, citation.languages) == (Language.ES, ())


@pytest.mark.parametrize(
    ("ours", "note"),
    [
        ("title", "Title attributed by this site."),
        ("creators", "Author attributed by this site."),
        ("title, creators", "Title attributed by this site. Author attributed by this site."),
    ],
)
def test_what_this_site_attributes_to_a_work_is_marked_and_noted(small: SmallSite, ours: str, note: str) -> None:
    small.edit("library/report.es.md", "availability: not-held\n", f"availability: not-held\nours: [{ours}]\n")
    citation = cited("library/report", Localised(Catalogue(small.content()), Language.EN, Site(version="1")))
    assert " ".join(citation.notes[1:-1]) == note
    assert citation.marked_title.startswith("[") == ("title" in ours)
    assert citation.marked_authors[0].startswith("[") == ("creators" in ours)


def test_what_is_not_known_is_left_out_and_no_date_is_said_to_be_none(spanish: Localised) -> None:
    bare = replace(cited("library/report", spanish), authors=(), issued=None, title="¿Quién?")
    assert written(reference_of(bare, spanish)).startswith("¿Quién? Sin fecha. Ficha: ")


def test_quotation_marks_inside_a_quoted_title_are_the_inner_ones(spanish: Localised, english: Localised) -> None:
    said = replace(cited("activities/1-1", spanish), title="Taller «Voz»")
    assert written(reference_of(said, spanish)).startswith("«Taller “Voz”». ")
    said = replace(cited("activities/1-1", english), title="Workshop “Voice”")
    assert written(reference_of(said, english)).startswith("“Workshop ‘Voice’”. ")


def test_without_an_address_of_the_site_the_edition_is_enough(catalogue: Catalogue) -> None:
    here = Localised(catalogue, Language.ES, Site(version="0.1.0"))
    citation = cited("workshops/2007-port-of-spain", here)
    assert (citation.url, citation.issued, citation.edition) == (None, None, "Edición 0.1.0")


def test_a_file_is_where_a_document_is_and_the_one_in_the_reader_s_language_comes_first(small: SmallSite) -> None:
    for name in ("a.pdf", "b.pdf"):
        small.write(f"attachments/report/{name}", b"%PDF")
    files = "attachments:\n  - {file: a.pdf, language: es}\n  - {file: b.pdf, language: en}\n"
    small.edit("library/report.es.md", "availability: not-held\n", f"availability: attached\n{files}")
    catalogue = Catalogue(small.content())
    for language, name in ((Language.ES, "a.pdf"), (Language.EN, "b.pdf")):
        citation = cited("library/report", Localised(catalogue, language, Site(url="https://x.org/")))
        assert citation.url == citation.pdf == f"https://x.org/attachments/report/{name}"


def test_the_subject_is_what_the_record_tells_of(english: Localised) -> None:
    workshop = cited("workshops/2007-port-of-spain", english).subject
    assert (workshop.nature, workshop.span) == (Nature.EVENT, "2007-09-12/2007-09-13")
    assert workshop.countries == ("Trinidad and Tobago",)
    visit = cited("activities/1-1", english).subject
    assert (visit.nature, visit.countries) == (Nature.EVENT, ("Argentina",))
    assert (visit.span, visit.is_planned) == ("2007-05-29/2008-01-02", False)
    assert visit.participants == (english.label("organizations", "ministry-ar"),)
    experts = cited("activities/1-2", english).subject
    assert (experts.span, experts.countries, experts.is_planned) == (None, ("Trinidad and Tobago",), True)
    programme = cited("programs/ar-seclo", english).subject
    assert (programme.nature, programme.countries) == (Nature.SERVICE, ("Argentina",))


def test_a_study_is_a_report_and_an_event_is_told_of_by_a_page(english: Localised) -> None:
    genres = {name: cited(name, english).genre for name in ("studies/gender", "workshops/2010-bridgetown")}
    assert genres["workshops/2010-bridgetown"] == PAGE
    assert genres["studies/gender"] == REPORT


def test_the_partners_of_a_study_of_no_country_are_told_to_machines(english: Localised) -> None:
    subject = cited("studies/gender", english).subject
    assert (subject.countries, subject.organizations) == ((), (english.label("organizations", "ilo"),))
