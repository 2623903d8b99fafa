"""What runs on a host when a change is proposed or published: what it may do, and that what it calls is there."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from generator.cli import parser_in
from generator.model.language import Language
from generator.words import words_of
from tests.built import ROOT

WORKFLOWS = {file.stem: file for file in sorted((ROOT / ".github/workflows").glob("*.yml"))}
each_workflow = pytest.mark.parametrize("name", WORKFLOWS)
OURS = (".venv/bin/rial", "make", ".ci/run")
PLAIN = ("mkdir", "cat", "echo", "mv", "gh", "if", "fi", "number=$(gh")
"""What else their scripts call, none of which runs anything of a proposal."""


def read(name: str) -> dict[str, Any]:
    workflow: dict[str, Any] = yaml.load(WORKFLOWS[name].read_text("utf-8"), yaml.CSafeLoader)
    return workflow


def steps(name: str) -> Iterator[dict[str, Any]]:
    return (step for job in read(name)["jobs"].values() for step in job["steps"])


def lines() -> Iterator[str]:
    """Every command of every script, those for GitLab too."""
    for name in WORKFLOWS:
        for step in steps(name):
            yield from step.get("run", "").replace("\\\n", " ").splitlines()
    gitlab = yaml.load((ROOT / ".gitlab-ci.yml").read_text("utf-8"), yaml.CSafeLoader)
    for job in gitlab.values():
        yield from job.get("script", []) if isinstance(job, dict) else ()


@each_workflow
def test_every_action_is_pinned_to_a_commit_and_says_its_version(name: str) -> None:
    used = re.findall(r"uses: (.+)", WORKFLOWS[name].read_text("utf-8"))
    assert used
    assert [line for line in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_an_action_has_one_commit_everywhere() -> None:
    used = {line for file in WORKFLOWS.values() for line in re.findall(r"uses: (.+)", file.read_text("utf-8"))}
    assert len({line.partition("@")[0] for line in used}) == len(used)


@each_workflow
def test_no_checkout_leaves_its_credentials_behind_and_no_secret_is_named(name: str) -> None:
    for step in steps(name):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
    assert "secrets" not in WORKFLOWS[name].read_text("utf-8")


def test_a_proposal_may_read_and_nothing_else() -> None:
    workflow = read("proposal")
    assert list(workflow[True]) == ["pull_request"]  # YAML 1.1 reads `on` so
    assert workflow["permissions"] == {"contents": "read"}
    assert not [job for job in workflow["jobs"].values() if "permissions" in job]
    assert "pull_request_target" not in "".join(file.read_text("utf-8") for file in WORKFLOWS.values())


def test_what_may_comment_runs_the_main_branch_alone() -> None:
    workflow = read("comment")
    assert list(workflow[True]) == ["workflow_run"]
    assert workflow[True]["workflow_run"]["workflows"] == [read("proposal")["name"]]
    assert workflow["permissions"] == {}
    (job,) = workflow["jobs"].values()
    assert {name for name, may in job["permissions"].items() if may == "write"} == {"pull-requests"}
    (checkout,) = (s for s in job["steps"] if s.get("uses", "").startswith("actions/checkout@"))
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    (download,) = (s for s in job["steps"] if s.get("uses", "").startswith("actions/download-artifact@"))
    assert download["with"]["path"].startswith("${{ runner.temp }}/")


def test_the_comment_leads_to_the_preview_before_it_quotes_what_the_proposal_says() -> None:
    (script,) = (step["run"] for step in steps("comment") if "rial quote" in step.get("run", ""))
    link, quoted = (script.index(part) for part in ("($RUN)", "cat quoted.md"))
    assert link < quoted
    (where,) = (step["env"]["RUN"] for step in steps("comment") if "RUN" in step.get("env", {}))
    assert where == "${{ github.event.workflow_run.html_url }}"


@each_workflow
def test_no_script_has_what_someone_wrote_put_into_it(name: str) -> None:
    assert [step["run"] for step in steps(name) if "${{" in step.get("run", "")] == []


def test_each_command_is_ours_and_is_understood() -> None:
    calls = [shlex.split(line) for line in lines()]
    ours = [call for call in calls if call[0] == ".venv/bin/rial"]
    assert {call[1] for call in ours} == {"check", "diff", "build", "verify", "quote"}
    for call in ours:
        parser_in(words_of(Language.EN), call[1]).parse_args(call[1:])
    assert {call[0] for call in calls} - set(OURS) <= set(PLAIN)
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert all(re.search(rf"^{re.escape(call[1])}:", makefile, re.M) for call in calls if call[0] == "make")
    assert (ROOT / ".ci/run").stat().st_mode & 0o111


def test_both_hosts_do_the_same() -> None:
    gitlab = yaml.load((ROOT / ".gitlab-ci.yml").read_text("utf-8"), yaml.CSafeLoader)
    proposal = [line.replace("$CI_MERGE_REQUEST_DIFF_BASE_SHA", "$BASE") for line in gitlab["proposal"]["script"]]
    there = [line for step in steps("proposal") for line in step.get("run", "").splitlines()]
    assert proposal == [line.removesuffix(" --format github") for line in there if not line.startswith("cat ")]
    published = [line for step in steps("publish") for line in step.get("run", "").splitlines()]
    assert [*gitlab["check"]["script"], *gitlab["site"]["script"]] == published
