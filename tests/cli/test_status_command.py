"""`rial status`: how each translation stands, and the command that marks it as reviewed."""

from __future__ import annotations

import pytest

from generator.catalogue.translation import Standing, translations_of
from generator.load.history import EPOCH
from generator.model.language import USUAL
from tests.cli.conftest import Rial, Said
from tests.sites_support import SmallSite


def totals(said: Said) -> dict[str, int]:
    return {name: int(count) for count, name in (line.split(maxsplit=1) for line in said.out[-4:])}


def standings(site: SmallSite) -> dict[str, Standing]:
    return {r.name: t.standing for r in site.content().records for t in translations_of(r, USUAL)}


def reviewed(rial: Rial) -> None:
    """Do what the command says."""
    said = "  Cuando la haya revisado: rial "
    for line in rial("status").out:
        if line.startswith(said):
            assert rial(*line.removeprefix(said).split()).status == 0


def test_it_counts_how_translations_stand(rial: Rial) -> None:
    said = rial("status")
    assert said.status == 0
    assert totals(said) == {"al día": 9, "desactualizada": 1, "sin comprobar": 1, "falta la traducción": 1}
    assert totals(rial("status", "--language", "en")) == {
        "up to date": 9,
        "outdated": 1,
        "unchecked": 1,
        "not translated": 1,
    }


def test_it_lists_those_that_want_work_and_by_option_all(rial: Rial) -> None:
    listed = [line for line in rial("status").out if line.startswith("content/")]
    assert [line.partition(":")[0] for line in listed] == [
        "content/calls/1.en.md",
        "content/pages/method.es.md",
        "content/workshops/2007-port-of-spain.en.md",
    ]
    assert len([line for line in rial("status", "--all").out if line.startswith("content/")]) == 12


def test_it_says_which_section_of_the_original_changed(rial: Rial) -> None:
    (line,) = (line for line in rial("status").out if line.startswith("content/workshops/2007-port-of-spain"))
    assert line == "content/workshops/2007-port-of-spain.en.md: desactualizada: «Qué se acordó»"


def test_it_says_what_else_of_the_original_changed(rial: Rial, small: SmallSite) -> None:
    small.edit("workshops/2007-port-of-spain.es.md", "Participaron", "Asistieron")
    small.edit("workshops/2007-port-of-spain.es.md", "title: Taller", "title: Seminario")
    (line,) = (
        line
        for line in rial("status", "--language", "en").out
        if line.startswith("content/workshops/2007-port-of-spain")
    )
    assert line.endswith(": outdated: title, the text before the first subheading, “Qué se acordó”")


def test_doing_what_it_says_makes_every_translation_complete(rial: Rial, small: SmallSite) -> None:
    reviewed(rial)
    assert small.problems() == []
    assert totals(rial("status")) == {"al día": 11, "desactualizada": 0, "sin comprobar": 0, "falta la traducción": 1}


def test_a_changed_title_makes_its_translation_outdated_until_it_is_reviewed(rial: Rial, small: SmallSite) -> None:
    small.edit("results/c3-do-unit.es.md", "title: Una unidad", "title: Otra unidad")
    before = standings(small)
    assert before["results/c3-do-unit"] == Standing.OUTDATED
    reviewed(rial)
    assert standings(small)["results/c3-do-unit"] == Standing.COMPLETE


def test_white_space_and_facts_do_not_make_a_translation_outdated(small: SmallSite) -> None:
    before = standings(small)
    small.edit("programs/ar-seclo.es.md", "pide una audiencia. Se", "pide\nuna  audiencia.\nSe")
    small.edit("programs/ar-seclo.es.md", "type: service", "type: model")
    assert standings(small) == before


def test_a_translation_from_english_stands_against_its_english_original(rial: Rial, small: SmallSite) -> None:
    small.edit("workshops/2010-bridgetown.en.md", "First jobs.", "First and second jobs.")
    said = [line for line in rial("status").out if line.startswith("content/workshops/2010-bridgetown")]
    assert said == ["content/workshops/2010-bridgetown.es.md: desactualizada: «What it was about»"]


def test_without_a_content_folder_it_gives_2(rial: Rial) -> None:
    assert rial("status", "--content", "nowhere") == (2, [], ["No hay carpeta de contenido en nowhere."])


def test_it_says_which_records_their_owners_are_to_confirm(
    rial: Rial, small: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(EPOCH, "1577836800")  # 1 January 2020
    small.edit("programs/ar-seclo.es.md", "type: ", "owner: ministry-ar\nreviewed: 2018-05-04\nreview_in: 12\ntype: ")
    small.edit("pages/rial.es.md", "order: 1", "order: 1\nreview_in: 6")
    small.edit("studies/gender.es.md", "type: ", "reviewed: 2019-12-01\nreview_in: 1\ntype: ")
    said = rial("status", "--language", "en").out
    assert [line for line in said if "confirmed" in line] == [
        "content/pages/rial.es.md: not confirmed yet",
        "content/programs/ar-seclo.es.md: to be confirmed again since 2019-05-04 (ministry-ar)",
        "     1 confirmed",
        "     1 to be confirmed again",
        "     1 not confirmed yet",
    ]


def test_a_day_that_has_not_come_in_the_edition_is_said(
    rial: Rial, small: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(EPOCH, "1577836800")  # 1 January 2020
    small.edit("programs/ar-seclo.es.md", "type: ", "owner: ministry-ar\nreviewed: 2091-05-04\ntype: ")
    small.edit("studies/gender.es.md", "type: ", "reviewed: 2020-01-01\ntype: ")
    assert [line for line in rial("status", "--language", "en").out if "check the year" in line] == [
        "content/programs/ar-seclo.es.md: says that it was confirmed on 2091-05-04, after the edition (2020-01-01); "
        "check the year and the month"
    ]


def test_a_second_that_is_none_is_said(rial: Rial, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, "tomorrow")
    assert rial("status").status == 2
