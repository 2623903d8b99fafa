"""`data/<kind>.json` of the real site: what others build on."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.model.kind import Kind
from generator.model.kinds import FACTS

each_kind = pytest.mark.parametrize("kind", list(Kind))


@pytest.fixture(scope="module")
def data(real_site: Path) -> dict[str, list[dict[str, Any]]]:
    return {kind.value: json.loads((real_site / "data" / f"{kind}.json").read_text("utf-8")) for kind in Kind}


@each_kind
def test_records_are_sorted_by_id_and_each_is_there_once(kind: Kind, data: dict[str, list[dict[str, Any]]]) -> None:
    ids = [record["id"] for record in data[kind]]
    assert ids
    assert ids == sorted(set(ids))


@each_kind
def test_every_record_of_the_content_is_there(kind: Kind, data: dict[str, list[dict[str, Any]]]) -> None:
    content = Path(__file__).parents[2] / "content" / kind
    assert {r["id"] for r in data[kind]} == {p.name.partition(".")[0] for p in content.glob("*.md")}


@each_kind
def test_every_record_says_what_it_is_where_it_is_and_on_what_it_stands(
    kind: Kind, data: dict[str, list[dict[str, Any]]], real_site: Path
) -> None:
    for record in data[kind]:
        assert record["kind"] == kind.value
        assert record["title"].keys() == record["url"].keys() == {"es", "en"}
        assert record["title"][record["original"]], record["id"]
        for language, address in record["url"].items():
            assert address.startswith(f"{language}/")
            assert (real_site / address).is_file()
        assert record["sources"]
        assert all(source["document"] for source in record["sources"])


@each_kind
def test_facts_have_the_names_of_the_model_and_none_is_null(kind: Kind, data: dict[str, list[dict[str, Any]]]) -> None:
    common = {"id", "kind", "original", "title", "summary", "url", "body"}
    for record in data[kind]:
        facts = {name: value for name, value in record.items() if name not in common}
        assert facts.keys() <= FACTS[kind].model_fields.keys()
        assert None not in facts.values()


@each_kind
def test_a_reader_of_the_file_gets_the_facts_back(kind: Kind, data: dict[str, list[dict[str, Any]]]) -> None:
    common = {"id", "kind", "original", "title", "summary", "url", "body"}
    for record in data[kind]:
        facts = {name: value for name, value in record.items() if name not in common}
        if "periods" in facts:
            facts["periods"] = ["/".join(period) for period in facts["periods"]]
        written = {name: record[name] for name in facts}
        for file in facts.get("attachments", ()):  # the build adds what it measured
            assert {"url", "media_type", "size", "sha256"} <= file.keys()
        if "attachments" in facts:
            facts["attachments"] = [{k: f[k] for k in ("file", "language")} for f in facts["attachments"]]
            written["attachments"] = facts["attachments"]
        again = FACTS[kind].model_validate_json(json.dumps(facts))
        assert again.model_dump(mode="json", exclude_none=True) == written


def test_activities_have_the_fields_that_others_rely_on(data: dict[str, list[dict[str, Any]]]) -> None:
    activities = data["activities"]
    assert activities
    for record in activities:
        assert type(record["call"]) is type(record["number"]) is int
        assert f"{record['call']}-{record['number']}" == record["id"]
        assert re.fullmatch("[A-Z]{2}", record["beneficiary"])
        assert re.fullmatch("[A-Z]{2}", record["provider"])
        assert record["modality"] in ("in-situ", "experts")
        assert record["status"] in ("completed", "planned")
        assert bool(record["periods"]) == (record["status"] == "completed")
        for start, end in record["periods"]:
            assert re.fullmatch(r"\d{4}(-\d\d){0,2}", start)
            assert start[: len(end)] <= end


def test_workshops_have_the_fields_that_others_rely_on(data: dict[str, list[dict[str, Any]]]) -> None:
    workshops = data["workshops"]
    numbers = [record["number"] for record in workshops]
    assert len(set(numbers)) == len(numbers) >= 20
    for record in workshops:
        assert re.fullmatch("[A-Z]{2}", record["country"])
        assert record["start"][: len(record["end"])] <= record["end"]
    attended = [record["ministries"] for record in workshops if "ministries" in record]
    assert attended
    for attendance in attended:
        assert attendance.keys() == {"count", "at_least", "unit", "as_printed"}


def test_the_files_are_text_that_people_can_read_too(real_site: Path) -> None:
    for file in (real_site / "data" / f"{kind}.json" for kind in Kind):
        text = file.read_text("utf-8")
        assert "\\u00" not in text
        assert text.endswith("]\n")
