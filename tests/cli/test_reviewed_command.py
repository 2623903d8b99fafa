"""`rial reviewed`: translations that were checked against their originals."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Rial
from tests.sites_support import SmallSite

PORT = "workshops/2007-port-of-spain"


def test_a_record_is_as_good_as_the_file_of_its_translation(rial: Rial, small: SmallSite) -> None:
    before = small.read(f"{PORT}.en.md")
    assert rial("reviewed", PORT) == (0, [f"Cambiado: content/{PORT}.en.md", "1 traducción marcada como revisada."], [])
    assert small.read(f"{PORT}.en.md") != before
    assert not any("port-of-spain" in line for line in rial("status").out)


def test_an_original_and_what_is_no_translation_are_said(rial: Rial, small: SmallSite) -> None:
    original = f"content/{PORT}.es.md"
    said = rial("reviewed", original, "content/nothing.md", f"content/{PORT}.en.md")
    assert said.status == 2
    assert said.errors == [
        f"{original} es el original; se marca como revisada su traducción.",
        "content/nothing.md no es el archivo de una traducción.",
    ]
    assert any("port-of-spain" in line for line in rial("status").out)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("title: Taller", "titel: Taller"), ("Participaron", "Véase [esto](../programs/nothing.es.md). Participaron")],
)
def test_nothing_is_marked_while_the_original_has_problems(
    rial: Rial, small: SmallSite, right: str, wrong: str
) -> None:
    small.edit(f"{PORT}.es.md", right, wrong)
    before = small.read(f"{PORT}.en.md")
    for name in (f"content/{PORT}.en.md", PORT):
        said = rial("reviewed", name)
        assert said.status == 1
        assert f"content/{PORT}.es.md" in said.out[0]
        assert said.errors == ["Corrija primero lo anterior; nada se marcó."]
    assert small.read(f"{PORT}.en.md") == before


def test_an_owner_s_confirmation_is_written_into_the_original(rial: Rial, small: SmallSite) -> None:
    translation = small.read("programs/ar-seclo.en.md")
    assert rial("reviewed", "programs/ar-seclo", "--on", "2026-05-04").out == [
        "Cambiado: content/programs/ar-seclo.es.md"
    ]
    assert "\nreviewed: 2026-05-04\n" in small.read("programs/ar-seclo.es.md")
    assert rial("reviewed", "content/programs/ar-seclo.es.md", "--on", "2026-06-01").status == 0
    assert small.read("programs/ar-seclo.es.md").count("reviewed:") == 1
    assert small.read("programs/ar-seclo.en.md") == translation
    assert rial("fmt", "--check").status == 0
    assert small.problems() == []


@pytest.mark.parametrize(
    ("name", "day", "said"),
    [
        ("programs/ar-seclo", "2026-02-30", "«2026-02-30» no es un día; escríbalo como 2026-05-04."),
        ("programs/ar-seclo", "20260504", "«20260504» no es un día; escríbalo como 2026-05-04."),
        (
            "content/programs/ar-seclo.en.md",
            "2026-05-04",
            "content/programs/ar-seclo.en.md es una traducción; quien la tiene a su cargo confirma el original.",
        ),
        ("programs/no", "2026-05-04", "No hay ninguna ficha «programs/no»; se escribe como «programs/ar-seclo»."),
    ],
)
def test_what_is_no_day_or_no_original_is_said_and_nothing_written(
    rial: Rial, small: SmallSite, name: str, day: str, said: str
) -> None:
    before = small.read("programs/ar-seclo.es.md")
    assert rial("reviewed", name, "--on", day) == (2, [], [said])
    assert small.read("programs/ar-seclo.es.md") == before
