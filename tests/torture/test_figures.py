"""What docs/security.md tells is what the corpus holds, and what was kept of torture."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.torture.corpus import ACCEPTED, BENIGN, DATA, REFUSED
from torture.record import entries, keep, total

TOLD = (Path(__file__).parents[2] / "docs" / "security.md").read_text("utf-8")
SAID = " ".join(TOLD.partition("What it was tried with")[2].split())

LEFT = "a folder left behind"

TORTURED = {
    r"([\d,]+) builds, a third of them clean": ("builds", "kills", "real"),
    r"of which ([\d,]+) were ended by four signals": ("ended", "kills", "real"),
    r"([\d,]+) reads by a reader meanwhile": ("reads", "kills", "real"),
    r"([\d,]+) pages that a reader missed": ("misses", "kills", "real"),
    r"([\d,]+) time a signal came while a build cleared up": (LEFT, "kills", "real"),
    r"([\d,]+) builds of the real content and [\d,]+ of a small site in which": ("builds", "faults", "real"),
    r"real content and ([\d,]+) of a small site in which": ("builds", "faults", "small"),
    r"([\d,]+) and [\d,]+ times, where deleting had failed": (LEFT, "faults", "real"),
    r"[\d,]+ and ([\d,]+) times, where deleting had failed": (LEFT, "faults", "small"),
    r"([\d,]+) disks for the real content": ("builds", "full", "real"),
    r"([\d,]+) for the small site, from too small": ("builds", "full", "small"),
}
"""Where the document tells a figure, and which it is."""


def test_the_figures_of_the_corpus_are_those_that_are_told() -> None:
    refused = len(REFUSED) + sum(bool(case.code) for case in DATA)
    every = len(REFUSED) + len(DATA) + len(ACCEPTED)
    found = re.search(r"holds (\d+) inputs .* (\d+) are refused, .* (\d+) are accepted, (\d+) of them", SAID)
    assert found
    assert [*map(int, found.groups())] == [every, refused, every - refused, len(BENIGN)]


@pytest.mark.parametrize("told", TORTURED)
def test_the_figures_of_torture_are_those_that_were_kept(told: str) -> None:
    found = re.search(told, SAID)
    assert found
    assert int(found[1].replace(",", "")) == total(*TORTURED[told])


def test_nothing_else_went_wrong_than_is_told() -> None:
    assert {what for entry in entries() for what in dict(entry.get("wrong") or {})} <= {LEFT}  # type: ignore[call-overload]


def test_the_same_bytes_came_of_each_file_system_that_is_named() -> None:
    same = {entry["run"] for entry in entries() if entry["kind"] == "systems" and entry["found"] == "same bytes"}
    other = [entry for entry in entries() if entry.get("found") == "other bytes"]
    assert same == {"tmpfs", "overlay", "exFAT, which ignores case"}
    assert other == []
    assert "the same bytes on ext4, in memory, on an overlay and on exFAT, which ignores case" in SAID


def test_runs_add_up_and_the_same_run_again_takes_the_place_of_its_entry(tmp_path: Path) -> None:
    record = tmp_path / "results.yml"
    for run, builds in (("seed 1", 5), ("seed 2", 7), ("seed 1", 6)):
        keep("kills", "real", run, {"builds": builds, "wrong": {LEFT: 1}}, record)
    keep("kills", "small", "seed 1", {"builds": 100, "wrong": {}}, record)
    assert (total("builds", "kills", "real", record), total(LEFT, "kills", "real", record)) == (13, 2)
    assert len(entries(record)) == 3
