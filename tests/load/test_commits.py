"""The content as a commit has it, and the commit with which the newest one is compared."""

from __future__ import annotations

import os
from datetime import date

import pytest

from generator.load.commits import CommitError, commit_before, commit_named, content_at
from tests.load.test_history import git
from tests.sites_support import SmallSite

CALL = "calls/1.es.md"


def commit(small: SmallSite, day: str) -> None:
    small.write(CALL, small.read(CALL) + f"\n{day}\n")
    git(small.folder, "add", ".")
    git(small.folder, "commit", "--quiet", "-m", day, day=day)


@pytest.fixture
def tracked(small: SmallSite) -> SmallSite:
    git(small.folder, "init", "--quiet")
    for day in ("2024-03-01", "2024-03-02", "2024-05-01"):
        commit(small, day)
    return small


def day_before(small: SmallSite) -> date | None:
    found = commit_before(small.folder / "content")
    return found.day if found else None


def test_a_commit_has_the_files_that_it_had_to_the_byte(tracked: SmallSite) -> None:
    content = tracked.folder / "content"
    tracked.write("attachments/report-2016/a b.pdf", os.urandom(3000))
    (content / "pages" / "link.es.md").symlink_to("/etc/passwd")
    commit(tracked, "2024-05-02")
    names = {p.relative_to(content): p.read_bytes() for p in content.rglob("*") if p.is_file() and not p.is_symlink()}
    tracked.write(CALL, "otherwise")
    with content_at(commit_named("HEAD", content), content) as folder:
        assert folder.name == "content"
        assert {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()} == names
    assert not folder.exists()


@pytest.mark.parametrize("name", ["nowhere", "--help", "HEAD:content", ""])
def test_what_is_no_commit_is_refused(tracked: SmallSite, name: str) -> None:
    with pytest.raises(CommitError):
        commit_named(name, tracked.folder / "content")


def test_a_commit_without_the_content_is_refused(tracked: SmallSite) -> None:
    elsewhere = tracked.folder / "other"
    elsewhere.mkdir()
    with pytest.raises(CommitError, match="other"), content_at(commit_named("HEAD", elsewhere), elsewhere):
        pass


def test_the_edition_before_is_the_newest_that_is_a_month_older(tracked: SmallSite) -> None:
    assert day_before(tracked) == date(2024, 3, 2)


def test_in_a_short_history_it_is_the_last_of_the_first_day(tracked: SmallSite) -> None:
    git(tracked.folder, "reset", "--quiet", "--hard", "HEAD^")
    assert day_before(tracked) == date(2024, 3, 1)
    git(tracked.folder, "reset", "--quiet", "--hard", "HEAD^")
    assert day_before(tracked) is None


def test_a_tag_is_an_edition(tracked: SmallSite) -> None:
    git(tracked.folder, "tag", "edition-2", "HEAD~2")
    git(tracked.folder, "tag", "edition-3", "HEAD")
    assert day_before(tracked) == date(2024, 3, 1)


def test_without_a_repository_there_is_none(small: SmallSite) -> None:
    assert commit_before(small.folder / "content") is None
