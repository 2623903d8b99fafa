"""What commands say of paths that are not the content's."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Rial
from tests.sites_support import SmallSite

each_command = pytest.mark.parametrize("command", [("check",), ("fmt", "--check")], ids=["check", "fmt"])


@each_command
def test_a_path_outside_the_content_is_never_without_problems(rial: Rial, small: SmallSite, command) -> None:
    small.write("../notes.md", "")
    assert rial(*command, "notes.md") == (2, [], ["notes.md no es parte del contenido (content)."])
    assert rial(*command, "notes.md", "--language", "en")[2] == ["notes.md is not part of the content (content)."]


@each_command
def test_every_path_that_is_not_there_is_named(rial: Rial, command) -> None:
    assert rial(*command, "content/programs", "one", "two") == (2, [], ["No existe one.", "No existe two."])


@each_command
def test_a_readme_inside_the_content_is_not_read(rial: Rial, small: SmallSite, command) -> None:
    small.write("README.md", "")
    said = rial(*command, "content/README.md", "--language", "en")
    assert said.status == 2
    assert said.errors == [
        "content/README.md is not read: only records, vocabularies and registers of that folder are."
    ]


def test_of_an_attachment_the_name_is_checked(rial: Rial, small: SmallSite) -> None:
    small.write("attachments/report/informe.pdf", "%PDF-1.7")
    said = rial("check", "content/attachments/report/informe.pdf", "--language", "en")
    assert said.status == 1
    assert "no document names the file" in said.out[0]
    assert said.out[1] == (
        "content/attachments/report/informe.pdf: of an attachment the name is checked, the document that names it, "
        "and that it is what its name says, not its text."
    )


def test_a_vocabulary_has_nothing_to_tidy(rial: Rial) -> None:
    path = "content/vocabularies/themes.yml"
    assert rial("fmt", path) == (2, [], [f"{path} no es una ficha ni tiene fichas; «rial fmt» solo ordena fichas."])


def test_a_sound_vocabulary_has_no_records_to_count(rial: Rial, small: SmallSite) -> None:
    small.write("registers/spellings.yml", "labels: {es: Formas, en: Forms}\nes: [[a, b]]\nen: [[a, b]]\n")
    assert rial("check", "content/registers/spellings.yml") == (0, ["Sin problemas."], [])
