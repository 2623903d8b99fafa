"""What is published of records, from the small site."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.load.content import read_content
from generator.model.kind import Kind
from generator.model.language import DEFAULT
from generator.views.data.published import published_of
from generator.views.localised import Localised
from generator.views.site import Site
from tests.sites_support import SMALL, SmallSite


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(read_content(SMALL))


def record(catalogue: Catalogue, kind: Kind, id: str) -> dict[str, Any]:
    published = published_of(kind, Localised(catalogue, DEFAULT, Site()))
    return next(r for r in json.loads(json.dumps(published)) if r["id"] == id)


def test_a_text_that_is_not_translated_is_null_and_its_page_is_there_all_the_same(catalogue: Catalogue) -> None:
    method = record(catalogue, Kind.PAGES, "method")
    assert method["title"] == {"es": "Cómo se hizo este sitio", "en": None}
    assert method["body"]["en"] is None
    assert method["url"] == {"es": "es/acerca/method.html", "en": "en/about/method.html"}


def test_the_language_of_the_original_is_said(catalogue: Catalogue) -> None:
    assert record(catalogue, Kind.WORKSHOPS, "2010-bridgetown")["original"] == "en"
    assert record(catalogue, Kind.WORKSHOPS, "2007-port-of-spain")["original"] == "es"


def test_periods_are_pairs_of_days(catalogue: Catalogue) -> None:
    assert record(catalogue, Kind.ACTIVITIES, "1-1")["periods"] == [
        ["2007-05-29", "2007-05-31"],
        ["2007-12-31", "2008-01-02"],
    ]
    assert record(catalogue, Kind.ACTIVITIES, "1-2")["periods"] == []


def test_a_body_is_the_markdown_that_was_written(catalogue: Catalogue) -> None:
    body = record(catalogue, Kind.WORKSHOPS, "2010-bridgetown")["body"]
    assert body["en"] == "## What it was about\n\nFirst jobs.\n\n### Who spoke\n\nThree ministries."
    assert record(catalogue, Kind.STUDIES, "gender")["body"] == {"es": None, "en": None}


def test_what_a_record_does_not_have_is_left_out(catalogue: Catalogue) -> None:
    assert "ministries" in record(catalogue, Kind.WORKSHOPS, "2007-port-of-spain")
    assert "ministries" not in record(catalogue, Kind.WORKSHOPS, "2010-bridgetown")


def test_a_file_has_its_address_type_size_and_sum(tmp_path: Path) -> None:
    small = SmallSite.in_folder(tmp_path)
    small.edit(
        "library/report.es.md",
        "availability: not-held\n",
        "availability: attached\nattachments:\n  - file: report.pdf\n    language: es\n",
    )
    small.write("attachments/report/report.pdf", b"%PDF-1.7")
    assert small.problems() == []
    assert record(Catalogue(small.content()), Kind.LIBRARY, "report")["attachments"] == [
        {
            "file": "report.pdf",
            "language": "es",
            "url": "attachments/report/report.pdf",
            "media_type": "application/pdf",
            "size": 8,
            "sha256": hashlib.sha256(b"%PDF-1.7").hexdigest(),
        }
    ]


def test_a_document_without_a_file_has_none(catalogue: Catalogue) -> None:
    assert record(catalogue, Kind.LIBRARY, "report")["attachments"] == []
