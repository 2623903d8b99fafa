"""The shell of our own writes what the one of MkDocs writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.build import Build
from generator.plain.pages import write_site
from generator.plain.settings import settings_in
from tests.built import ROOT, tree_of


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, made without MkDocs."""
    said = settings_in(ROOT / "mkdocs.yml")
    site = tmp_path_factory.mktemp("plain") / "site"
    build = Build.of(said.content, site, said.site_url, said.repo_url, said.edit_uri)
    try:
        write_site(build, said.theme)
        build.publish()
    finally:
        build.place.close()
    return site


def test_both_shells_make_the_same_site_to_the_byte(plain: Path, real_site: Path) -> None:
    one, other = tree_of(plain), tree_of(real_site)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_no_page_has_parts_that_only_the_scripts_of_material_drive(plain: Path) -> None:
    assert [page for page in plain.rglob("*.html") if "md-" in page.read_text("utf-8")] == []
