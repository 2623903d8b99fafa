"""The walk through the ministries' door, gone again on the small site, and held to what `docs/walk.md` shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.language import Language
from generator.model.publisher import Publisher
from generator.views.localised import Localised
from generator.views.parts.proposals import proposal_of
from generator.views.site import Site
from tests.built import ROOT
from tests.bundles import bundle
from tests.docs.guide import Block, blocks_in, commands_in, is_shown, printed, recipes_in, write
from tests.load.test_history import git
from tests.sites_support import SmallSite

WALK = recipes_in(ROOT / "docs" / "walk.md")
DAY, EDITION = date(2024, 3, 1), "Edition of 1 March 2024"
SENT = "2007-port-of-spain.rial.zip"


def mail(name: str, small: SmallSite) -> str:
    """The mail that the page of a record offers."""
    site = Site(publisher=Publisher(email="secretariat@example.org"), url="https://rial.example.org/", edition=DAY)
    here = Localised(Catalogue(small.content()), Language.EN, site)
    return proposal_of(here.catalogue.by_name[name], here).text


def save(block: Block, small: SmallSite) -> None:
    """Pack what the form changed, and leave the record as it is."""
    file = small.folder / block.path
    before = file.read_text("utf-8")
    write(replace(block, language="diff"), small.folder)
    (small.folder / SENT).write_bytes(bundle({block.path: file.read_text("utf-8")}, language="en", edition=EDITION))
    file.write_text(before, "utf-8")


def test_the_walk_goes_as_it_is_written(
    small: SmallSite, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    git(small.folder, "init", "-q", "-b", "main")
    git(small.folder, "add", ".")
    git(small.folder, "commit", "-qm", "The site as it is published")
    monkeypatch.chdir(small.folder)
    monkeypatch.setenv("RIAL_LANGUAGE", "en")
    for block in (block for part in WALK.values() for block in blocks_in(part)):
        if block.language == "mail":
            assert block.text == f"{mail(block.path, small)}\n"
        elif block.language == "bundle":
            save(block, small)
        elif block.language != "console":
            write(block, small.folder)
        for command, shown in commands_in(block) if block.language == "console" else ():
            said = printed(command, capsys)
            assert is_shown(shown.splitlines(), said.splitlines()), f"$ {command}\n{said}"


def test_the_pictures_of_the_walk_are_small() -> None:
    pictures = sorted(Path(ROOT / "docs" / "walk").iterdir())
    assert pictures
    assert [file.name for file in pictures if file.stat().st_size >= 100_000] == []
    text = (ROOT / "docs" / "walk.md").read_text("utf-8")
    assert [file.name for file in pictures if f"](walk/{file.name})" not in text] == []
