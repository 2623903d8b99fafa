"""What Zotero keeps of the pages of the real site: each kind, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.views.citing.citation import Citation
from generator.views.citing.citations import citation_of
from generator.views.localised import Localised
from generator.views.site import Site
from tests.built import Page, read_page
from tests.real import real_catalogue
from tests.zotero import Item, item_of

HOST = "https://rial.example.org/"


def items_of(kind: Kind, language: Language, site: Path) -> Iterator[tuple[AnyRecord, Citation, Page, Item]]:
    """Of the records that are cited, those of the first of each genre and each number of authors."""
    here = Localised.of(real_catalogue(), language, Site())
    seen = set()
    for record in real_catalogue().by_kind[kind]:
        citation = citation_of(record, here)
        if citation and (sort := (citation.genre, len(citation.authors))) not in seen:
            seen.add(sort)
            page = read_page(site / here.record_address(record), here.record_address(record))
            metas = [(m.get("name") or m.get("property") or "", m.get("content") or "") for m in page.all("meta")]
            yield record, citation, page, item_of(metas, HOST + page.address, language)


@pytest.mark.parametrize("language", [Language.ES, Language.EN])
@pytest.mark.parametrize("kind", [kind for kind in Kind if real_catalogue().by_kind.get(kind)])
def test_zotero_keeps_a_record_as_what_it_is(kind: Kind, language: Language, real_site: Path) -> None:
    read = list(items_of(kind, language, real_site))
    assert read
    for record, citation, page, item in read:
        assert item.type == citation.genre.zotero, record.name
        assert item.title == str(citation.marked_title)
        assert item.creators == tuple((name, "") for name in citation.authors)
        issued = citation.issued or page.meta("DC.date")  # a page has the day of its edition
        assert item.date.replace("/", "-") == (issued or "").partition("/")[0]
        assert item.language == (*citation.languages, language)[0]
        assert item.summary == page.meta("description")
        assert item.website == ("RIAL" if item.type == "webpage" else "")
        assert item.url == HOST + page.address
        is_report = item.type == "report" and bool(citation.authors)
        assert item.institution == (citation.marked_authors[0] if is_report else "")


def test_reports_presentations_and_documents_are_among_them(real_site: Path) -> None:
    kinds = {item.type for _, _, _, item in items_of(Kind.LIBRARY, Language.EN, real_site)}
    assert kinds == {"report", "presentation", "document"}


def test_a_name_that_ends_with_a_comma_is_an_institution_and_another_one_that_of_a_person() -> None:
    """Why pages write the comma."""
    said = ("Red Interamericana,", "[Organización Internacional del Trabajo],", "OEA", "Ana Ruiz", "Ruiz, Ana")
    assert item_of([("citation_author", name) for name in said], HOST).creators == (
        ("Red Interamericana", ""),
        ("Organización Internacional del Trabajo", ""),
        ("OEA", ""),
        ("Ruiz", "Ana"),
        ("Ruiz", "Ana"),
    )


def test_whatever_is_a_website_is_a_web_page_though_it_says_it_is_a_report() -> None:
    """Why pages of works are no websites."""
    said = [("DC.type", "report"), ("og:type", "website")]
    assert [item_of(metas, HOST).type for metas in (said, said[:1], [*said[:1], ("og:type", "article")])] == [
        *("webpage", "report", "report")
    ]
