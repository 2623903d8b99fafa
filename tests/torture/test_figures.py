"""What docs/security.md tells of the corpus is what the corpus holds."""

from __future__ import annotations

import re
from pathlib import Path

from tests.torture.corpus import ACCEPTED, BENIGN, DATA, REFUSED

TOLD = (Path(__file__).parents[2] / "docs" / "security.md").read_text("utf-8")


def test_the_figures_of_the_corpus_are_those_that_are_told() -> None:
    refused = len(REFUSED) + sum(bool(case.code) for case in DATA)
    every = len(REFUSED) + len(DATA) + len(ACCEPTED)
    said = " ".join(TOLD.partition("What it was tried with")[2].split())
    found = re.search(r"holds (\d+) inputs .* (\d+) are refused, .* (\d+) are accepted, (\d+) of them", said)
    assert found
    assert [*map(int, found.groups())] == [every, refused, every - refused, len(BENIGN)]
