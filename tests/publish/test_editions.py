"""The edition that a published copy is, against the content that it was made of."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue.editions import Edition, edition_from
from generator.catalogue.news import compared
from generator.load.content import read_content
from generator.model.kind import Kind
from generator.publish.editions import edition_in, is_published
from generator.publish.errors import PublishError
from generator.views.links import data_address
from tests.built import ROOT


@pytest.fixture(scope="module")
def content() -> Edition:
    return edition_from(read_content(ROOT / "content"))


def zip_of(site: Path, to: Path, instead: Callable[[str], str] = lambda text: text) -> Path:
    """The data files of a site in a ZIP, as its offline copy has them."""
    with zipfile.ZipFile(to, "w") as archive:
        for kind in Kind:
            archive.writestr(data_address(kind), instead((site / data_address(kind)).read_text("utf-8")))
    return to


def test_a_site_is_the_edition_of_its_content(real_site: Path, content: Edition) -> None:
    assert compared(content, edition_in(real_site)).news == ()
    assert list(edition_in(real_site).records) == list(content.records)


def test_a_zip_is_that_of_the_day_in_its_name(real_site: Path, content: Edition, tmp_path: Path) -> None:
    copy = zip_of(real_site, tmp_path / "rial-2026-11-29.zip")
    edition = edition_in(copy)
    assert (edition.day, edition.languages) == (date(2026, 11, 29), content.languages)
    assert compared(content, edition).news == ()
    assert compared(content, edition).translations is None


@pytest.mark.parametrize("text", ["{", "[1]", '[{"id": "x"}]', '{"title": {}}', "[]"])
def test_what_is_no_copy_is_refused(real_site: Path, tmp_path: Path, text: str) -> None:
    copy = zip_of(real_site, tmp_path / "copy.zip", lambda _: text)
    with pytest.raises(PublishError, match="copy"):
        edition_in(copy)


def test_neither_a_text_nor_an_empty_folder_is_a_copy(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_text("no")
    for path in (tmp_path / "a.zip", tmp_path):
        with pytest.raises(PublishError):
            edition_in(path)
    assert not is_published(tmp_path)


def test_a_language_that_there_is_not_is_refused(real_site: Path, tmp_path: Path) -> None:
    def in_klingon(text: str) -> str:
        return json.dumps([r | {"title": {"tlh": "x"}} for r in json.loads(text)])

    with pytest.raises(PublishError, match="tlh"):
        edition_in(zip_of(real_site, tmp_path / "copy.zip", in_klingon))
