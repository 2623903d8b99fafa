"""Nothing of a new site is written over another file of it, also where case does not count."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build.build import Build
from generator.publish.errors import PublishError
from generator.settings.reading import read_settings
from generator.views.plan import PlannedPage
from tests.sites_support import SmallSite


@pytest.fixture
def build(small: SmallSite) -> Iterator[Build]:
    settings, _ = read_settings(small.folder / "mkdocs.yml", small.folder / "site")
    build = Build.of(settings)
    yield build
    build.place.close()


def test_every_planned_page_has_a_name_of_its_own(build: Build) -> None:
    build.check_names(["index.html.gz", "assets/style.css"])


def test_a_file_may_not_take_the_place_of_a_page(build: Build) -> None:
    with pytest.raises(PublishError, match=r"ES/index\.html"):
        build.check_names(["ES/index.html"])
    with pytest.raises(PublishError, match=r"es/index\.html': it is there twice"):
        build.check_names(["es/index.html"])


def test_nor_may_a_page_that_differs_by_case_alone(build: Build) -> None:
    page = next(page for page in build.plan if page.address == "es/programas/ar-seclo.html")
    other = PlannedPage("es/programas/AR-SECLO.html", page.template, page.make)
    build.__dict__["plan"] = (*build.plan, other)
    with pytest.raises(PublishError, match=r"the same as es/programas/AR-SECLO\.html where case does not count"):
        build.check_names([])
    assert not build.place.new.exists()


def test_what_is_there_is_not_written_over(build: Build) -> None:
    build.new.write("es/a.html", "first")
    for again in (lambda: build.new.write("es/a.html", "x"), lambda: build.new.write_bytes("es/a.html", b"x")):
        with pytest.raises(PublishError, match=r"es/a\.html"):
            again()
    assert (build.place.new / "es" / "a.html").read_text("utf-8") == "first"


def test_what_is_there_under_a_name_of_another_case_is_not_either(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    build.new.write("es/a.html", "first")
    opened = Path.open
    monkeypatch.setattr(Path, "open", lambda path, mode: opened(path.with_name(path.name.lower()), mode))
    with pytest.raises(PublishError, match=r"es/A\.html"):
        build.new.write("es/A.html", "second")
