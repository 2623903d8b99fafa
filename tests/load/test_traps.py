"""What YAML or an editor makes of innocent words and bytes, read here as the writer means them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.record import AnyRecord
from tests.sites_support import SITES, SmallSite

TRAPS = sorted((SITES / "traps").iterdir())


@pytest.mark.parametrize("folder", TRAPS, ids=lambda folder: folder.name)
def test_a_trap_is_read_as_the_writer_means_it(small: SmallSite, folder: Path) -> None:
    small.lay(folder / "content")
    assert small.problems() == []
    for name, expected in yaml.load((folder / "read.yml").read_text("utf-8"), yaml.CSafeLoader).items():
        assert read_of(small.record(name), expected) == expected


def read_of(record: AnyRecord, names: dict[str, Any]) -> dict[str, Any]:
    text = record.texts[record.original]
    facts = record.facts.model_dump(mode="json", exclude_none=True)
    headings = [section.heading for section in text.sections if section.level]
    known = {**facts, "title": text.title, "summary": text.summary, "headings": headings}
    return {name: known[name] for name in names}
