"""Mistakes as people make them: each is said where it stands, under its own cause, with what to write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.words import words_of
from tests.sites_support import SmallSite

MISTAKES: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("sixty_mistakes.yml").read_text("utf-8"), yaml.CSafeLoader
)


def test_there_are_sixty_of_them() -> None:
    assert len(MISTAKES) >= 60


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake['typed'].strip() or 'nothing'}"[:40])
def test_a_mistake_is_said_where_it_stands_with_what_to_write(small: SmallSite, mistake: dict[str, Any]) -> None:
    small.edit(mistake["file"], mistake["meant"], mistake["typed"])
    text = small.read(mistake["file"])
    first = text.count("\n", 0, text.find(mistake["typed"])) + 1
    lines = range(first, first + mistake["typed"].count("\n") + 1) if mistake["typed"] else range(2, 3)
    found = [p for p in small.everything() if p.code == mistake["code"] and p.path.endswith(mistake["file"])]
    assert [p.line in lines for p in found] == [True]
    for language in ("es", "en"):
        remedy = words_of(language).problem(found[0]).split("; ", 1)[1]
        assert str(mistake.get("says", "")) in remedy
