"""The content as a commit has it: `with content_at("v1", content) as folder: read_content(folder)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from generator.load.history import day_of, git

EARLIER = timedelta(days=30)
"""How much older than the newest commit the edition is with which a site without tags is compared."""

_FILE = "100"
"""What the mode of a file begins with; links and other repositories are left out."""


class CommitError(Exception):
    """A name that is no commit, or a commit without the content; the message says what Git says."""


class Commit(NamedTuple):
    """A commit by its full name, and its day in UTC."""

    id: str
    day: date


def commit_named(name: str, content: Path) -> Commit:
    """The commit that a name stands for: a tag, a branch, `HEAD~3`, a part of its id. Raises CommitError."""
    id = _said(content, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").strip()
    return Commit(id, day_of(_said(content, "log", "-1", "--format=%ct", id)))


@contextmanager
def content_at(commit: Commit, content: Path) -> Iterator[Path]:
    """The content as a commit has it, for a while, in a folder of the same name. Raises CommitError."""
    with TemporaryDirectory(prefix="rial-") as above:
        folder = Path(above, content.name)
        folder.mkdir()
        for name, data in _files(commit.id, content):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        yield folder


def commit_before(content: Path) -> Commit | None:
    """The edition with which the newest one is compared where nobody says which; None where there is none before it.

    It is the newest tag below the newest commit; without tags the newest commit that is thirty days older; in a
    history that is shorter, the last commit of its first day.
    """
    try:
        newest = commit_named("HEAD", content)
        tagged = _try(content, "describe", "--tags", "--abbrev=0", f"{newest.id}^").strip()
        if tagged and _try(content, "ls-tree", "--name-only", f"refs/tags/{tagged}", "--", "."):
            return commit_named(f"refs/tags/{tagged}", content)
        commits = commits_of(content)
    except CommitError:
        return None
    first = commits[-1].day if commits else newest.day
    until = max(newest.day - EARLIER, first)
    return next((c for c in commits if c.day <= until), None) if first < newest.day else None


def commits_of(content: Path) -> Sequence[Commit]:
    """The commits that changed the content, the newest first. Raises CommitError."""
    lines = _said(content, "log", "--format=%H %ct", "--", ".").splitlines()
    return [Commit(id, day_of(second)) for id, second in map(str.split, lines)]


def _files(commit: str, content: Path) -> Iterator[tuple[str, bytes]]:
    """The files below the content folder: path in it, and bytes."""
    listed = _out(content, "ls-tree", "-r", "-z", commit, "--", ".")
    files = [entry.split(b"\t", 1) for entry in listed.split(b"\0") if entry.startswith(_FILE.encode())]
    if not files:
        raise CommitError(f"{commit}: {content.name}/")
    ids = [about.split()[2] for about, _ in files]
    read = _out(content, "cat-file", "--batch", given=b"".join(id + b"\n" for id in ids))
    at = 0
    for _, name in files:
        end = read.index(b"\n", at)
        size = int(read[at:end].split()[2])
        yield name.decode("utf-8", "surrogateescape"), read[end + 1 : end + 1 + size]
        at = end + size + 2


def _said(content: Path, *arguments: str) -> str:
    return _out(content, *arguments).decode("utf-8", "replace")


def _try(content: Path, *arguments: str) -> str:
    """What Git says, or nothing."""
    done = git(content, *arguments)
    return done.stdout.decode("utf-8", "replace") if done and done.returncode == 0 else ""


def _out(content: Path, *arguments: str, given: bytes = b"") -> bytes:
    done = git(content, *arguments, given=given)
    if done is None:
        raise CommitError("git")
    if done.returncode:
        raise CommitError(done.stderr.decode("utf-8", "replace").strip().partition("\n")[0].removeprefix("fatal: "))
    return done.stdout
