"""The edition that a published copy is, against the content that it was made of."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue.comparing import compared
from generator.catalogue.editions import Edition, edition_from
from generator.load.content import read_content
from generator.model.kind import Kind
from generator.model.language import Language
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


SAID = {
    "id": "ar-x",
    "original": "es",
    **{part: {"es": part, "en": None} for part in ("title", "summary", "body")},
}


def copy_of(to: Path, **other: object) -> Path:
    """A copy with one programme, which says something otherwise."""
    with zipfile.ZipFile(to, "w") as archive:
        archive.writestr(data_address(Kind.PROGRAMS), json.dumps([{**SAID, **other}]))
    return to


def test_a_copy_of_one_record_is_read(tmp_path: Path) -> None:
    assert list(edition_in(copy_of(tmp_path / "copy.zip")).records) == ["programs/ar-x"]


@pytest.mark.parametrize(
    "other",
    [
        {"id": "../../x"},
        {"id": "x\n::error::y"},
        {"id": 7},
        {"original": "en"},
        {"body": {"es": 5, "en": None}},
        {"body": {"es": ["x"], "en": None}},
        {"title": {"es": "\ud800", "en": None}},
        {"title": {"es": "a\x1b[31m", "en": None}},
        {"type": "\u202egpj"},
        {"themes": ["T6", "\x9b"]},
        {"lists": [["\x9b"]]},
        {"deep": {"er": [[{"\0": 1}]]}},
    ],
    ids=str,
)
def test_what_no_record_can_say_is_in_no_copy(tmp_path: Path, other: dict[str, object]) -> None:
    with pytest.raises(PublishError, match=r"copy\.zip"):
        edition_in(copy_of(tmp_path / "copy.zip", **other))


def test_bytes_that_are_changed_on_the_way_are_no_copy_or_another_but_never_a_fault(tmp_path: Path) -> None:
    copy, good = tmp_path / "copy.zip", copy_of(tmp_path / "good.zip").read_bytes()
    for n in range(len(good)):
        copy.write_bytes(good[:n] + bytes([good[n] ^ 0x11]) + good[n + 1 :])
        with suppress(PublishError):
            edition_in(copy)


def test_very_many_headings_of_one_name_are_numbered_in_one_go(tmp_path: Path) -> None:
    """Minutes, if each number were looked for from the first on."""
    said = edition_in(copy_of(tmp_path / "copy.zip", body={"es": "# a\n\nb\n\n" * 20_000, "en": None}))
    parts = [heading for name, heading in said.records["programs/ar-x"].texts[Language.ES].parts if name == "section"]
    assert (len(parts), parts[:2], parts[-1]) == (20_000, ["a", "a (2)"], "a (20000)")
