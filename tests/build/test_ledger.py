"""What a build was made of and what it left: nothing is built where neither has changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import ledger
from generator.build.ledger import Ledger, keep_ledger, last_build, sources_of, state_of_folder
from generator.settings.settings import Settings

Change = Callable[[Settings, pytest.MonkeyPatch], object]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    for name in ("content/calls/1.es.md", "theme/home.html", "mkdocs.yml", "more.css", "site/es/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    return Settings(
        file=tmp_path / "mkdocs.yml",
        content=tmp_path / "content",
        site=tmp_path / "site",
        theme=tmp_path / "theme",
        watched=(tmp_path / "more.css",),
    )


def _written(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text("", "utf-8")


CHANGES: dict[str, Change] = {
    "a record": lambda s, _: (s.content / "calls/1.es.md").write_text("content/calls/2.es.md", "utf-8"),
    "a record more": lambda s, _: (s.content / "calls/2.es.md").write_text("", "utf-8"),
    "a record less": lambda s, _: (s.content / "calls/1.es.md").unlink(),
    "a record of another name": lambda s, _: (s.content / "calls/1.es.md").rename(s.content / "calls/3.es.md"),
    "an attachment of that name": lambda s, _: _written(s.content / "attachments/calls/1.es.md"),
    "a template": lambda s, _: (s.theme / "home.html").write_text("theme/hame.html", "utf-8"),
    "the configuration": lambda s, _: s.file.write_text("mkdocs.yaml", "utf-8"),
    "a watched file": lambda s, _: s.watched[0].write_text("mare.css", "utf-8"),
    "the edition": lambda s, patch: patch.setenv("SOURCE_DATE_EPOCH", "1400000000"),
    "the newest commit": lambda s, patch: patch.setattr(ledger, "state_of_history", lambda folder: "another"),
    "the generator": lambda s, patch: patch.setattr(ledger, "_GENERATOR", s.theme),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_a_site_is_made_of_changes_the_sources(
    change: Change, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sources_of(settings, "plain", False)
    assert sources_of(settings, "plain", False) == before
    change(settings, monkeypatch)
    assert sources_of(settings, "plain", False) != before


def test_an_option_and_another_place_change_them_too(settings: Settings) -> None:
    places = (settings, replace(settings, site=settings.site / "other"))
    found = [sources_of(place, *options) for place in places for options in (("plain", False), ("plain", True))]
    assert len({*found}) == 4


def test_records_and_the_history_are_no_part_of_what_every_page_is_made_of(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sources_of(settings).frame
    for name in ("a record", "a record more", "a record of another name", "the newest commit"):
        CHANGES[name](settings, monkeypatch)
        assert sources_of(settings).frame == before
    for name in ("an attachment of that name", "a template", "the configuration", "a watched file", "the edition"):
        CHANGES[name](settings, monkeypatch)
        assert sources_of(settings).frame != before
        before = sources_of(settings).frame


def test_links_that_lead_nowhere_or_round_in_a_circle_are_no_obstacle(settings: Settings) -> None:
    before = sources_of(settings)
    (settings.content / ".#1.es.md").symlink_to("writer@machine.1234")
    (settings.content / "calls" / "again").symlink_to(settings.content)
    after = sources_of(settings)
    assert after != before
    assert sources_of(settings) == after
    assert state_of_folder(settings.content)


def test_the_time_of_a_record_is_not_what_it_says(settings: Settings) -> None:
    before = sources_of(settings)
    os.utime(settings.content / "calls/1.es.md", (1, 1))
    assert sources_of(settings) == before


@pytest.fixture
def built(settings: Settings) -> Settings:
    keep_ledger(settings.site, Ledger("sources", state_of_folder(settings.site), pages=1, warned=0))
    return settings


def test_a_build_is_known_by_its_sources_and_what_it_left(built: Settings) -> None:
    found = last_build(built.site)
    assert found
    assert (found.sources, found.pages, found.warned, found.archive) == ("sources", 1, 0, "")


LOSSES: dict[str, Callable[[Path], object]] = {
    "a page is gone": lambda site: (site / "es/index.html").unlink(),
    "a page was changed": lambda site: (site / "es/index.html").write_text("changed", "utf-8"),
    "a file was added": lambda site: (site / "es/more.html").write_text("", "utf-8"),
    "the site is gone": lambda site: site.rename(site.with_name("elsewhere")),
    "what it left was not written down": lambda site: site.with_name(".site.ledger").unlink(),
    "it cannot be read": lambda site: site.with_name(".site.ledger").write_text("{", "utf-8"),
    "it is of another version": lambda site: site.with_name(".site.ledger").write_text(
        '{"sources": "sources"}', "utf-8"
    ),
}


@pytest.mark.parametrize("lose", LOSSES.values(), ids=LOSSES)
def test_it_is_not_known_any_more_where(lose: Callable[[Path], object], built: Settings) -> None:
    lose(built.site)
    assert last_build(built.site) is None
