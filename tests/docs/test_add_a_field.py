"""The recipe “Add a field with a facet” puts it on the page and into the filters; what is left out is a problem."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.built import rial_apart
from tests.docs.house import copied, followed, recipe
from tests.sites_support import SMALL

RECIPE = recipe("Add a field with a facet")


def test_the_field_is_on_the_page_and_narrows_the_list(tmp_path: Path) -> None:
    project = followed(RECIPE, copied(tmp_path / "project", SMALL))
    for command in ("schema", "build"):
        done = rial_apart(command, cwd=project)
        assert done.returncode == 0, done.stdout + done.stderr
    page = (project / "site/en/programs/ar-seclo.html").read_text("utf-8")
    assert "Cost to who asks for it" in page
    assert "Free of charge" in page
    assert "Cost to who asks for it" in (project / "site/en/programs/index.html").read_text("utf-8")
    assert '"free"' in (project / "site/facets/programs/postings.js").read_text("utf-8")


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_words_that_are_left_out_are_named(tmp_path: Path, language: str) -> None:
    path = f"=generator/words/{language}.yml"
    project = followed(RECIPE, copied(tmp_path / "project", SMALL), lambda block: block.path == path)
    said = rial_apart("check", "--language", "en", cwd=project)
    assert said.returncode == 1
    assert f"generator/words/{language}.yml" in said.stdout + said.stderr
    assert "fee" in said.stdout + said.stderr
