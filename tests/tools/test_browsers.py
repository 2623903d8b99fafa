"""Finding a browser, or installing one, on machines that have only a few commands."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.built import ROOT


@dataclass(frozen=True)
class Machine:
    """A folder of commands that is all of a PATH."""

    commands: Path

    def has(self, name: str, does: str) -> None:
        file = self.commands / name
        file.write_text(f"#!/bin/sh\n{does}\n", "utf-8")
        file.chmod(0o755)

    def run(self, tool: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        env = {k: v for k, v in os.environ.items() if k not in ("CHROMIUM", "FIREFOX", "CI")}
        env |= {"PATH": str(self.commands)} | environment
        return subprocess.run(
            [ROOT / "tools" / tool, *arguments], env=env, capture_output=True, encoding="utf-8", check=False
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """One on which root works, without apt-get and without a browser."""
    for name in ("sh", "dirname", "printenv", "sleep", "timeout"):
        (tmp_path / name).symlink_to(str(shutil.which(name)))
    machine = Machine(tmp_path)
    machine.has("id", "echo 0")
    return machine


@pytest.mark.parametrize(("tool", "name"), [("chromium", "google-chrome"), ("firefox", "firefox")])
def test_a_browser_that_runs_is_found_by_any_of_its_names(tool: str, name: str, machine: Machine) -> None:
    machine.has(name, "exit 0")
    done = machine.run(tool)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{machine.commands / name}\n", "")


@pytest.mark.parametrize("tool", ["chromium", "firefox"])
def test_a_browser_that_is_named_but_does_not_run_stops(tool: str, machine: Machine) -> None:
    machine.has(tool, "exit 0")
    done = machine.run(tool, **{tool.upper(): "other"})
    assert done.returncode
    assert done.stderr == f"{tool.upper()} names 'other', which does not run: mend it or unset it.\n"


def test_without_chromium_it_stops_and_says_what_to_install(machine: Machine) -> None:
    done = machine.run("chromium")
    assert done.returncode
    assert "(on Debian: sudo apt-get install chromium-headless-shell fonts-liberation)" in done.stderr


@pytest.mark.parametrize(
    ("name", "found"), [("chromium-headless-shell", "chromium-headless-shell"), ("echo", "chromium")]
)
def test_the_chromium_without_windows_comes_first(name: str, found: str, machine: Machine) -> None:
    for command in (name, "chromium"):
        machine.has(command, "exit 0")
    done = machine.run("chromium")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{machine.commands / found}\n", "")


def test_in_ci_it_is_installed_beside_another_one_which_is_used_where_that_fails(machine: Machine) -> None:
    machine.has("chromium", "exit 0")
    shell = machine.commands / "chromium-headless-shell"
    machine.has("apt-get", "exit 100")
    done = machine.run("chromium", CI="true")
    assert (done.returncode, done.stdout) == (0, f"{machine.commands / 'chromium'}\n")
    machine.has("apt-get", f'case "$*" in *-shell) echo "exit 0" >{shell}; {shutil.which("chmod")} +x {shell} ;; esac')
    done = machine.run("chromium", CI="true")
    assert (done.returncode, done.stdout) == (0, f"{shell}\n")


@pytest.mark.parametrize("apt", [None, "exit 100"], ids=["no apt-get", "a network that is down"])
def test_without_firefox_it_goes_on_and_says_so(apt: str | None, machine: Machine) -> None:
    if apt:
        machine.has("apt-get", apt)
    done = machine.run("firefox")
    assert (done.returncode, done.stdout.strip()) == (0, "")
    assert done.stderr.endswith("The tests in Firefox are skipped.\n")


def test_in_ci_it_stops_without_firefox_as_without_chromium(machine: Machine) -> None:
    for tool in ("chromium", "firefox"):
        done = machine.run(tool, CI="true")
        assert done.returncode
        assert "is missing: install it and try again" in done.stderr


def test_fetching_that_does_not_end_is_broken_off(machine: Machine) -> None:
    machine.has("apt-get", "exec sleep 600")
    done = machine.run("install", "Firefox", "firefox-esr", FETCHING="0.1")
    assert done.returncode == 1
    assert done.stderr.endswith("Firefox could not be installed: fetching it takes more than 0.1 seconds.\n")


def test_lists_and_packages_are_fetched_then_installed(machine: Machine) -> None:
    machine.has("apt-get", 'echo "$*" >&2')
    done = machine.run("install", "Firefox", "firefox-esr", FETCHING="60")
    assert done.returncode == 0
    assert done.stderr.splitlines()[1:] == [
        "-qq update",
        "-qq install -y --no-install-recommends --download-only firefox-esr",
        "-qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends firefox-esr",
    ]
