"""What the site's page on proposing a change shows of the check is what the check prints."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from tests.built import ROOT

ORIGINAL = "content/programs/ar-seclo.es.md"
TRANSLATION = "content/programs/ar-seclo.en.md"
MISTAKES = {"type: ": "tipo: ", "document: rial-report-2006-2015": "document: rial-report-2016"}
ANOTHER_TITLE = {"(SECLO)": "SECLO"}


def edit(changes: dict[str, str]) -> None:
    text = Path(ORIGINAL).read_text("utf-8")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new, 1)
    Path(ORIGINAL).write_text(text, "utf-8")


@pytest.fixture(params=["es", "en"])
def shown(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The samples of the page in a language, with the real content to try them on."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copyfile(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RIAL_LANGUAGE", request.param)
    page = (ROOT / f"content/pages/propose-a-change.{request.param}.md").read_text("utf-8")
    return re.findall(r"^```text\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def test_the_samples_are_what_the_check_prints(shown: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    problems, note = shown
    edit(MISTAKES)
    main(["check", ORIGINAL])
    assert capsys.readouterr().out == problems
    edit({new: old for old, new in MISTAKES.items()} | ANOTHER_TITLE)
    main(["check", TRANSLATION])
    assert capsys.readouterr().out == note
