"""The names that others program against: none goes, and none comes, without a change of version."""

from __future__ import annotations

import json
from pathlib import Path

from generator.export.data_schema import published_schema
from generator.model.language import DEFAULT, USUAL
from generator.views.data.published import VERSION
from generator.words import words_of
from tests.export.published_names import names_of

GOLDEN = Path(__file__).parents[1] / "golden" / "data"
"""The published names of each version, a file a version; one that was published is not changed any more."""


def published() -> list[str]:
    schema = json.loads(published_schema(USUAL, words_of(DEFAULT)))
    return sorted(set(names_of(schema)))


def kept(version: str) -> list[str]:
    return (GOLDEN / f"{version}.txt").read_text("utf-8").splitlines()


def test_the_published_names_are_those_of_the_version() -> None:
    assert published() == kept(VERSION), f"raise VERSION, and write the names into {GOLDEN.name}/<version>.txt"


def test_what_a_version_published_is_there_in_all_that_begin_with_the_same_number() -> None:
    for file in GOLDEN.glob(f"{VERSION.partition('.')[0]}.*.txt"):
        assert set(kept(file.stem)) <= set(kept(VERSION)), file.name


def test_every_kind_publishes_its_own_names() -> None:
    assert "activities.periods[][]: string" in published()
    assert "library.attachments[].sha256: string" in published()
    assert "workshops.ministries.count: integer" in published()
