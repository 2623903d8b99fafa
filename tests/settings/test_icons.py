"""Icons are Material's own, read one by one from its package."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.settings import icons
from generator.settings.icons import DRAWN, drawing
from tests.built import ROOT
from tests.settings.conftest import Read


@pytest.mark.parametrize("name", [*DRAWN.values(), "fontawesome/brands/github", "simple/mastodon", "octicons/heart-16"])
def test_an_icon_is_a_drawing_for_eyes_alone(name: str) -> None:
    svg = drawing(name)
    assert svg.startswith('<svg class="icon" aria-hidden="true" viewBox="0 0 ')
    assert svg.rstrip().endswith("</svg>")
    assert "<script" not in svg


@pytest.mark.parametrize(
    "name", ["", "material", "material/no-such", "../.icons/material/magnify", "/etc/passwd", "material/"]
)
def test_there_is_no_drawing_of_another_name(name: str) -> None:
    assert drawing(name) == ""


def test_what_the_configuration_names_takes_the_place_of_ours(read: Read) -> None:
    theme = "theme: {name: material, custom_dir: theme, icon: {search: material/text-search, logo: material/library}}\n"
    settings, problems = read(theme, least="docs_dir: content\nplugins: [rial]\n")
    assert problems == ()
    assert settings.look.icons["search"] == drawing("material/text-search")
    assert settings.look.icons["download"] == drawing("material/download")
    assert settings.look.logo_icon == drawing("material/library")


def test_a_drawing_behind_its_words_is_smaller(read: Read) -> None:
    settings, _ = read("")
    assert 'class="icon icon--after"' in settings.look.icons["external"]


def test_the_folder_of_icons_is_never_gone_through(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(self: Path, pattern: str) -> None:
        raise AssertionError(f"{self} was looked through")

    drawing.cache_clear()
    monkeypatch.setattr(Path, "glob", refuses)
    settings, problems = read("")
    assert problems == ()
    assert all(settings.look.icons.values())


def test_a_machine_without_the_package_has_pages_without_icons(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing.cache_clear()
    monkeypatch.setattr(icons, "_folder", lambda: None)
    settings, problems = read("")
    drawing.cache_clear()
    assert problems == ()
    assert set(settings.look.icons.values()) == {""}


def test_no_drawing_is_in_the_repository() -> None:
    paths = [drawing(name).partition('d="')[2][:40] for name in DRAWN.values()]
    files = [
        p
        for folder in ("theme", "generator")
        for p in (ROOT / folder).rglob("*")
        if p.suffix in (".html", ".css", ".py", ".js")
    ]
    assert all(paths)
    assert [p for p in files for path in paths if path in p.read_text("utf-8")] == []
