"""What the history of the content tells, and what it is when nothing tells it."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator.load.history import EPOCH, SHALLOW, EpochError, History, edition_date, history_of, state_of_history
from tests.sites_support import SmallSite


def git(folder: Path, *arguments: str, day: str = "2024-03-01") -> None:
    when = {"GIT_COMMITTER_DATE": f"{day}T12:00:00Z", "GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "PATH": "/usr/bin:/bin"}
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    subprocess.run(["git", *identity, "-C", str(folder), *arguments], check=True, capture_output=True, env=when)


@pytest.fixture
def tracked(small: SmallSite) -> SmallSite:
    """A site of which one record was edited a year after all others."""
    git(small.folder, "init", "--quiet")
    git(small.folder, "add", ".")
    git(small.folder, "commit", "--quiet", "-m", "all", day="2024-03-01")
    small.write("calls/1.es.md", small.read("calls/1.es.md") + "\n")
    git(small.folder, "commit", "--quiet", "--all", "-m", "one", day="2025-06-15")
    return small


def test_each_file_has_the_day_of_the_newest_commit_that_changed_it(tracked: SmallSite) -> None:
    history = history_of(tracked.folder / "content")
    assert (history.edition, history.lacking) == (date(2025, 6, 15), "")
    assert history.changed["content/calls/1.es.md"] == date(2025, 6, 15)
    assert history.changed["content/calls/1.en.md"] == date(2024, 3, 1)


def test_a_shallow_clone_knows_its_edition_and_says_that_it_does_not_know_more(
    tracked: SmallSite, tmp_path: Path
) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", tracked.folder.as_uri(), "copy")
    assert history_of(tmp_path / "copy" / "content") == History(date(2025, 6, 15), {}, SHALLOW)


def test_variables_of_git_lead_nowhere_else(tracked: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = history_of(tracked.folder / "content")
    for name, value in {"GIT_DIR": ".", "GIT_WORK_TREE": "/", "GIT_INDEX_FILE": "x"}.items():
        monkeypatch.setenv(name, value)
    assert history_of(tracked.folder / "content") == expected
    assert state_of_history(tracked.folder / "content")


@pytest.mark.parametrize("committed", [False, True])
def test_a_repository_that_does_not_track_the_content_tells_nothing_of_it(small: SmallSite, committed: bool) -> None:
    assert history_of(small.folder / "content") == History()
    git(small.folder, "init", "--quiet")
    assert history_of(small.folder / "content") == History()
    if committed:
        git(small.folder, "add", "mkdocs.yml")
        git(small.folder, "commit", "--quiet", "-m", "other")
        assert history_of(small.folder / "content") == History()


def test_without_git_there_is_no_history(small: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert history_of(small.folder / "content") == History()


def test_that_git_refuses_is_said(tracked: SmallSite) -> None:
    (tracked.folder / ".git" / "config").write_text("[broken\n")
    assert "config" in history_of(tracked.folder / "content").lacking


def test_the_edition_is_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    history = History(date(2025, 6, 15))
    for said, expected in {"": date(2025, 6, 15), "0": date(1970, 1, 1), "1700000000": date(2023, 11, 14)}.items():
        monkeypatch.setenv(EPOCH, said)
        assert edition_date(history) == expected


@pytest.mark.parametrize("said", ["abc", "1700000000.5", "1667997441000", "-5", " 12", "٣", "1e9"])
def test_an_edition_that_is_no_second_is_refused(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, said)
    with pytest.raises(EpochError, match=said):
        edition_date(History())
