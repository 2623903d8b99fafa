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
